"""The few things that a page for people is made of; every form draws the same blocks."""

from __future__ import annotations

from typing import NamedTuple

from legalpath.results import Result


class Heading(NamedTuple):
    """The title of a page (level 1) or of a part of it (level 2)."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A few sentences."""

    text: str


class Bullets(NamedTuple):
    """Short lines of equal weight."""

    items: list[str]


class Grid(NamedTuple):
    """A table. With `labelled` the first column names the row, and an empty one repeats."""

    columns: list[str]
    rows: list[list[str]]
    labelled: bool = True
    ruled: bool = True
    """Whether rows are long enough to want a line between them."""


Block = Heading | Paragraph | Bullets | Grid


def data_line(result: Result) -> str:
    """Which program and which data a page rests on."""
    return (
        f"legalpath {result.legalpath}, data of {result.catalogue.version} "
        f"({result.catalogue.fingerprint[7:19]})."
    )
