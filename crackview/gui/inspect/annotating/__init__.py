"""Drawing on the photo beside cracks: measured lines, other damage, arrows, boxes and texts."""
