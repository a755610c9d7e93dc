"""The document that an inspector works on: photos, findings, corrections and reviews in one file beside the photos."""
