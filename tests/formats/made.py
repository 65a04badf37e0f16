"""A page with a block of every kind, and what every form must say of it."""

from __future__ import annotations

import io
import os
import re
from collections.abc import Callable, Iterator, Mapping
from contextlib import redirect_stdout
from unittest.mock import patch

from legalpath.formats.blocks import (
    Bar,
    Bars,
    Block,
    Bullets,
    Chain,
    Grid,
    Heading,
    Mark,
    Marked,
    Paragraph,
    Quote,
    References,
    Span,
    Spans,
    Text,
    in_text,
)
from legalpath.formats.terminal import draw

WIDTHS = (40, 80, 120)
ONE, TWO = Mark("source", "[1]", 1), Mark("source", "[2]", 2)
OWN, STALE = Mark("own", "[own]"), Mark("stale", "(stale, 2004)")
LONG = "You sort the papers of a whole house, and nobody thanks you when it runs as it should."
ADDRESS = "https://example.org/a/long/address/that/is/wider/than/a/narrow/screen"
KINDS: dict[str, list[Block]] = {
    "heading": [Heading("A part of the page"), Heading("A part of the part", 3)],
    "paragraph": [Paragraph(LONG)],
    "marked": [Paragraph(Marked(("Half earn more.", " ", ONE, TWO, " ", STALE)))],
    "quote": [Quote("First talk.\n\nWants to ask a clerk about the day.")],
    "bullets": [Bullets(["Short.", LONG, Marked(("With a mark.", " ", OWN))])],
    "labelled": [
        Grid(
            ["", "Filing Clerk", "Case Researcher"],
            [
                ["Day", LONG, Marked(("Reads until noon.", " ", ONE))],
                ["", "Stamps what is whole.", "-"],
                ["Pay", "", Marked((LONG, " ", OWN))],
            ],
        )
    ],
    "unlabelled": [
        Grid(["File", "Line", "Found"], [["roles.toml", "12", LONG], ["", "7", "usr"]],
             labelled=False)
    ],
    "unruled": [
        Grid(["", "Clients"], [["clear", "7"], ["several paths", "12"]], ruled=False,
             caption="Clients by status")
    ],
    "bars in a grid": [
        Grid(["Skill", "Clerk", "Planner"], [["Serving people", "Core", "No"],
             ["Setting up software", "-", "Owner"]], bars=[[None, 7, 0], [None, None, 8]])
    ],
    "spans": [
        Spans(
            [
                Span("United States", Marked(("$30 to $60", " ", ONE)), 30, 60, 42, "Clerk"),
                Span("California", "$60 or more", 60, None, 80, "Clerk"),
                Span("Texas", "not known", group="Planner"),
                Span("Nobody's", "$30", 30, 30),
            ],
            30, 90, ("$30", "$90"), caption="Pay",
        )
    ],
    "bars": [
        Bars(
            "What adds up", "Bar: yours. Mark: by luck.",
            [Bar("The law", "+0.41", 0.41, 0.1), Bar("People", "-0.20", -0.2)], -0.5, 0.5,
            Grid(["", "Adds"], [["The law", "+0.41"], ["People", "-0.20"]], ruled=False),
        )
    ],
    "chain": [
        Chain([("Outside law", [LONG, Marked(("1 to 6 months", " ", OWN))]), ("Filing Clerk", [])])
    ],
    "references": [
        References([("Bureau of Examples: Court survey, 2026-05, official", ADDRESS),
                    ("Guild of Clerks: A guide, 2004, trade", None)])
    ],
}  # fmt: skip
"""Blocks of every kind, by what is particular about them."""
PAGE: list[Block] = [
    Heading("A page of every kind", 1),
    *(block for blocks in KINDS.values() for block in blocks),
]

HOSTILE = (
    "\x1b[31mred\x1b[0m \x07 [bold]loud[/bold] [link=x]y[/link] :smile: \u202eback\u200b {0} %s"
)
"""Colors, a bell, the markup and the emoji of rich, letters that run backwards or hide."""
ACTS = re.compile("[\x00-\x09\x0b-\x1f\x7f\u200b\u202e]")


def filled(words: str) -> list[Block]:
    """A block of every kind that says these words wherever it says anything."""
    marked = Marked((words, " ", OWN))
    grid = Grid([words, words], [[words, marked], ["", words]])
    return [
        Heading(words, 1),
        Heading(words),
        Paragraph(marked),
        Quote(words),
        Bullets([words, marked]),
        grid,
        grid._replace(labelled=False, ruled=False),
        Spans([Span(words, marked, 1, 2, group=words)], 1, 2, (words, words), caption=words),
        Bars(words, words, [Bar(words, words, 1)], 0, 1, grid),
        Chain([(words, [words, marked]), (words, [])]),
        References([(words, words)]),
    ]


def words(block: Block) -> Iterator[str]:
    """Every word that a form without drawings must say of a block."""
    for text in _texts(block):
        yield from (word for word in str(text).split() if word != "-")


def _texts(block: Block) -> Iterator[Text]:
    match shown := in_text(block):
        case Heading() | Paragraph() | Quote():
            yield shown.text
        case Bullets():
            yield from shown.items
        case Chain():
            for stop, told in shown.stops:
                yield from (stop, *told)
        case Spans():
            for span in shown.spans:
                yield from (span.group, span.label, span.said)
        case Grid():
            yield from shown.columns[shown.labelled :]
            for row in shown.rows:
                yield from row


def squeezed(text: str) -> str:
    """What a page says without the blanks, so that a folded word is whole again."""
    return "".join(text.split())


def lost(block: Block, shown: str) -> list[str]:
    """The words of a block that a page does not show."""
    there = squeezed(shown)
    return [word for word in words(block) if word.rstrip(":,") not in there]


def spoken(text: str) -> list[str]:
    """The words of a page in their order, without lines, bars and arrows."""
    bare = re.sub(r"(?m)[═─■□·├┤●>]+|^ *[|v-]( |$)", " ", text)
    return bare.split()


def on_terminal(
    blocks: list[Block], columns: int, encoding: str = "utf-8", env: Mapping[str, str] | None = None
) -> str:
    """What rich draws on a terminal of so many columns, without the blanks at line ends."""
    raw = io.BytesIO()
    shown = io.TextIOWrapper(raw, encoding=encoding, errors="replace")
    given = {"COLUMNS": str(columns), "TERM": "xterm-256color"} | dict(env or {})
    with patch.dict(os.environ, given, clear=True), redirect_stdout(shown):
        draw(blocks)
    shown.flush()
    lines = raw.getvalue().decode(encoding).splitlines()
    return "".join(f"{line.rstrip()}\n" for line in lines)


def unstyled(page: str) -> str:
    """An HTML page but for its style sheet, which stands in a file of its own."""
    return re.sub(r"(?s)<style>.*</style>|sha256-[^']+", "", page) + "\n"


Golden = Callable[[str, str], None]
