"""What one table of money says of itself: its rows, what its totals add up, its nets, deviations and per cents."""
