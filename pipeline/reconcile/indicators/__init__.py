"""Other tables of figures, and the columns that stand beside a budget's own: their sums, products, shares and rests."""
