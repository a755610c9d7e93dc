"""The entries of the table of actions, a module for each part of the menus."""
