"""What a state lays down."""
