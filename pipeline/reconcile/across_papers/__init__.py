"""What papers say of each other: restated and granted amounts, prints of one meeting, tables that are repeated."""
