"""The page to take home."""
