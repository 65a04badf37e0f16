"""Which roles there are."""
