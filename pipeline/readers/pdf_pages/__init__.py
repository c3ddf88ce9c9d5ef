"""What a printed page is made of: words with their places, lines, columns, running heads and feet."""
