"""Made minutes: true facts from a seed, set as a municipality would print them. Knows nothing of the reader."""
