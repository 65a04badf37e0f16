"""Who fits, and how surely."""
