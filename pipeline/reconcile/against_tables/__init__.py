"""Figures in prose against the tables of their item: amounts, counts, changes and per cents that both print."""
