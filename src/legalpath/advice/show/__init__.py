"""One role whole."""
