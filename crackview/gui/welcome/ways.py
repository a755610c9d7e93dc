"""Where the doors of the welcome lead: a workspace, and what is done or opened there."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Way:
    """Show a workspace by its action, then carry out another action there, or open a sample that ships."""

    workspace: str
    action: str = ""
    sample: str = ""


WAYS = {
    "photo": Way("go.inspect", action="file.open"),
    "photo-other": Way("go.inspect", sample="concrete_wall.jpg"),
    "camera": Way("go.live", action="live.open_source"),
    "camera-other": Way("go.live", sample="wall_walk.webm"),
    "robustness": Way("go.lab", action="lab.story"),
    "robustness-other": Way("go.lab", action="file.open"),
}
