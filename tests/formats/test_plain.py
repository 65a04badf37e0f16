"""The plain form: lines that a screen reader speaks well, each of which makes sense alone."""

from __future__ import annotations

import pytest

from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, Quote
from legalpath.formats.plain import plain
from tests.formats import made
from tests.formats.made import KINDS, PAGE

DRAWN = set("═─■□·├┤●>|")


def test_a_page_of_every_kind_looks_like_this(golden: made.Golden) -> None:
    golden("every.plain", plain(PAGE))


@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_lost_and_nothing_is_drawn(kind: str) -> None:
    shown = plain(KINDS[kind])
    assert [made.lost(block, shown) for block in KINDS[kind]] == [[] for _ in KINDS[kind]]
    assert not DRAWN & set(shown)


def test_every_cell_has_a_line_with_the_names_of_its_row_and_column() -> None:
    assert plain(KINDS["labelled"]).splitlines() == [
        f"Day, Filing Clerk: {made.LONG}",
        "Day, Case Researcher: Reads until noon. [1]",
        "Day, Filing Clerk: Stamps what is whole.",
        f"Pay, Case Researcher: {made.LONG} [own]",
    ]


def test_a_stop_is_numbered_and_so_is_what_leads_to_the_next_one() -> None:
    assert plain(KINDS["chain"]).splitlines() == [
        "Stop 1: Outside law",
        f"To stop 2: {made.LONG}",
        "To stop 2: 1 to 6 months [own]",
        "Stop 2: Filing Clerk",
    ]


def test_no_line_is_folded() -> None:
    assert plain([Paragraph(f"{made.LONG} " * 20)]).count("\n") == 1


def test_lines_that_a_person_wrote_stay_lines() -> None:
    assert plain([Quote("One.\n\nTwo.\r\nThree.")]) == "One.\n\nTwo.\nThree.\n"


def test_nothing_that_is_said_acts() -> None:
    shown = plain(made.filled(made.HOSTILE))
    assert not made.ACTS.search(shown)
    assert r"\x1b[31mred\x1b[0m \x07 [bold]loud[/bold]" in shown


@pytest.mark.parametrize("block", [Paragraph(""), Bullets([]), Grid(["", "Name"], []), Quote("")])
def test_a_block_that_says_nothing_has_no_line(block: Block) -> None:
    assert plain([Heading("Title", 1), block, Paragraph("After.")]) == "Title\n\nAfter.\n"
