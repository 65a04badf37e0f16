"""The words of a trade."""
