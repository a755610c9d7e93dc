"""What the user does to an inspection, each a command of its own."""
