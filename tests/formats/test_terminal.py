"""The terminal form: what rich draws; it says what the text form says and nothing acts."""

from __future__ import annotations

import re
from collections import Counter
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, Quote
from legalpath.formats.text import WIDEST, typeset
from tests.conftest import Run
from tests.formats import made
from tests.formats.made import KINDS, PAGE, WIDTHS, on_terminal
from tests.small import ANSWERS, ROLES
from tests.terminal import Terminal

FORCED = {"FORCE_COLOR": "1"}
COLOR = re.compile(r"\x1b\[[\d;]*\b(3[0-7]|4[0-7]|9[0-7]|[34]8)[\d;]*m")


def test_a_page_of_every_kind_looks_like_this(golden: made.Golden) -> None:
    golden("every.terminal", on_terminal(PAGE, 80))


@pytest.mark.parametrize("width", WIDTHS)
@pytest.mark.parametrize("kind", KINDS)
def test_it_says_the_words_of_the_text_form_and_no_line_is_too_long(kind: str, width: int) -> None:
    shown = on_terminal(KINDS[kind], width)
    said = Counter(made.spoken(shown))
    assert said == Counter(made.spoken(typeset(KINDS[kind], width)))
    assert said
    assert max(map(len, shown.splitlines())) <= width


@pytest.mark.parametrize("width", [1, 2, 5])
def test_no_screen_is_too_narrow(width: int) -> None:
    assert made.squeezed(made.LONG) in made.squeezed(on_terminal(PAGE, width))


def test_a_wide_screen_is_not_filled() -> None:
    assert max(map(len, on_terminal(PAGE, 200).splitlines())) == WIDEST


@given(
    st.lists(st.text("abc -", min_size=1, max_size=70), min_size=3, max_size=3),
    st.integers(20, 90),
    st.booleans(),
)
def test_a_table_breaks_no_word_that_the_text_form_keeps_whole(
    cells: list[str], width: int, ruled: bool
) -> None:
    """A dash by itself is told from a bullet in neither form, so it is no word here."""
    grid = Grid(["", "n", "o"], [cells, ["l", "m " * 30, "x"]], ruled=ruled)
    kept, shown = (
        {word.rstrip(":") for word in made.spoken(text)}
        for text in (typeset([grid], width), on_terminal([grid], width))
    )
    assert {word for word in kept - {"-"} if len(word) < width - 8} <= shown


@pytest.mark.parametrize("width", WIDTHS)
def test_nothing_that_is_said_acts(width: int) -> None:
    """Neither escape codes nor the markup, links and emoji of rich itself."""
    shown = on_terminal(made.filled(made.HOSTILE), width)
    assert not made.ACTS.search(shown)
    whole = r"\x1b[31mred\x1b[0m \x07 [bold]loud[/bold] [link=x]y[/link] :smile:"
    assert made.squeezed(whole) in made.squeezed(shown)


def test_lines_that_a_person_wrote_stay_lines() -> None:
    assert on_terminal([Quote("One.\n\nTwo.\r\nThree.")], 80) == "One.\n\nTwo.\nThree.\n\n"


def test_headings_labels_and_stops_stand_out() -> None:
    shown = on_terminal(PAGE, 80, env=FORCED)
    for words in ("A page of every kind", "Day", "Filing Clerk", "Outside law"):
        assert re.search(rf"\x1b\[1(;36)?m *{words}", shown), words


def test_no_color_takes_the_colors_and_leaves_the_words() -> None:
    assert COLOR.search(on_terminal(PAGE, 80, env=FORCED))
    bare = on_terminal(PAGE, 80, env=FORCED | {"NO_COLOR": "1"})
    assert not COLOR.search(bare)
    words = re.sub(r"\x1b\[[\d;]*m", "", bare)
    assert [line.rstrip() for line in words.splitlines()] == on_terminal(PAGE, 80).splitlines()


@pytest.mark.parametrize(
    "block", [Paragraph(""), Bullets([]), Grid(["", "Name"], []), Quote(""), Heading("")]
)
def test_a_block_that_says_nothing_does_no_harm(block: Block) -> None:
    shown = on_terminal([Heading("Title"), block, Paragraph("After.")], 40)
    assert shown.endswith("\n\nAfter.\n\n")


# --- the program in a real terminal

SMALL = ["--roles", str(ROLES)]
ASCII = {"LANG": "C", "LC_ALL": "C", "PYTHONUTF8": "0", "PYTHONCOERCECLOCALE": "0"}


@pytest.mark.parametrize(
    ("command", "env"),
    [
        (["score", str(ANSWERS)], {}),
        (["compare", "clerk", "planner", "--brief"], {"NO_COLOR": "1"}),
        (["show", "planner"], {}),
    ],
    ids=["score", "compare in NO_COLOR", "show"],
)
def test_a_person_reads_what_a_pipe_gets(
    run: Run, environment: dict[str, str], work: Path, command: list[str], env: dict[str, str]
) -> None:
    screen = Terminal([*command, *SMALL], environment | env, work)
    assert screen.finish() == 0
    piped = run(*command, *SMALL, env={"COLUMNS": "80"}).stdout
    assert Counter(made.spoken(screen.everything)) == Counter(made.spoken(piped))
    assert bool(COLOR.search(screen.raw)) == (not env)


def test_an_ascii_terminal_shows_what_an_ascii_pipe_gets(
    process: Run, environment: dict[str, str], work: Path
) -> None:
    """No letter of a drawing is a question mark."""
    command = ["compare", "clerk", "planner", "--only", "skills,pay", *SMALL]
    screen = Terminal(command, environment | ASCII, work)
    assert screen.finish() == 0
    piped = process(*command, env=ASCII | {"COLUMNS": "80"}).stdout
    assert screen.everything.rstrip().splitlines() == piped.rstrip().splitlines()
    assert piped.isascii()
    assert "??" not in piped
