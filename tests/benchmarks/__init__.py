"""What takes long, or libraries of others: run by hand, never by the tests."""
