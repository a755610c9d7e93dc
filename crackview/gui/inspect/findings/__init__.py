"""The findings of the photo: table, classes, review, width profile."""
