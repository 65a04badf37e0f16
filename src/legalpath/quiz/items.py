"""The things that the quiz can ask, each with its words, its answer and why it is asked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from legalpath.answers.sheet import MOST_MATTERS, Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Question
from legalpath.fit.information import glimpses
from legalpath.quiz.prompt import Option, Prompt, Value
from legalpath.words.sentences import Lines, Words

AGREE = Lines("common", "agree")
LEAN = Lines("common", "lean")
QUIZ = Words("quiz")


class Item(ABC):
    """One thing to ask; `id` is what the sheet knows it by, `part` the table of the sheet."""

    part: ClassVar[str]

    def __init__(self, catalogue: Catalogue, id: str) -> None:
        self.id = id
        self._catalogue = catalogue

    @abstractmethod
    def prompt(self, sheet: Sheet) -> Prompt:
        """What to ask, with the answer that the sheet holds."""

    def reading(self) -> str:
        """What is to be read before the prompt; empty for most."""
        return ""

    def answered(self, sheet: Sheet, value: Value | None) -> Sheet:
        """The sheet with this answer, or without one."""
        others = {id: old for id, old in getattr(sheet, self.part).items() if id != self.id}
        said = {} if value is None else {self.id: value}
        return msgspec.structs.replace(sheet, **{self.part: others | said})

    def why(self) -> str:
        """Why it is asked, without naming a role."""
        return QUIZ[f"why_{self.part}"]


class QuestionItem(Item):
    """A statement or a duel."""

    part = "answers"

    @property
    def _question(self) -> Question:
        return next(one for one in self._catalogue.questions.questions if one.id == self.id)

    def prompt(self, sheet: Sheet) -> Prompt:
        """The statement with five steps of agreeing, the duel with five of leaning."""
        question, old = self._question, sheet.answers.get(self.id)
        words = question.text or QUIZ["duel"].format(left=question.left, right=question.right)
        labels = AGREE if question.kind == "statement" else LEAN
        return Prompt(words, _scale(labels), old=old, middle=True)

    def why(self) -> str:
        """Which two kinds of work it tells apart."""
        parts = {part.id: part for part in self._catalogue.questions.dimensions}
        asked = [parts[id] for id in self._question.loadings]
        ends = [part.high for part in asked] if len(asked) > 1 else [asked[0].low, asked[0].high]
        return QUIZ["why_question"].format(high=ends[1], low=ends[0])


def _scale(labels: Sequence[str]) -> list[Option]:
    return [Option(label, step) for step, label in enumerate(labels, -2)]


class DaysItem(Item):
    """Two days in the life of unnamed roles; the id is "first|second"."""

    part = "days"

    def prompt(self, sheet: Sheet) -> Prompt:
        """Five steps from the first day to the second."""
        return Prompt(QUIZ["which_day"], _scale(LEAN), old=sheet.days.get(self.id), middle=True)

    def reading(self) -> str:
        """Both days."""
        first, second = glimpses(self._catalogue, self.id)
        return QUIZ["days"].format(first=first, second=second)


class NeedItem(Item):
    """Something that must hold."""

    part = "needs"

    def prompt(self, sheet: Sheet) -> Prompt:
        """The need's choices, or a number."""
        need = next(one for one in self._catalogue.questions.needs if one.id == self.id)
        options = [Option(choice.text, choice.id) for choice in need.choices]
        return Prompt(need.text, options, old=sheet.needs.get(self.id), unit=need.unit or "")


class MattersItem(Item):
    """Up to three dimensions that matter most, or least; the id is "most" or "least"."""

    part = "matters"

    def prompt(self, sheet: Sheet) -> Prompt:
        """The dimensions that the other list does not have."""
        taken = sheet.matters.least if self.id == "most" else sheet.matters.most
        options = [
            Option(QUIZ["matter"].format(title=part.title, end=part.high), part.id)
            for part in self._catalogue.questions.dimensions
            if part.id not in taken
        ]
        old = getattr(sheet.matters, self.id) or None
        return Prompt(QUIZ[self.id].format(most=MOST_MATTERS), options, old=old, most=MOST_MATTERS)

    def answered(self, sheet: Sheet, value: Value | None) -> Sheet:
        """The picks go under `matters`."""
        picks = sorted(value) if isinstance(value, list) else []
        matters = msgspec.structs.replace(sheet.matters, **{self.id: picks})
        return msgspec.structs.replace(sheet, matters=matters)
