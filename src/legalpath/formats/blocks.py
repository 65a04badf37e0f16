"""The few things that a page for people is made of; every form draws the same blocks."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from string import Formatter
from typing import Any, Literal, NamedTuple

from legalpath.words.sentences import Words

PICTURES = Words("compare", "pictures")
NOTHING = ("", "-")
"""What stands in a cell that says nothing."""


class Mark(NamedTuple):
    """A sign behind a fact: a source's number, our own judgment, or that it is stale."""

    kind: Literal["source", "own", "stale"]
    words: str
    at: int = 0
    """The number of the source, from 1."""


class Marked(NamedTuple):
    """A text in pieces, marks among them where they stand."""

    parts: tuple[str | Mark, ...]

    def __str__(self) -> str:
        return "".join(part if isinstance(part, str) else part.words for part in self.parts)


Text = str | Marked
"""What a block says: words, with or without marks."""


def joined(texts: Iterable[Text], between: str = "") -> Text:
    """The texts one behind the other with something between; plain words where none is marked."""
    parts: list[str | Mark] = []
    for text in texts:
        parts += [between, *(text.parts if isinstance(text, Marked) else (text,))]
    whole = Marked(tuple(part for part in parts[1:] if part))
    return whole if any(isinstance(part, Mark) for part in parts) else str(whole)


def filled(sentence: str, /, **parts: Any) -> Text:
    """A sentence of ours with its placeholders filled in; marks stay marks."""
    texts: list[Text] = []
    for literal, name, _, _ in Formatter().parse(sentence):
        part = "" if name is None else parts[name]
        texts += [literal, part if isinstance(part, Marked) else str(part)]
    return joined(texts)


# --- blocks


class Heading(NamedTuple):
    """The title of a page (level 1), of a part of it (2) or of a part's part (3)."""

    text: str
    level: int = 2


class Paragraph(NamedTuple):
    """A few sentences."""

    text: Text


class Quote(NamedTuple):
    """Words that a person wrote, shown as theirs; lines stay lines."""

    text: str


class Bullets(NamedTuple):
    """Short lines of equal weight."""

    items: Sequence[Text]


class Grid(NamedTuple):
    """A table. With `labelled` the first column names the row, and an empty one repeats."""

    columns: list[str]
    rows: Sequence[Sequence[Text]]
    labelled: bool = True
    ruled: bool = True
    """Whether rows are long enough to want a line between them."""
    bars: list[list[int | None]] | None = None
    """How full a bar of `FULL` stands before each cell; drawn only where people look."""
    caption: str = ""
    """What the table shows, where the heading above it does not say so."""

    def told(self, row: Sequence[Text]) -> list[tuple[str, Text]]:
        """Each cell of a row that says something, with its column's name; its label left out."""
        named = list(zip(self.columns, row, strict=True))[self.labelled :]
        return [(column, words) for column, words in named if words not in NOTHING]


class Span(NamedTuple):
    """A range on a scale: from `low` to `high` with `middle` marked, and what it says.

    Without a high end it is open; without a low one nothing is drawn.
    """

    label: str
    said: Text
    low: float | None = None
    high: float | None = None
    middle: float | None = None
    group: str = ""
    """What the range belongs to, a role for example; ranges of one group stand together."""

    def name(self) -> str:
        """The label with its group, for where the two do not stand apart."""
        if not self.group:
            return self.label
        return PICTURES["label"].format(title=self.group, row=self.label)


class Spans(NamedTuple):
    """Ranges drawn one under the other on one scale, whose ends are said in `ends`."""

    spans: list[Span]
    low: float
    high: float
    ends: tuple[str, str]
    caption: str = ""


class Bar(NamedTuple):
    """A length from nothing to `value`, what it says, and a value to hold it against."""

    label: str
    said: str
    value: float
    mark: float | None = None


class Bars(NamedTuple):
    """Lengths drawn one under the other on one scale; a form without drawings shows `table`."""

    caption: str
    legend: str
    """What a bar and what a mark stands for."""
    bars: list[Bar]
    low: float
    high: float
    table: Grid


class Chain(NamedTuple):
    """Stops on a way, each with what is said of the step to the next one."""

    stops: Sequence[tuple[str, Sequence[Text]]]


class References(NamedTuple):
    """What a page cites: `[number] text`, and the address where there is one."""

    items: list[tuple[str, str | None]]

    def lines(self) -> list[str]:
        """Each with its number and its address."""
        return [
            f"[{at}] {text}. {url}" if url else f"[{at}] {text}"
            for at, (text, url) in enumerate(self.items, 1)
        ]


Shown = Heading | Paragraph | Quote | Bullets | Grid | Chain | Spans
"""What every form can show."""
Block = Shown | References | Bars


def in_text(block: Block) -> Shown:
    """A block as forms show it that have no drawings and no links."""
    if isinstance(block, Bars):
        return block.table
    return Bullets(block.lines()) if isinstance(block, References) else block


def grid(
    words: Mapping[str, str], columns: str, rows: Sequence[Sequence[Text]], *, ruled: bool = True
) -> Grid:
    """A table with columns of these names in `words`, such as "path fit best"."""
    return Grid([words[column] for column in columns.split()], rows, ruled=ruled)


def part(title: str, block: Block, *more: Block, level: int = 2) -> list[Block]:
    """A part of a page under its title; nothing where its first block has no items or rows."""
    lines = block.rows if isinstance(block, Grid) else getattr(block, "items", [block])
    return [Heading(title, level), block, *more] if lines else []


FULL = 8
"""The length of a full bar."""
