"""The things that the quiz can ask, each with its words, its answer and why it is asked."""

from __future__ import annotations

from abc import ABC, abstractmethod
from collections.abc import Sequence
from typing import ClassVar

import msgspec

from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet
from legalpath.catalogue.model import Catalogue, Need, Question
from legalpath.fit.information import glimpses
from legalpath.quiz.prompt import Option, Prompt, Value
from legalpath.words.sentences import Lines, Words

AGREE = Lines("common", "agree")
LEAN = Lines("common", "lean")
QUIZ = Words("quiz")


class Item(ABC):
    """One thing to ask; `id` is what the sheet knows it by, `part` the table of the sheet."""

    id: str
    part: ClassVar[str]

    @abstractmethod
    def prompt(self, sheet: Sheet) -> Prompt:
        """What to ask, with the answer that the sheet holds."""

    def reading(self) -> str:
        """What is to be read before the prompt; empty for most."""
        return ""

    def answered(self, sheet: Sheet, value: Value | None) -> Sheet:
        """The sheet with this answer, or without one."""
        kept = {id: old for id, old in getattr(sheet, self.part).items() if id != self.id}
        if value is not None:
            kept[self.id] = value
        return msgspec.structs.replace(sheet, **{self.part: kept})

    def why(self) -> str:
        """Why it is asked, without naming a role."""
        return QUIZ[f"why_{self.part}"]


class QuestionItem(Item):
    """A statement or a duel."""

    part = "answers"

    def __init__(self, catalogue: Catalogue, id: str) -> None:
        self.id = id
        self._catalogue = catalogue
        self._question = next(one for one in catalogue.questions.questions if one.id == id)

    def prompt(self, sheet: Sheet) -> Prompt:
        """The statement with five steps of agreeing, the duel with five of leaning."""
        question = self._question
        labels = AGREE if question.kind == "statement" else LEAN
        return Prompt(_words(question), _scale(labels), old=sheet.answers.get(self.id), middle=True)

    def why(self) -> str:
        """Which two kinds of work it tells apart."""
        parts = {part.id: part for part in self._catalogue.questions.dimensions}
        asked = [parts[id] for id in self._question.loadings]
        high, low = asked[0].high, asked[0].low
        if len(asked) > 1:
            high, low = (asked[at].high for at in (1, 0))
        return QUIZ["why_question"].format(high=high, low=low)


def _words(question: Question) -> str:
    if question.kind == "statement":
        return question.text or ""
    return QUIZ["duel"].format(left=question.left, right=question.right)


def _scale(labels: Sequence[str]) -> list[Option]:
    return [Option(label, step) for step, label in enumerate(labels, -2)]


class DaysItem(Item):
    """Two days in the life of unnamed roles; the id is "first|second"."""

    part = "days"

    def __init__(self, catalogue: Catalogue, id: str) -> None:
        self.id = id
        self._texts = glimpses(catalogue, id)

    def prompt(self, sheet: Sheet) -> Prompt:
        """Five steps from the first day to the second."""
        return Prompt(QUIZ["which_day"], _scale(LEAN), old=sheet.days.get(self.id), middle=True)

    def reading(self) -> str:
        """Both days."""
        first, second = self._texts
        return QUIZ["days"].format(first=first, second=second)


class NeedItem(Item):
    """Something that must hold."""

    part = "needs"

    def __init__(self, need: Need) -> None:
        self.id = need.id
        self._need = need

    def prompt(self, sheet: Sheet) -> Prompt:
        """The need's choices, or a number."""
        options = [Option(choice.text, choice.id) for choice in self._need.choices]
        return Prompt(
            self._need.text, options, old=sheet.needs.get(self.id), unit=self._need.unit or ""
        )


class MattersItem(Item):
    """Up to three dimensions that matter most, or least; the id is "most" or "least"."""

    part = "matters"

    def __init__(self, catalogue: Catalogue, id: str) -> None:
        self.id = id
        self._dimensions = catalogue.questions.dimensions

    def prompt(self, sheet: Sheet) -> Prompt:
        """The dimensions that the other list does not have."""
        taken = sheet.matters.least if self.id == "most" else sheet.matters.most
        options = [
            Option(QUIZ["matter"].format(title=part.title, end=part.high), part.id)
            for part in self._dimensions
            if part.id not in taken
        ]
        words = QUIZ[self.id].format(most=MOST_MATTERS)
        old = getattr(sheet.matters, self.id) or None
        return Prompt(words, options, old=old, most=MOST_MATTERS)

    def answered(self, sheet: Sheet, value: Value | None) -> Sheet:
        """The picks go under `matters`."""
        picks = sorted(value) if isinstance(value, list) else []
        most, least = sheet.matters.most, sheet.matters.least
        matters = Matters(picks, least) if self.id == "most" else Matters(most, picks)
        return msgspec.structs.replace(sheet, matters=matters)
