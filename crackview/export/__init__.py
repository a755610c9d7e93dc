"""What leaves the application: masks and tables."""
