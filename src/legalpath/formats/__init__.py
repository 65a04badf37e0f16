"""Blocks in, text out: one file a form."""
