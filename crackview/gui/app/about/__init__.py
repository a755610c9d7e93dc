"""What this is: versions, models with the hashes that results are traced by, and the licences of all that is in it."""
