"""The About box: versions, models with their hashes, and licences."""
