import pytest

from crackview.fleet.simulation import Costs, simulate


def test_one_worker_takes_what_the_photos_take():
    found = simulate(320, 1, Costs(2.0, spread=0, driver_s=0, start_s=10))
    assert found.seconds == pytest.approx(10 + 640)
    assert found.share == pytest.approx(640 / 650)


def test_many_workers_share_it_until_the_driver_is_the_limit():
    costs = Costs(2.0, spread=0.3, driver_s=0.01, start_s=0)
    few, many = (simulate(800_000, workers, costs) for workers in (160, 1600))
    assert few.share > 0.97
    assert few.seconds / many.seconds == pytest.approx(10, rel=0.12)
    slow = simulate(200_000, 1600, Costs(2.0, driver_s=0.1, start_s=0))
    assert slow.driver_share > 0.8
    assert slow.seconds >= 200_000 / 32 * 0.1


def test_a_slow_store_is_a_limit():
    found = simulate(32_000, 100, Costs(1.0, spread=0, driver_s=0, start_s=0, bytes=5_000_000, store_bytes_s=1e8))
    assert found.seconds == pytest.approx(32_000 * 5_000_000 / 1e8)


def test_nothing_to_do():
    assert simulate(0, 4, Costs(1.0)).seconds == 0
