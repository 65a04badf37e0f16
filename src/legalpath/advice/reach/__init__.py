"""What is open to a person, and what stands in the way."""
