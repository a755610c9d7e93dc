"""The file of an inspection: database, schema, codecs, matching, recovery."""
