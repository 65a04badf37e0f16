"""An amount of money means the same wherever a person can give one."""

from __future__ import annotations

from collections.abc import Callable

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from legalpath.advice.roles.narrow import conditions
from legalpath.answers.form import blank_form, read_form
from legalpath.answers.sheet import Sheet, checked
from legalpath.batch.engine import Engine, _need
from legalpath.errors import DataError, UsageError
from legalpath.quiz.prompt import as_number
from legalpath.text import amount
from tests.fit.sheets import SHIPPED

BLANK = blank_form(SHIPPED)
ENGINE = Engine(SHIPPED, 0)
PAY = next(need for need in SHIPPED.questions.needs if need.id == "pay")
DEAREST = 10**9
TAKES = "an amount like 45000 (USD a year)"


Read = float | str | None
"""The number that was read, None where nothing is said, or what was expected instead."""


def in_the_quiz(words: str) -> Read:
    return as_number(words) if as_number(words) is not None or not words.strip() else TAKES


def on_the_form(words: str) -> Read:
    try:
        return read_form(BLANK.replace("pay [  ]", f"pay [{words}]"), "", SHIPPED).needs.get("pay")
    except DataError as error:
        return error.problems[0].expected


def on_a_sheet(words: str) -> Read:
    sheet = Sheet(questions="", answers={}, needs={"pay": words})
    try:
        return checked(sheet, SHIPPED).needs.get("pay")
    except DataError as error:
        return error.problems[0].expected


def in_a_batch(words: str) -> Read:
    error = ENGINE.score({"q01": ["1"], "need_pay": [words]}, {}, 1).error[0]
    return error.partition(", expected ")[2] if error else _need(PAY, words)


def at_the_list_of_roles(words: str) -> Read:
    try:
        (condition,) = conditions(SHIPPED, None, [f"pay={words}"], None)
    except UsageError as error:
        asked = error.message.removeprefix("the need 'pay' takes ").partition(": ")[0]
        return asked if words.strip() else None
    return float(condition.option.removeprefix("--need pay="))


DOORS = [in_the_quiz, on_the_form, on_a_sheet, in_a_batch, at_the_list_of_roles]
words = st.text("$0123456789,.- +einfakK_٣", max_size=12)
money = st.builds(
    "{}{:,}{}".format,
    st.sampled_from(["", "$", "$ ", "-", "-$", " "]),
    st.integers(0, 2 * DEAREST),
    st.sampled_from(["", ".5", ".00", "k", " USD", ",5", " "]),
)


@given(words | money)
@example("")
@example("nan")
@example("1e999")
@example("999999999.99")
@example("1,000,000,000")
def test_all_doors_read_the_same_of_any_text(text: str) -> None:
    read = {door.__name__: door(text) for door in DOORS}
    assert len(set(read.values())) == 1, read


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize(
    ("text", "meant"),
    [("$45,000", 45000), ("45000", 45000), ("$ 45000.50", 45000.5), ("0", 0), (" 1,234 ", 1234)],
)
def test_each_door_reads_signs_commas_and_decimals(
    door: Callable[[str], Read], text: str, meant: float
) -> None:
    assert door(text) == meant


@pytest.mark.parametrize("door", DOORS)
@pytest.mark.parametrize("text", ["lots", "-5", "inf", "nan", "1000000000", "4,5", "$", "1e5"])
def test_each_door_refuses_what_is_no_amount(door: Callable[[str], Read], text: str) -> None:
    assert door(text) == TAKES


@given(st.floats() | st.integers())
def test_a_number_that_was_typed_as_one_stays_as_it_is(value: float) -> None:
    if 0 <= value < DEAREST:
        assert amount(value) is value
    else:
        with pytest.raises(ValueError, match=r"nan|inf|\d"):
            amount(value)


@pytest.mark.parametrize("nothing", [None, "", "  "])
def test_a_blank_says_nothing(nothing: str | None) -> None:
    assert amount(nothing) is None


def test_true_is_no_amount() -> None:
    with pytest.raises(ValueError, match="True"):
        amount(given=True)


def test_a_blank_on_a_sheet_is_left_out() -> None:
    assert checked(Sheet(questions="", answers={}, needs={"pay": " "}), SHIPPED).needs == {}
