"""A career advisor for people who want to work in law without being a lawyer."""

__version__ = "0.1.0"
