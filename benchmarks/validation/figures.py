"""Figures with their standard errors, and tables of them."""

from __future__ import annotations

import re
from collections.abc import Iterable
from typing import NamedTuple

from legalpath.fit.positions import Floats


class Figure(NamedTuple):
    """A mean over people and its standard error."""

    value: float
    error: float

    def text(self, digits: int = 3, plus: str = "") -> str:
        """The two as ".531 ± .004"; with `plus` "+" what is above zero says so."""
        return f"{_short(self.value, digits, plus)} ± {_short(self.error, digits)}"


def _short(value: float, digits: int, plus: str = "") -> str:
    """A number without the zero before its point."""
    return re.sub(r"^([+-]?)0\.", r"\1.", f"{value:{plus}.{digits}f}")


def mean(values: Floats) -> Figure:
    """The mean over independent people."""
    return Figure(float(values.mean()), float(values.std(ddof=1) / len(values) ** 0.5))


def average(figures: list[Figure]) -> Figure:
    """The plain mean of independent figures."""
    count = len(figures)
    error = sum(figure.error**2 for figure in figures) ** 0.5 / count
    return Figure(sum(figure.value for figure in figures) / count, error)


def table(head: list[str], rows: Iterable[list[str]]) -> str:
    """A Markdown table, its columns padded so that it reads as text as well."""
    body = [list(map(str, row)) for row in rows]
    widths = [max(len(row[at]) for row in [head, *body]) for at in range(len(head))]
    rule = ["-" * width for width in widths]
    return "\n".join(
        "| " + " | ".join(cell.ljust(width) for cell, width in zip(row, widths, strict=True)) + " |"
        for row in [head, rule, *body]
    )
