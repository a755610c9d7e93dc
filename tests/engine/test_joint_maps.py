import numpy as np
import pytest

from crackview.engine import joint_maps

PHOTO = np.zeros((40, 60, 3), np.uint8)


class Network:
    def __init__(self, *, knows_joints):
        self.knows_joints, self.calls = knows_joints, 0

    def segment(self, photo, *, cancel, progress, joints=None):
        assert not cancel()
        self.calls += 1
        progress(1.0)
        if joints is not None:
            joints += np.float32(0.7)
        return np.full(photo.shape[:2], 0.2, np.float32)


@pytest.mark.parametrize("knows_joints", [False, True])
def test_one_pass_gives_both_maps_and_none_of_joints_that_are_not_told(knows_joints):
    network, heard = Network(knows_joints=knows_joints), []
    cracks, joints = joint_maps.segment(network, PHOTO, cancel=lambda: False, progress=heard.append)
    assert (network.calls, heard) == (1, [1.0])
    assert (cracks.dtype, cracks.shape, float(cracks.max())) == (np.float32, (40, 60), pytest.approx(0.2))
    if knows_joints:
        assert (joints.dtype, joints.shape, float(joints.min())) == (np.float32, (40, 60), pytest.approx(0.7))
    else:
        assert joints is None
