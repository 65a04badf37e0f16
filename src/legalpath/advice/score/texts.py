"""What was asked and answered, in words."""

from __future__ import annotations

from typing import TYPE_CHECKING

from legalpath.answers.days import Days
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.words.sentences import Words, step_said

if TYPE_CHECKING:
    from legalpath.fit.posterior import Model

COMMON = Words("common")


def texts(catalogue: Catalogue, sheet: Sheet) -> dict[str, str]:
    """Roles, dimensions, needs and what was answered, in words, by id."""
    questions, titles = catalogue.questions, catalogue.titles()
    asked = {line.id: line.words() for line in questions.questions if line.id in sheet.answers}
    days = {pair: day_text(pair, titles) for pair in sheet.days}
    dimensions = {part.id: part.title for part in questions.dimensions}
    needs = {need.id: need.title for need in questions.needs}
    return {**titles, **dimensions, **needs, **asked, **days}


def day_text(pair: str, titles: dict[str, str]) -> str:
    """A pair of days in words, by the titles that the quiz hides."""
    first, second = (titles[id] for id in Days.parse(pair).roles)
    return COMMON["days"].format(first=first, second=second)


def choice_texts(catalogue: Catalogue) -> dict[str, dict[str, str]]:
    """The answers to each need in words, by need and id."""
    return {
        need.id: {choice.id: choice.text for choice in need.choices}
        for need in catalogue.questions.needs
    }


def said(model: Model, id: str, step: int) -> str:
    """An answer in words: to a statement how far one agrees, else which side one leans to."""
    agrees = id in model.questions and bool(model.statement[model.questions.index(id)])
    return step_said(step, agrees=agrees)
