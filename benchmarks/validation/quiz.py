"""The shipped quiz, held with simulated people one at a time: the real code, not a copy."""

from __future__ import annotations

from collections.abc import Callable
from itertools import combinations

import msgspec
import numpy as np

from benchmarks.validation.crowd import Scores
from benchmarks.validation.worlds import People
from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, posterior
from legalpath.fit.person import sample, score_sheet
from legalpath.fit.posterior import Lens, Model
from legalpath.quiz.length import Length
from legalpath.quiz.order import Next, Order

Says = Callable[[Next], int]
"""Answers whatever the quiz asks with a step -2..2."""


def hold(order: Order, says: Says) -> Sheet:
    """The sheet of a person who answers everything that this quiz asks."""
    sheet = Sheet(questions="simulated", answers={})
    while (asked := order.after(sheet, ())) is not None:
        part = "days" if asked.is_days else "answers"
        said = {**getattr(sheet, part), asked.id: says(asked)}
        sheet = msgspec.structs.replace(sheet, **{part: said})
    return sheet


def person(model: Model, people: People, at: int) -> Says:
    """One of the people, who says what they were simulated to say."""
    pairs = [f"{first}|{second}" for first, second in combinations(model.roles, 2)]
    said = dict(zip(model.questions, people.answers[at].tolist(), strict=True))
    said |= dict(zip(pairs, people.days[at].tolist(), strict=True))
    return lambda asked: said[asked.id]


def hold_with_all(catalogue: Catalogue, model: Model, length: Length, people: People) -> Scores:
    """What the quiz tells each person at its end."""
    order = Order(catalogue, length)
    fits, best, asked = [], [], []
    for at in range(len(people.liking)):
        scored = score_sheet(model, in_order(hold(order, person(model, people, at))))
        fits.append(scored.fits)
        best.append(draws.best(sample(scored, catalogue)))
        asked.append(float(len(scored.answers)))
    return Scores(np.array(fits), np.array(best), np.array(asked))


def asked_first(catalogue: Catalogue, model: Model, count: int) -> list[int]:
    """The places in `model.questions` of the first so many in the static order."""
    ordered = sorted(catalogue.questions.questions, key=lambda question: question.order)
    return [model.questions.index(question.id) for question in ordered[:count]]


def untold(model: Model) -> Lens:
    """How fits are read where nobody said what matters."""
    return posterior.lens(model.positions, np.ones(len(model.dimensions)))
