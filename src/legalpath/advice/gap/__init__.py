"""What is missing."""
