"""The look of the overlay, the same in every workspace: controls and controller."""
