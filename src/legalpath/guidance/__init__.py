"""What to do with a fit: comparisons and ways forward."""
