"""What a crack runs through: concrete, brick and asphalt, as albedo and height."""
