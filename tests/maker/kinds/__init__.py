"""Kinds of table: true facts from a seed, laid out as sheets of cells."""
