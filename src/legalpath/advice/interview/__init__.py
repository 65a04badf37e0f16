"""Questions to practice."""
