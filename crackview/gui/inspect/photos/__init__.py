"""The photos that are open: which one is shown, the strip, the pipeline behind it."""
