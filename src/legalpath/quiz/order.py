"""Which question comes next, and when the quiz has asked enough."""

from __future__ import annotations

from collections.abc import Collection
from typing import NamedTuple

import numpy as np

from legalpath.answers.days import names_days
from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.fit import draws, information, posterior
from legalpath.fit.person import reach_of, sample, score_sheet
from legalpath.fit.positions import Floats
from legalpath.fit.reach import FirstPosts
from legalpath.fit.score import in_the_running
from legalpath.fit.status import ENOUGH
from legalpath.quiz.length import Length

SHORT = ENOUGH
"""The short quiz asks until so many are answered, the first of the static best order."""
OPENING = 8
"""The standard quiz starts with so many of them, before answers choose the next one."""
MOST_ANSWERS = 30
"""The standard quiz never asks for more."""
DAYS = 6
"""So many pairs of days end a standard or a full quiz."""
WORTH_ASKING = 0.004
"""Bits about the winner a second; what is likely to tell less is not asked."""


class Next(NamedTuple):
    """What to ask next: a question's id, or a pair of days "first|second"."""

    id: str
    is_days: bool


class Order:
    """Chooses the next thing to ask; the same sheet and skips always give the same choice."""

    def __init__(self, catalogue: Catalogue, length: Length) -> None:
        self._catalogue = catalogue
        self._length = length
        self._model = posterior.build(catalogue)
        ordered = sorted(catalogue.questions.questions, key=lambda question: question.order)
        self._questions = {question.id: question for question in ordered}

    def after(self, sheet: Sheet, skipped: Collection[str]) -> Next | None:
        """What to ask next, or None when enough is asked; `skipped` are ids of both kinds."""
        left = [id for id in self._questions if id not in sheet.answers and id not in skipped]
        done = len(self._questions) - len(left)
        if self._length is Length.short:
            few = sheet.counting < SHORT
            return Next(left[0], is_days=False) if left and few else None
        if left and (self._length is Length.full or done < OPENING):
            return Next(left[0], is_days=False)
        found = self._worth_asking(sheet, left) if left and done < MOST_ANSWERS else None
        return found or self._days(sheet, skipped)

    def _worth_asking(self, sheet: Sheet, left: list[str]) -> Next | None:
        """The question that tells most about the winner per second, if it tells enough."""
        scored = score_sheet(self._model, in_order(sheet))
        drawn, running = sample(scored, self._catalogue), self._running(sheet)
        design = posterior.answer_rows(self._model, left)
        gain = information.expected_gain(scored, drawn, running, *design)
        cost = [information.seconds(information.question_words(self._questions[id])) for id in left]
        return self._best(left, gain, cost, WORTH_ASKING, is_days=False)

    def _days(self, sheet: Sheet, skipped: Collection[str]) -> Next | None:
        """The pair of days that tells most per second, until enough were shown."""
        if len(sheet.days) + sum(map(names_days, skipped)) >= DAYS:
            return None
        scored = score_sheet(self._model, in_order(sheet))
        drawn, running = sample(scored, self._catalogue), self._running(sheet)
        best = draws.best(draws.in_running(drawn, running))
        pairs = [pair for pair in information.likeliest_pairs(scored, best) if pair not in skipped]
        if not pairs:
            return None
        design = posterior.day_rows(self._model, scored.view, pairs)
        gain = information.expected_gain(scored, drawn, running, *design)
        cost = [
            information.seconds(" ".join(information.glimpses(self._catalogue, pair)))
            for pair in pairs
        ]
        return self._best(pairs, gain, cost, 0.0, is_days=True)

    def _running(self, sheet: Sheet) -> np.ndarray:
        """The roles in the running; all of them where needs leave none."""
        reach = reach_of(FirstPosts(self._catalogue), sheet, self._model.roles)
        running = in_the_running(reach)
        return running if running.any() else np.ones_like(running)

    @staticmethod
    def _best(
        ids: list[str], gain: Floats, cost: list[float], least: float, *, is_days: bool
    ) -> Next | None:
        rate = dict(zip(ids, gain / np.array(cost), strict=True))
        id = max(ids, key=lambda one: (rate[one], one))
        return Next(id, is_days) if rate[id] >= least else None
