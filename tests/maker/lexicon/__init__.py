"""Words that municipalities print, carried over from reference lists and print, not from what the reader knows."""
