"""The networks and their cards. Importing this package does not import torch; ``loading.load`` does."""
