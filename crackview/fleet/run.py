"""Begin a run over many photos, or go on with one."""

from collections.abc import Callable

from crackview.fleet import cluster, dataset, plan, sources, worker
from crackview.fleet import settings as fleet_settings
from crackview.fleet.driver import Driver
from crackview.fleet.errors import FleetError, package
from crackview.fleet.lease import FleetProgress, Lease
from crackview.fleet.plan import Planner
from crackview.fleet.settings import FleetSettings
from crackview.fleet.storage import Storage
from crackview.nets import cards


def begin(place: str, settings: FleetSettings) -> Storage:
    """Write the settings of a new run.

    Args:
        place: Where the results go, a folder or URL.
        settings: Of the run; its source is made absolute.

    Raises:
        FleetError: If there is no such source, or there are results already.
        ModelError: If the model is not here.
        SaveError: If nothing can be written there.
    """
    storage = Storage(place)
    if fleet_settings.exists(storage):
        raise FleetError(
            "{place} holds the results of a run: `crackview fleet resume` goes on with it; or choose another --out.",
            place=storage.place,
        )
    card = cards.card(settings.model)
    cards.verify(card)
    worker.keep_model(storage, card)
    fleet_settings.write(storage, settings.model_copy(update={"source": sources.absolute(settings.source)}))
    return storage


def work(
    storage: Storage,
    hear: Callable[[FleetProgress], None],
    *,
    started: Callable[[cluster.Machines, int], None] = lambda _machines, _workers: None,
    address: str | None = None,
    workers: int | None = None,
    retry_failed: bool = False,
) -> tuple[FleetProgress, tuple[str, ...]]:
    """Run the batches that a run has not done yet.

    Args:
        storage: Of the results.
        hear: Called with the progress, twice a second and more.
        started: Called with the machines and the number of workers, once they are known.
        address: Of a Ray cluster; None: this machine alone.
        workers: How many; None: as many as serve best.
        retry_failed: Whether photos that failed before are tried again.

    Returns:
        How far it is, and what could not be listed.

    Raises:
        FleetError: If it cannot begin or go on.
        SaveError: If results cannot be written.
    """
    settings = fleet_settings.read(storage)
    for name in ("ray", "pyarrow", "fsspec"):
        package(name)
    with Lease(storage) as lease, cluster.connected(address, workers) as machines:
        if retry_failed:
            dataset.reopen_failed(storage, plan.shards(storage))
        pool = cluster.RayPool(storage.place, settings, machines, workers)
        started(machines, pool.count)
        planner = Planner(storage, settings, pool.count, may_write=lease.check)
        planner.start()
        try:
            progress = Driver(storage, planner, pool, lease, hear).run()
        finally:
            planner.stop()
    return progress, tuple(planner.problems)
