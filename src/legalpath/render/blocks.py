"""The few things that a page for people is made of; every form draws the same blocks."""

from __future__ import annotations

from typing import NamedTuple

from legalpath.results import Result
from legalpath.wording import COMMON


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
    bars: list[list[int | None]] | None = None
    """How full a bar of `FULL` stands before each cell; drawn only where people look."""


class Span(NamedTuple):
    """A range on a scale: from `low` to `high` with `middle` marked, and what it says.

    Without a high end it is open; without a low one nothing is drawn.
    """

    label: str
    said: str
    low: float | None = None
    high: float | None = None
    middle: float | None = None


class Spans(NamedTuple):
    """Ranges drawn one under the other on one scale, whose ends are said in `ends`."""

    spans: list[Span]
    low: float
    high: float
    ends: tuple[str, str]


class Chain(NamedTuple):
    """Stops on a way, each with what is said of the step to the next one."""

    stops: list[tuple[str, list[str]]]


Block = Heading | Paragraph | Bullets | Grid | Chain | Spans
FULL = 8
"""The length of a full bar."""


def data_line(result: Result) -> str:
    """Which program and which data a page rests on."""
    return COMMON["data_line"].format(
        program=result.legalpath,
        version=result.catalogue.version,
        fingerprint=result.catalogue.fingerprint[7:19],
    )
