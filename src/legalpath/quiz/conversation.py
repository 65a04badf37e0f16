"""The conversation: which things are asked, in which order, and what becomes of answers.

It knows nothing of terminals. An asker puts a prompt to the person; after every answer the
sheet is handed to `saved`, so that whatever happens next, nothing is lost.
"""

from __future__ import annotations

from collections.abc import Callable
from typing import NamedTuple, Protocol

import msgspec

from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet
from legalpath.catalogue.model import Catalogue, Need, Question
from legalpath.wording import AGREE, LEAN

SKIP = "Skip this one"


class Option(NamedTuple):
    """One thing that a person can choose: its words, and what it stands for."""

    words: str
    value: str | int | None


class Asker(Protocol):
    """Puts prompts to a person. Ctrl-C and the end of input raise KeyboardInterrupt."""

    def say(self, words: str) -> None:
        """Shows something that needs no answer."""

    def choose(self, question: str, options: list[Option], start: int) -> str | int | None:
        """The value of the one option chosen; `start` is where the pointer stands."""

    def number(self, question: str, unit: str) -> float | None:
        """A number from 0 up, or None if the person gave none."""

    def several(self, question: str, options: list[Option], most: int) -> list[str]:
        """The values of up to `most` options, in the order of the list."""


def hold(asker: Asker, catalogue: Catalogue, sheet: Sheet, saved: Callable[[Sheet], None]) -> Sheet:
    """Asks everything that the sheet leaves open and returns the filled sheet."""
    questions = sorted(catalogue.questions.questions, key=lambda question: question.order)
    for at, question in enumerate(questions, 1):
        if question.id not in sheet.answers:
            step = _ask_question(asker, question, f"{at} of {len(questions)}")
            if step is not None:
                sheet = _with(sheet, "answers", question.id, step)
                saved(sheet)
    asker.say("Now what must hold, whatever you like. Skip what does not matter to you.")
    for need in catalogue.questions.needs:
        if need.id not in sheet.needs:
            answer = _ask_need(asker, need)
            if answer is not None:
                sheet = _with(sheet, "needs", need.id, answer)
                saved(sheet)
    if sheet.matters == Matters():
        sheet = msgspec.structs.replace(sheet, matters=_ask_matters(asker, catalogue))
        saved(sheet)
    return sheet


def _with(sheet: Sheet, part: str, id: str, value: str | float) -> Sheet:
    return msgspec.structs.replace(sheet, **{part: getattr(sheet, part) | {id: value}})


def _ask_question(asker: Asker, question: Question, progress: str) -> int | None:
    if question.kind == "statement":
        words, labels = f"({progress}) {question.text}", AGREE
    else:
        words = (
            f"({progress}) Which would you rather do?\n"
            f"First: {question.left}.\nSecond: {question.right}."
        )
        labels = LEAN
    options = [Option(label, step) for step, label in enumerate(labels, -2)]
    answer = asker.choose(words, [*options, Option(SKIP, None)], start=2)
    return answer if isinstance(answer, int) else None


def _ask_need(asker: Asker, need: Need) -> str | float | None:
    if not need.choices:
        return asker.number(need.text, need.unit or "")
    options = [Option(choice.text, choice.id) for choice in need.choices]
    answer = asker.choose(need.text, [*options, Option(SKIP, None)], start=len(options))
    return answer if isinstance(answer, str) else None


def _ask_matters(asker: Asker, catalogue: Catalogue) -> Matters:
    options = [
        Option(f"{part.title}: {part.high}", part.id) for part in catalogue.questions.dimensions
    ]
    most = asker.several(
        f"Which of these matter most to you, for or against? Up to {MOST_MATTERS}.",
        options,
        MOST_MATTERS,
    )
    rest = [option for option in options if option.value not in most]
    least = asker.several(f"Which hardly matter to you? Up to {MOST_MATTERS}.", rest, MOST_MATTERS)
    return Matters(most, least)


def as_number(words: str) -> float | None:
    """The number in "45,000" or "$45000"; None if there is none or it is below 0."""
    try:
        value = float(words.strip().removeprefix("$").replace(",", ""))
    except ValueError:
        return None
    return value if 0 <= value < 1e9 else None
