"""The version of the program, which its documents and its cache carry."""

from __future__ import annotations

__version__ = "0.1.0"
