"""What the words around a figure in prose say of it, told without looking at any table."""
