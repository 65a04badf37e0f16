"""Which question comes next, and when it is enough."""

from __future__ import annotations

import msgspec
import pytest
from hypothesis import given
from hypothesis import strategies as st

from legalpath.answers.sheet import Sheet
from legalpath.fit.information import SECONDS_A_CHARACTER, glimpses, question_words, seconds
from legalpath.quiz.items import NeedItem
from legalpath.quiz.length import MINUTES, Length
from legalpath.quiz.order import DAYS, MOST_ANSWERS, OPENING, SHORT, Order
from tests.fit.sheets import QUESTIONS, RANKED, SHIPPED, archetype, steps

ORDERS = {length: Order(SHIPPED, length) for length in Length}
EMPTY = Sheet(questions="test", answers={})


def held(length: Length, said: dict[str, int]) -> Sheet:
    """The quiz held with a person who says this, and the middle where nothing is given."""
    sheet = EMPTY
    while (asked := ORDERS[length].after(sheet, ())) is not None:
        part = "days" if asked.is_days else "answers"
        step = {asked.id: said.get(asked.id, 0)}
        sheet = msgspec.structs.replace(sheet, **{part: getattr(sheet, part) | step})
    return sheet


def test_the_short_quiz_asks_ten_questions_and_no_days() -> None:
    sheet = held(Length.short, {})
    assert (len(sheet.answers), len(sheet.days)) == (SHORT, 0)


@given(st.sets(st.sampled_from(QUESTIONS)))
def test_the_short_quiz_takes_the_next_question_for_a_skipped_one(skipped: set[str]) -> None:
    """Until ten are answered or none is left."""
    sheet = EMPTY
    while (asked := ORDERS[Length.short].after(sheet, skipped)) is not None:
        sheet = msgspec.structs.replace(sheet, answers=sheet.answers | {asked.id: 1})
    static = sorted(SHIPPED.questions.questions, key=lambda question: question.order)
    left = [question.id for question in static if question.id not in skipped]
    assert list(sheet.answers) == left[:SHORT]


def test_the_full_quiz_asks_every_question_and_then_days() -> None:
    sheet = held(Length.full, {})
    assert sorted(sheet.answers) == QUESTIONS
    assert len(sheet.days) == DAYS


@pytest.mark.parametrize("role", RANKED)
def test_the_standard_quiz_finds_out_who_answers_like_a_role(role: str) -> None:
    said = archetype(SHIPPED, role).answers
    days = {pair: (2 if pair.endswith(f"|{role}") else -2) for pair in _pairs_with(role)}
    sheet = held(Length.standard, said | days)
    assert OPENING <= len(sheet.answers) <= MOST_ANSWERS
    assert len(sheet.days) == DAYS


@pytest.mark.parametrize("length", Length)
def test_the_minutes_that_the_first_screen_promises_are_what_reading_and_answering_take(
    length: Length,
) -> None:
    taken = [minutes(held(length, archetype(SHIPPED, role).answers)) for role in RANKED]
    assert abs(sum(taken) / len(taken) - MINUTES[length]) < 0.5


def minutes(sheet: Sheet) -> float:
    """Reading and answering at the speed of `seconds`; a day seen before takes half as long."""
    questions = {one.id: one for one in SHIPPED.questions.questions}
    taken = sum(seconds(question_words(questions[id])) for id in sheet.answers)
    seen: set[str] = set()
    for pair in sheet.days:
        taken += seconds("")
        for text in glimpses(SHIPPED, pair):
            taken += SECONDS_A_CHARACTER * len(text) / (2 if text in seen else 1)
            seen.add(text)
    for need in SHIPPED.questions.needs:
        prompt = NeedItem(SHIPPED, need.id).prompt(sheet)
        taken += seconds(" ".join([prompt.words, *(one.words for one in prompt.options)]))
    return taken / 60


def _pairs_with(role: str) -> list[str]:
    return ["|".join(sorted([role, other])) for other in RANKED if other != role]


@given(st.dictionaries(st.sampled_from(QUESTIONS), steps, min_size=OPENING))
def test_the_same_sheet_gives_the_same_next_question(said: dict[str, int]) -> None:
    sheet = Sheet(questions="test", answers=said)
    again = Sheet(questions="test", answers=dict(reversed(list(said.items()))))
    order = ORDERS[Length.standard]
    assert order.after(sheet, ()) == order.after(again, ())


@given(st.sets(st.sampled_from(QUESTIONS)), st.sampled_from(list(Length)))
def test_what_was_skipped_is_not_asked_again(skipped: set[str], length: Length) -> None:
    asked = ORDERS[length].after(EMPTY, skipped)
    assert asked is None or asked.id not in skipped
