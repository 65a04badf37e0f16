"""The text form: what stands in a pipe or a file, at most so wide, with nothing cut off."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, Quote
from legalpath.formats.text import WIDEST, fits, typeset
from tests.formats import made
from tests.formats.made import KINDS, PAGE, WIDTHS


def test_a_page_of_every_kind_looks_like_this(golden: made.Golden) -> None:
    golden("every.txt", typeset(PAGE, 80))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_no_word_is_lost_and_no_line_too_long(kind: str, width: int) -> None:
    shown = typeset(KINDS[kind], width)
    assert [made.lost(block, shown) for block in KINDS[kind]] == [[] for _ in KINDS[kind]]
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("width", [1, 2, 5])
def test_no_screen_is_too_narrow(width: int) -> None:
    """Lines of eight columns stand out of a narrower one."""
    assert made.squeezed(made.LONG) in made.squeezed(typeset(PAGE, width))


@pytest.mark.parametrize("width", [132, 200])
def test_a_wide_screen_is_not_filled(width: int) -> None:
    assert max(map(len, typeset(PAGE, width).splitlines())) == WIDEST


@given(st.lists(st.text("ab -x", min_size=1), min_size=2, max_size=2), st.integers(1, 60))
def test_a_word_is_broken_only_where_a_line_has_no_room_for_it(
    cells: list[str], width: int
) -> None:
    """In a table and in the cards that take its place."""
    shown = typeset([Grid(["m", "n"], [cells])], width + 4).split()
    short = {word for cell in cells for word in cell.split() if len(word) <= width}
    assert short - {"-"} <= set(shown) | {"m", "n"}


def test_columns_that_do_not_fit_become_cards() -> None:
    [grid] = KINDS["labelled"]
    assert isinstance(grid, Grid)
    assert [fits(grid, width) for width in (40, 80)] == [False, True]
    assert typeset([grid], 40).startswith("Day\n  Filing Clerk: You sort")
    assert [line[:3] for line in typeset([grid], 80).splitlines()][1:4] == ["   ", "───", "Day"]


def test_an_empty_cell_is_left_out_of_a_card_with_its_columns_name() -> None:
    card = typeset(KINDS["labelled"], 40).partition("Pay\n")[2]
    assert "Filing Clerk" not in card
    assert "Case Researcher: You sort" in card


def test_a_bar_is_as_long_as_its_number_and_no_cell_without_one_has_it() -> None:
    shown = typeset(KINDS["bars in a grid"], 80)
    assert "■■■■■■■□ Core  □□□□□□□□ No" in shown
    assert "-              ■■■■■■■■ Owner" in shown


def test_a_range_lies_where_its_numbers_are_and_an_open_one_ends_in_an_arrow() -> None:
    lines = typeset(KINDS["spans"], 65).splitlines()
    drawn = [line.strip() for line in lines if "├" in line]
    assert [len(line) for line in drawn] == [63] * 3
    assert [(line.index("├"), line.find("●"), line[-1]) for line in drawn] == [
        (0, 12, "·"), (31, 52, ">"), (0, -1, "·"),
    ]  # fmt: skip
    assert drawn[0].index("┤") == 31
    assert lines[-1].split() == ["$30", "$90"]


def test_a_range_of_which_nothing_is_known_is_said_and_not_drawn() -> None:
    lines = typeset(KINDS["spans"], 80).splitlines()
    assert lines[lines.index("Planner, Texas: not known") + 1] == "Nobody's: $30"


def test_lines_that_a_person_wrote_stay_lines() -> None:
    assert typeset([Quote("One.\n\nTwo.\r\nThree.")], 80) == "One.\n\nTwo.\nThree.\n"


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_that_is_said_acts(width: int) -> None:
    shown = typeset(made.filled(made.HOSTILE), width)
    assert not made.ACTS.search(shown)
    assert made.squeezed(r"\x1b[31mred\x1b[0m \x07 [bold]loud[/bold]") in made.squeezed(shown)


@pytest.mark.parametrize(
    "block", [Paragraph(""), Bullets([]), Grid(["", "Name"], []), Quote(""), Heading("")]
)
def test_a_block_that_says_nothing_does_no_harm(block: Block) -> None:
    assert typeset([Heading("Title"), block, Paragraph("After.")], 40).endswith("\n\nAfter.\n")
