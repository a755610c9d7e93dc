"""``crackview bench``: how fast this machine is."""

from crackview.commands.bench.command import add_arguments, run

__all__ = ["add_arguments", "run"]
