"""Papers by other hands, and the command that judges them."""
