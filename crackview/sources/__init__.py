"""Where frames come from: cameras, video files, network streams and image sequences, behind one protocol."""
