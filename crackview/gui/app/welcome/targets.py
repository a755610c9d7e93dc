"""Targets of the welcome page: a workspace, and an action or a sample in it."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WelcomeTarget:
    """A target: the action that shows a workspace, then another action there, or a sample to open."""

    workspace: str
    action: str = ""
    sample: str = ""


WAYS = {
    "photo": WelcomeTarget("go.inspect", action="file.open"),
    "photo-other": WelcomeTarget("go.inspect", sample="concrete_wall.jpg"),
    "camera": WelcomeTarget("go.live", action="live.open_source"),
    "camera-other": WelcomeTarget("go.live", sample="wall_walk.webm"),
    "robustness": WelcomeTarget("go.lab", action="lab.story"),
    "robustness-other": WelcomeTarget("go.lab", action="file.open"),
}
