"""Minutes as text, set again in other formats. Knows nothing of the reader."""
