"""What the tests' stand-ins for a segmenter have in common."""

from crackview.engine.protocols import PhotoMaps
from crackview.vision.preparation import prepare


class TellsNoJoints:
    """Gives the map of its `segment`, and no joints."""

    knows_joints = False

    def maps(self, photo, *, prepared=None, **options):
        return PhotoMaps(self.segment(photo, **options), None, prepared or prepare(photo)[1])
