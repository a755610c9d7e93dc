"""Long work on many photos: analyse, export, training data."""
