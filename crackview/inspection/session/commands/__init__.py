"""What a person does to an inspection, each a command of its own."""
