"""Holds the data files against the rules."""
