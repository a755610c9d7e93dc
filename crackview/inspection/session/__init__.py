"""The open inspection without a window: photo session, command queue, commands, snapshot. No Qt."""
