"""The guide in a window of its own: the pages of docs/, without a network and without a browser."""
