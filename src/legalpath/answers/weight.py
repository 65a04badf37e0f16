"""Where a person puts a dimension when asked what matters."""

from __future__ import annotations

from typing import Literal

Weight = Literal["most", "usual", "least"]
"""Usual without a pick."""
