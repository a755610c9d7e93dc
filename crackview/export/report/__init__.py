"""Reports for the client of an inspection."""
