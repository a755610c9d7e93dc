import json

import pytest

from crackview.fleet import plan
from crackview.fleet.errors import FleetError
from crackview.fleet.plan import Planner
from crackview.fleet.storage import Storage


def listed(storage, settings, workers=2, **more):
    planner = Planner(storage, settings, workers, **more)
    planner.start()
    planner._thread.join()
    return planner


def written(tmp_path, names):
    path = tmp_path / "list.txt"
    path.write_text("\n".join(f"/p/{name}.jpg" for name in names))
    return str(path)


def planned(storage):
    return [batch for shard in range(plan.shards(storage)) for batch in plan.batches(storage, shard)]


def test_every_photo_is_in_one_batch(tmp_path, settings, monkeypatch):
    monkeypatch.setattr(plan, "SHARD", 10)
    storage = Storage(str(tmp_path / "out"))
    names = list(range(25))
    planner = listed(storage, settings.model_copy(update={"source": written(tmp_path, [*names, 3, 4])}))
    batches = planned(storage)
    assert [name for batch in batches for name in batch.photos] == [f"/p/{name}.jpg" for name in names]
    assert [batch.id for batch in batches][:5] == [
        "000000-0000",
        "000000-0001",
        "000000-0002",
        "000000-0003",
        "000001-0000",
    ]
    assert [len(batch.photos) for batch in batches] == [3, 3, 3, 1, 3, 3, 3, 1, 1, 1, 1, 1, 1], (
        "the last are shared out"
    )
    assert plan.complete(storage).photos == planner.photos == plan.planned(storage) == 25
    assert planner.known_shards(0) == planner.known_shards(3) == 3


def test_a_plan_that_was_cut_short_goes_on_and_plans_nothing_twice(tmp_path, settings, monkeypatch):
    monkeypatch.setattr(plan, "SHARD", 10)
    storage = Storage(str(tmp_path / "out"))
    settings = settings.model_copy(update={"source": written(tmp_path, range(35))})
    left = iter([None, None, FleetError("taken over")])

    def may_write():
        if (error := next(left)) is not None:
            raise error

    planner = listed(storage, settings, may_write=may_write)
    with pytest.raises(FleetError, match="taken over"):
        planner.known_shards(0)
    assert plan.complete(storage) is None
    assert plan.planned(storage) == 20
    first = planned(storage)
    written(tmp_path, reversed(range(40)))  # in another order, and more
    listed(storage, settings)
    assert planned(storage)[: len(first)] == first
    names = [name for batch in planned(storage) for name in batch.photos]
    assert sorted(names) == sorted(f"/p/{name}.jpg" for name in range(40))


def test_a_complete_plan_is_not_listed_again(tmp_path, settings):
    storage = Storage(str(tmp_path / "out"))
    listed(storage, settings)
    planner = Planner(storage, settings.model_copy(update={"source": "/gone"}), 2)
    planner.start()
    assert planner.listed
    assert planner.photos == 8


def test_what_could_not_be_listed_is_kept(tmp_path, settings, monkeypatch):
    def photos(source, tell):
        tell("a is closed")
        yield "/b.jpg"

    monkeypatch.setattr(plan.sources, "photos", photos)
    storage = Storage(str(tmp_path / "out"))
    assert listed(storage, settings).problems == ["a is closed"]
    assert Planner(storage, settings, 2).problems == ["a is closed"]
    assert json.loads(storage.read(plan.COMPLETE)) == {"photos": 1, "problems": ["a is closed"]}


def test_what_ends_the_listing_ends_the_run(tmp_path, settings):
    settings = settings.model_copy(update={"source": str(tmp_path / "gone.txt")})
    with pytest.raises(FleetError, match=r"gone\.txt cannot be read"):
        listed(Storage(str(tmp_path / "out")), settings).known_shards(0)
