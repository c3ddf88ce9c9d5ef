"""How a table is set as lines, whatever it holds."""
