"""The Lab workspace: noise on sliders, models side by side, and how robust each one is."""
