"""A photo of any size in, a crack-probability map out."""
