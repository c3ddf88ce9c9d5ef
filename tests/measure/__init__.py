"""What became of each printed number: read as it was set, refused, or wrong."""
