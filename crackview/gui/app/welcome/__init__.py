"""The welcome page: three cards with a sample each, and recent files."""
