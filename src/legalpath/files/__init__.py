"""Bytes and TOML in and out."""
