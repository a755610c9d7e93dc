"""Synthetic crack photos whose centre lines, widths and masks are known exactly."""
