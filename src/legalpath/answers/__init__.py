"""What a person said."""
