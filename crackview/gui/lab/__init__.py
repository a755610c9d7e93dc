"""The Lab workspace: noise on sliders, models side by side, and their robustness."""
