"""Elements of the structure: which one photos show, and how the findings of each are rated."""
