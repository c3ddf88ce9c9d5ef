"""What happens to a page on its way: each harm knows which cells it makes unreadable."""
