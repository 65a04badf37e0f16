"""What every result is made of."""
