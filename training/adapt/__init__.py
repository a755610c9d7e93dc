"""A model for one wall from photos of it that nobody labelled: teacher's maps, a filter, RFKD, a judge, a card."""
