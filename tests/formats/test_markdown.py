"""The Markdown form: it pastes into a document as what it is, and words stay words."""

from __future__ import annotations

import re
from typing import TYPE_CHECKING

import pytest
from markdown_it import MarkdownIt

from legalpath.formats.blocks import Block, Bullets, Chain, Grid, Heading, Paragraph, Quote
from legalpath.formats.markdown import markdown
from legalpath.text import printable
from tests.formats import made
from tests.formats.made import KINDS, PAGE

if TYPE_CHECKING:
    from markdown_it.token import Token

ACTIVE = [
    "*loud* _soft_ `code` **very**",
    "[here](javascript:x) ![picture](x)",
    "<b>bold</b> <!-- gone -->",
    "a | b | c",
    "# heading",
    "> quote",
    "- item",
    "+ item",
    "1. item",
    "1986) a good year",
    "---",
    "===",
    "~~~",
    "```",
    "~~gone~~",
    "&lt;b&gt; &#42;loud&#42; Sons & Co; &c",
    r"back\slash \* \\",
    "=1+1",
    "-0.20",
    "1.5 percent",
    "https://example.org/a_b_c",
]
"""Words that Markdown would read as marks of its own, and some that only look like it."""


def parsed(text: str) -> list[Token]:
    """What a reader of Markdown with tables makes of it."""
    return MarkdownIt("commonmark").enable(["table", "strikethrough"]).parse(text)


def said(tokens: list[Token]) -> list[str]:
    """The words of each line as a reader shows them."""
    inner = [token.children or [] for token in tokens if token.type == "inline"]
    shown = ("".join(part.content for part in parts) for parts in inner)
    return [" ".join(line.split()) for line in shown if line.strip()]


def test_a_page_of_every_kind_looks_like_this(golden: made.Golden) -> None:
    golden("every.md", markdown(PAGE))


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_lost(kind: str) -> None:
    shown = " ".join(said(parsed(markdown(KINDS[kind]))))
    assert [made.lost(block, shown) for block in KINDS[kind]] == [[] for _ in KINDS[kind]]


@pytest.mark.parametrize(
    ("kind", "element", "count"),
    [
        ("heading", "heading", 2),
        ("paragraph", "paragraph", 1),
        ("quote", "blockquote", 1),
        ("bullets", "list_item", 3),
        ("spans", "list_item", 4),
        ("chain", "ordered_list", 1),
        ("chain", "strong", 2),
        ("references", "list_item", 2),
        *((kind, "table", 1) for kind in ("labelled", "unlabelled", "unruled", "bars")),
    ],
)
def test_each_kind_is_what_markdown_has_for_it(kind: str, element: str, count: int) -> None:
    tokens = parsed(markdown(KINDS[kind]))
    every = [inner for token in tokens for inner in [token, *(token.children or [])]]
    assert sum(token.type == f"{element}_open" for token in every) == count


@pytest.mark.parametrize("kind", ["labelled", "unlabelled", "unruled", "bars in a grid"])
def test_every_row_of_a_table_has_every_column(kind: str) -> None:
    [grid] = KINDS[kind]
    assert isinstance(grid, Grid)
    tokens = parsed(markdown([grid]))
    cells = sum(token.type in {"th_open", "td_open"} for token in tokens)
    assert cells == len(grid.columns) * (len(grid.rows) + 1)


@pytest.mark.parametrize("words", [*ACTIVE, made.HOSTILE])
def test_words_stay_words_wherever_they_stand(words: str) -> None:
    """A reader shows them as they are, and whatever follows them as what it is."""
    page: list[Block] = [
        Heading(words, 1),
        Paragraph(words),
        Bullets([words]),
        Quote(f"Hm\n{words}"),
        Chain([(words, [words])]),
        Grid(["", words], [[words, words]]),
    ]
    tokens = parsed(markdown([*page, Paragraph("after")]))
    whole = " ".join(printable(words).split())
    hm = f"Hm{whole}"  # one paragraph, with a line break between
    assert said(tokens) == [whole, whole, whole, hm, whole, whole, whole, whole, whole, "after"]


def test_lines_that_a_person_wrote_stay_lines() -> None:
    tokens = parsed(markdown([Quote("One.\n\nTwo.\r\nThree.")]))
    assert [token.type for token in tokens].count("paragraph_open") == 2
    assert said(tokens) == ["One.", "Two.Three."]
    assert "hardbreak" in {part.type for token in tokens for part in token.children or []}


def test_nothing_that_is_said_acts() -> None:
    shown = markdown(made.filled(made.HOSTILE))
    assert not made.ACTS.search(shown)
    assert not re.search(r"(?<!\\)\[", shown)


@pytest.mark.parametrize("block", [Paragraph(""), Bullets([]), Grid(["", "Name"], []), Quote("")])
def test_a_block_that_says_nothing_does_no_harm(block: Block) -> None:
    shown = said(parsed(markdown([Heading("Title", 1), block, Paragraph("After.")])))
    assert [line for line in shown if line != "Name"] == ["Title", "After."]
