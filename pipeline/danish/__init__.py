"""Text → value, the Danish way: numbers, units, dates and the words of municipal finance. No I/O but our own CSVs."""
