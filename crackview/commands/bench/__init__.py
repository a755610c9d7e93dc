"""``crackview bench``: how fast this machine is."""
