"""Reports: what an inspector hands to a client."""
