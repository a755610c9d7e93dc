"""Widgets that know nothing of cracks."""
