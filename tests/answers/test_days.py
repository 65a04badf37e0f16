"""Days that are held against each other are a set of roles, and text only at the edges."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.answers.days import Days, names_days

ids = st.from_regex(r"[a-z0-9]+(-[a-z0-9]+)*", fullmatch=True)


@given(st.lists(ids, min_size=2, max_size=5, unique=True))
def test_an_id_gives_the_days_back_whatever_order_they_were_shown_in(roles: list[str]) -> None:
    days = Days.of(roles)
    assert Days.parse(str(days)) == days == Days.of(reversed(roles))
    assert days.sound()
    assert names_days(str(days))


@pytest.mark.parametrize("id", ["", "a", "b|a", "a|a", "a|b|b", "a|c|b"])
def test_one_role_a_role_twice_and_another_order_are_not_sound(id: str) -> None:
    assert not Days.parse(id).sound()


def test_a_question_is_no_days() -> None:
    assert not names_days("q01")
