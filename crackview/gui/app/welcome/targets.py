"""Where the doors of the welcome lead: a workspace, and what is done or opened there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class WelcomeTarget:
    """Show a workspace by its action, then carry out another action there, or open a sample that ships."""

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
