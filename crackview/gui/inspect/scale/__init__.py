"""How a photo gets its scale, and what is drawn by it."""
