"""The JSON form: the document itself, short numbers, in the order of its fields."""

from __future__ import annotations

import json

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath import api
from legalpath.documents.document import document
from tests.formats import made
from tests.small import small_catalogue, stamped


class Small(msgspec.Struct):
    text: str = "a"
    numbers: list[float] = []
    by_name: dict[str, float | None] = {}


def test_a_comparison_looks_like_this(golden: made.Golden) -> None:
    small = small_catalogue()
    compared = api.compare(["clerk", "planner"], only=["entry", "pay"], catalogue=small)
    golden("compare.json", document(stamped(compared)).decode())


@given(st.text(), st.lists(st.floats(-1e6, 1e6)))
def test_it_reads_back_as_what_it_is(text: str, numbers: list[float]) -> None:
    told = json.loads(document(Small(text, numbers)))
    assert (told["text"], told["by_name"]) == (text, {})
    assert told["numbers"] == pytest.approx(numbers, abs=1e-10)


@given(st.text())
def test_without_indent_it_is_one_line(text: str) -> None:
    told = document(Small(text, by_name={"x": None}), indent=0)
    assert told.count(b"\n") == 1
    assert json.loads(told) == json.loads(document(Small(text, by_name={"x": None})))


def test_numbers_are_short_and_none_is_minus_zero() -> None:
    told = document(Small(numbers=[0.1 + 0.2, -0.0, -1e-15, 1 / 3]), indent=0)
    assert b'"numbers":[0.3,0.0,0.0,0.3333333333]' in told


def test_no_control_character_stands_in_it_as_it_is() -> None:
    told = document(Small(made.HOSTILE)).decode()
    assert not [letter for letter in told if letter < " " and letter != "\n"]
    assert json.loads(told)["text"] == made.HOSTILE
