"""What a saved web page is made of: the minutes, what a portal puts around them, and its elements as blocks."""
