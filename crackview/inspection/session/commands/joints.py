"""Commands that tell, and keep, where the open photo shows joints."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import ClassVar

import numpy as np
from numpy.typing import NDArray

from crackview.inspection.session.command_queue import Command
from crackview.inspection.session.photo_session import PhotoSession
from crackview.inspection.session.snapshot import SessionChange
from crackview.inspection.store.records import Model


@dataclass(frozen=True, eq=False)
class KnownJoints:
    """What is known of the joints of a photo.

    Attributes:
        number: The generation of the request that showed the photo.
        pixels: uint8 (H, W, 3).
        model: Whose joints they are.
        joints: bool (H, W), read only; None: not known.
    """

    number: int
    pixels: NDArray[np.uint8]
    model: Model
    joints: NDArray[np.bool_] | None


@dataclass(frozen=True)
class ReadJoints(Command):
    """Return what is known of the joints of the photo, if one is open."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    reply: Callable[[KnownJoints], None]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Read it."""
        joints, inference = session.joints(), session.inference
        if inference is not None:
            self.reply(KnownJoints(inference.number, inference.pixels, inference.model, joints))
        return SessionChange.NOTHING


@dataclass(frozen=True, eq=False)
class KeepJoints(Command):
    """Keep where a model has seen joints, bool (H, W), if the photo with that number is still open by that model."""

    persists: ClassVar[bool] = False
    settles: ClassVar[bool] = False
    number: int
    sha256: str
    joints: NDArray[np.bool_]

    def execute(self, session: PhotoSession) -> SessionChange:
        """Store it."""
        seen = session.inference
        if seen is not None and (seen.number, seen.model.sha256) == (self.number, self.sha256):
            session.keep_joints(self.joints)
        return SessionChange.NOTHING
