"""How much the next answer tells, and the order that follows from it."""

from __future__ import annotations

import numpy as np
import pytest
from hypothesis import given
from scripts.make_order import gain_after, static_order

from legalpath.answers.sheet import Sheet, in_order
from legalpath.fit import posterior
from legalpath.fit.information import expected_gain, seconds
from legalpath.fit.person import sample, score_sheet
from tests.fit.sheets import QUESTIONS, SHIPPED, sheets

MODEL = posterior.build(SHIPPED)
EVERYBODY = np.ones(len(MODEL.roles), dtype=bool)


@given(sheets)
def test_an_answer_tells_something_and_never_more_than_which_role_is_best(sheet: Sheet) -> None:
    scored = score_sheet(MODEL, in_order(sheet))
    rows, noise = posterior.answer_rows(MODEL, QUESTIONS)
    gain = expected_gain(scored, sample(scored, SHIPPED), EVERYBODY, rows, noise)
    assert (gain >= 0).all()
    assert gain.max() <= np.log2(len(MODEL.roles))


def test_a_single_role_in_the_running_leaves_nothing_to_find_out() -> None:
    scored = score_sheet(MODEL, Sheet(questions="test", answers={}))
    alone = np.arange(len(MODEL.roles)) == 0
    rows, noise = posterior.answer_rows(MODEL, QUESTIONS)
    gain = expected_gain(scored, sample(scored, SHIPPED), alone, rows, noise)
    assert gain == pytest.approx(np.zeros(len(QUESTIONS)), abs=1e-9)


def test_an_answer_tells_less_once_its_opposite_is_known() -> None:
    pairs = [
        (first.id, second.id)
        for first in SHIPPED.questions.questions
        for second in SHIPPED.questions.questions
        if first.kind == second.kind == "statement"
        and {**first.loadings} == {id: -sign for id, sign in second.loadings.items()}
    ]
    assert pairs
    for first, second in pairs:
        [before] = gain_after(SHIPPED, MODEL, [], [second])
        [after] = gain_after(SHIPPED, MODEL, [first], [second])
        assert after < before


def test_longer_words_take_longer() -> None:
    assert seconds("short") < seconds("a much longer question to read")


def test_the_stored_order_is_the_best_static_order() -> None:
    """Run scripts.make_order when questions or positions have changed."""
    stored = sorted(SHIPPED.questions.questions, key=lambda question: question.order)
    assert [question.id for question in stored] == static_order(SHIPPED)


@pytest.mark.parametrize("length", range(1, len(QUESTIONS) + 1))
def test_no_beginning_of_the_order_pushes_a_straight_liner_by_more_than_one(length: int) -> None:
    begun = [MODEL.questions.index(id) for id in static_order(SHIPPED)[:length]]
    assert np.abs(MODEL.loadings[begun].sum(axis=0)).max() <= 1
