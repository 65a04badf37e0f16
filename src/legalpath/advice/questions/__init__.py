"""What the quiz asks."""
