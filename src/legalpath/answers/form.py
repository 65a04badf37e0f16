"""The answer form: the quiz as text for paper, mail or a phone call, and the way back."""

from __future__ import annotations

import re
import textwrap
from collections.abc import Iterable
from typing import Any

from legalpath.answers.days import Days, names_days
from legalpath.answers.sheet import MOST_MATTERS, Matters, Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.errors import Problem
from legalpath.files.faults import refuse
from legalpath.text import amount, nearest, printable
from legalpath.words.sentences import Lines, Words, inside

AGREE = Lines("common", "agree")
FORM = Words("sheet", "form")
LEAN = Lines("common", "lean")

WIDTH = 72
_FIELD = re.compile(r"^\s*(?P<id>[a-z0-9|-]+)\s*\[(?P<words>[^\]]*)\]")
_FINGERPRINT = re.compile(r"sha256:[0-9a-f]{64}")


def blank_form(catalogue: Catalogue) -> str:
    """The form with nothing filled in: a bracket for every question, need and pick."""
    asked = sorted(catalogue.questions.questions, key=lambda question: question.order)
    statements, duels = (
        [(one.id, one.words()) for one in asked if one.kind == kind]
        for kind in ("statement", "duel")
    )
    needs = [
        (need.id, f"{need.text} ({_numbered(one.text for one in need.choices) or FORM['amount']})")
        for need in catalogue.questions.needs
    ]
    listed = _numbered(part.title for part in catalogue.questions.dimensions)
    matters = [("most", f"{FORM['most']} ({listed})"), ("least", FORM["least"])]
    parts = [
        FORM["head"].format(fingerprint=catalogue.questions_fingerprint),
        _part(FORM["statements"].format(scale=_numbered(AGREE)), statements),
        _part(FORM["duels"].format(scale=_numbered(LEAN)), duels),
        _part(FORM["needs"], needs),
        _part(FORM["matters"].format(most=MOST_MATTERS), matters),
    ]
    return "\n\n".join(parts) + "\n"


def blank_toml(catalogue: Catalogue) -> str:
    """A sheet in TOML with every question as a comment to fill in."""
    lines = [
        *FORM["toml_head"].splitlines(),
        'format = "legalpath.sheet/1"',
        f'questions = "{catalogue.questions_fingerprint}"',
        "",
        "[answers]",
    ]
    asked = sorted(catalogue.questions.questions, key=lambda question: question.order)
    lines += [f"# {question.id} = 0  # {question.words()}" for question in asked]
    lines += ["", "[needs]"]
    for need in catalogue.questions.needs:
        ids = " or ".join(f'"{choice.id}"' for choice in need.choices) or FORM["amount"]
        lines.append(f"# {need.id} =   # {need.text} {ids}")
    ids = ", ".join(part.id for part in catalogue.questions.dimensions)
    lines += ["", "[matters]", *textwrap.wrap(f"# {ids}", 100, subsequent_indent="# ")]
    return "\n".join([*lines, "most = []", "least = []"]) + "\n"


def _part(title: str, fields: Iterable[tuple[str, str]]) -> str:
    lines = [textwrap.fill(line, WIDTH) for line in title.splitlines()]
    lines += [
        textwrap.fill(f"{id} [  ]  {words}", WIDTH, subsequent_indent=" " * 10)
        for id, words in fields
    ]
    return "\n".join(lines)


def _numbered(words: Iterable[str]) -> str:
    return "; ".join(f"{at} {inside(word)}" for at, word in enumerate(words, 1))


def read_form(text: str, file: str, catalogue: Catalogue) -> Sheet:
    """The sheet that a filled-in form gives; empty brackets are questions not answered.

    A pair of days may be added as `first|second [ ]`. Raises DataError with every fault and
    its line.
    """
    parts: dict[str, dict[str, Any]] = {"answers": {}, "days": {}, "needs": {}, "matters": {}}
    problems: list[Problem] = []
    seen: set[str] = set()
    fields = [
        (line, match["id"], match["words"].strip())
        for line, words in enumerate(text.splitlines(), 1)
        if (match := _FIELD.match(words))
    ]
    for line, id, words in fields:
        found = _value(id, words, catalogue) if id not in seen else FORM["twice"]
        if isinstance(found, str):
            problems.append(_problem(file, line, id, words, found, catalogue))
        elif words:
            part, value = found
            parts[part][id] = value
        seen.add(id)
    if not seen:
        problems.append(Problem(file, 1, found="no brackets", expected=FORM["expected"]))
    refuse(problems)
    fingerprint = _FINGERPRINT.search(text)
    sheet = Sheet(
        questions=fingerprint.group() if fingerprint else catalogue.questions_fingerprint,
        answers=parts["answers"],
        days=parts["days"],
        needs=parts["needs"],
        matters=Matters(**parts["matters"]),
    )
    return in_order(sheet)


def _value(id: str, words: str, catalogue: Catalogue) -> tuple[str, Any] | str:
    """The part of the sheet and the value that a bracket gives, or what was expected."""
    questions = catalogue.questions
    needs = {need.id: need for need in questions.needs}
    if id in {question.id for question in questions.questions}:
        return _number(words, 5, "answers")
    if names_days(id) and {role.id for role in catalogue.ranked()}.issuperset(Days.parse(id).roles):
        return _number(words, 5, "days")
    if id in needs:
        return _need_value(needs[id], words)
    if id in ("most", "least"):
        return _picks(words, [part.id for part in questions.dimensions])
    return FORM["unknown"]


def _number(words: str, most: int, part: str) -> tuple[str, Any] | str:
    """A step of a scale; -2 for 1, 2 for 5."""
    if words and not (words.isascii() and words.isdecimal() and 1 <= int(words) <= most):
        return FORM["number"].format(most=most)
    return part, int(words or 3) - 3


def _need_value(need: Need, words: str) -> tuple[str, Any] | str:
    if not words:
        return "needs", None
    if not need.choices:
        try:
            return "needs", amount(words)
        except ValueError:
            return need.takes()
    found = _number(words, len(need.choices), "needs")
    return found if isinstance(found, str) else ("needs", need.choices[found[1] + 2].id)


def _picks(words: str, ids: list[str]) -> tuple[str, Any] | str:
    numbers = words.replace(",", " ").split()
    wrong = [one for one in numbers if not (one.isdecimal() and 1 <= int(one) <= len(ids))]
    if wrong or len(numbers) > MOST_MATTERS:
        return FORM["picks_wanted"].format(most=MOST_MATTERS, count=len(ids))
    return "matters", sorted({ids[int(one) - 1] for one in numbers})


def _problem(
    file: str, line: int, id: str, words: str, expected: str, catalogue: Catalogue
) -> Problem:
    if expected != FORM["unknown"]:
        return Problem(file, line, printable(id), repr(printable(words)), expected)
    known = [question.id for question in catalogue.questions.questions]
    known += [need.id for need in catalogue.questions.needs] + ["most", "least"]
    return Problem(file, line, printable(id), repr(printable(id)), expected, nearest(id, known))
