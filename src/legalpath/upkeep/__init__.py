"""Keeps the data true."""
