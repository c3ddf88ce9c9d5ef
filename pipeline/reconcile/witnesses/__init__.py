"""What the tables of an item print of that a sentence may speak of: which rows, wholes and cells a figure may mean."""
