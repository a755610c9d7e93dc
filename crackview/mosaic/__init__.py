"""Mosaics: pictures larger than the memory, with or without a place on the map, analysed window by window."""
