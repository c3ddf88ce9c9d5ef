"""Figures in prose against each other: within a sentence, across the sentences of a passage, and said twice in an item."""
