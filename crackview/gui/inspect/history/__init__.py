"""The history of the photo that is shown: its list, undo and redo."""
