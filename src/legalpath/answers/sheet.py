"""The answer sheet: what one person said, as a TOML file that can be mailed and scored."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from legalpath.answers.days import Days
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.catalogue.shape import shape_faults
from legalpath.errors import DataError
from legalpath.files.faults import (
    Fault,
    dotted,
    fault,
    located,
    refuse,
    text_faults,
    unlisted,
)
from legalpath.files.lines import KeyPath
from legalpath.files.read import parse_toml, read_bytes
from legalpath.files.write import save
from legalpath.text import amount, number_of

MOST_MATTERS = 3
"""How many dimensions a person may name as mattering most, and as mattering least."""

Step = Annotated[int, Meta(ge=-2, le=2)]
"""-2 strongly disagree, or strongly the left (or first) … 2 strongly the right (or second)."""


class Matters(Struct, frozen=True, forbid_unknown_fields=True):
    """The dimensions that matter most and least to a person."""

    most: list[str] = field(default_factory=list)
    least: list[str] = field(default_factory=list)


class Sheet(Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What one person said; a question left out was not answered."""

    format: Literal["legalpath.sheet/1"] = "legalpath.sheet/1"
    questions: str
    created: datetime | None = None
    set_aside: list[str] = field(default_factory=list)
    answers: dict[str, Step]
    days: dict[str, Step] = field(default_factory=dict)
    needs: dict[str, str | int | float] = field(default_factory=dict)
    matters: Matters = field(default_factory=Matters)
    skipped: list[str] = field(default_factory=list)
    """What was shown and left open, so that it is not asked again; it says nothing."""
    thumbs: dict[str, Literal[-1, 1]] = field(default_factory=dict)
    """Whether a sketch of a role's day sounded like the person; it is not scored."""

    @property
    def counting(self) -> int:
        """How many answers a result rests on: questions, and pairs of days, one each."""
        return len(self.answers) + len(self.days)


ALWAYS = ("format", "questions", "answers")
WRITTEN = (*ALWAYS[:2], "created", "set_aside", "skipped", "answers", "days", "needs", "thumbs",
           "matters")  # fmt: skip
"""The parts of a sheet as they are written: single values and lists before all tables."""


def in_order(sheet: Sheet) -> Sheet:
    """The same sheet with everything sorted, so that the order of answers means nothing."""
    return msgspec.structs.replace(
        sheet,
        set_aside=sorted(set(sheet.set_aside)),
        answers=dict(sorted(sheet.answers.items())),
        days=dict(sorted(sheet.days.items())),
        needs=dict(sorted(sheet.needs.items())),
        matters=Matters(sorted(set(sheet.matters.most)), sorted(set(sheet.matters.least))),
        skipped=sorted(set(sheet.skipped)),
        thumbs=dict(sorted(sheet.thumbs.items())),
    )


def read_sheet(path: Path, catalogue: Catalogue, *, keep_known: bool = False) -> Sheet:
    """A sheet from a file. Raises DataError with every fault; see `parse_sheet`."""
    return parse_sheet(read_bytes(path), str(path), catalogue, keep_known=keep_known)


def parse_sheet(data: bytes, file: str, catalogue: Catalogue, *, keep_known: bool = False) -> Sheet:
    """A sheet from TOML, sorted, with every id known to the catalogue.

    With `keep_known` ids that the catalogue does not have are dropped instead of refused.
    Raises DataError with every fault and its line.
    """
    raw, text = parse_toml(data, file)
    refuse(located([*text_faults(raw, text), *shape_faults(raw, Sheet)], raw, text, file))
    sheet = msgspec.convert(raw, Sheet)
    if keep_known:
        sheet = _without(_unknown_faults(sheet, catalogue), raw)
    hint = ": ids that the catalogue does not have; --keep-known leaves them out"
    refuse(located(_unknown_faults(sheet, catalogue), raw, text, file), "unknown-ids", hint)
    refuse(located([*_value_faults(sheet, catalogue)], raw, text, file))
    return in_order(_in_numbers(sheet, catalogue))


def checked(sheet: Sheet, catalogue: Catalogue) -> Sheet:
    """A sheet made in Python, sorted. Raises DataError with everything that does not fit."""
    faults = _unknown_faults(sheet, catalogue) or [
        *(
            fault((part, id), repr(step), "a whole number from -2 to 2")
            for part in ("answers", "days")
            for id, step in getattr(sheet, part).items()
            if step not in range(-2, 3)
        ),
        *_value_faults(sheet, catalogue),
    ]
    if faults:
        problems = [fault.problem._replace(key=dotted(fault.path, {})) for fault in faults]
        count = number_of(len(problems), "fault")
        raise DataError(f"{count} in the answers: {problems[0]}", problems)
    return in_order(_in_numbers(sheet, catalogue))


def _in_numbers(sheet: Sheet, catalogue: Catalogue) -> Sheet:
    """The sheet with each amount that stands there as text as a number; a blank says nothing."""
    free = {need.id for need in catalogue.questions.needs if not need.choices}
    needs = {
        id: said
        for id, value in sheet.needs.items()
        if (said := amount(value) if id in free else value) is not None
    }
    return msgspec.structs.replace(sheet, needs=needs)


def sheet_toml(sheet: Sheet) -> bytes:
    """A sheet as TOML; empty parts are left out."""
    import tomli_w

    parts = msgspec.to_builtins(sheet, builtin_types=(datetime,))
    if sheet.matters == Matters():
        del parts["matters"]
    said = {part: parts[part] for part in WRITTEN if parts.get(part) or part in ALWAYS}
    return tomli_w.dumps(said).encode()


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Writes a sheet in one step, mode 0600. Raises SaveError."""
    save(path, sheet_toml(in_order(sheet)))


def _named(sheet: Sheet) -> list[tuple[KeyPath, str, str]]:
    """Every id that a sheet uses: where it stands, the id, and what it should be."""
    most, least = sheet.matters.most, sheet.matters.least
    return [
        *((("answers", id), id, "question") for id in sheet.answers),
        *((("days", pair), id, "role") for pair in sheet.days for id in Days.parse(pair).roles),
        *((("needs", id), id, "need") for id in sheet.needs),
        *((("set_aside", at), id, "role") for at, id in enumerate(sheet.set_aside)),
        *((("thumbs", id), id, "role") for id in sheet.thumbs),
        *((("matters", "most", at), id, "dimension") for at, id in enumerate(most)),
        *((("matters", "least", at), id, "dimension") for at, id in enumerate(least)),
    ]


def _unknown_faults(sheet: Sheet, catalogue: Catalogue) -> list[Fault]:
    questions = catalogue.questions
    known = {
        "question": {question.id for question in questions.questions},
        "need": {need.id for need in questions.needs},
        "dimension": {dimension.id for dimension in questions.dimensions},
        "role": {role.id for role in catalogue.ranked()},
    }
    return [
        unlisted(path, id, known[what], f"the id of a {what} in use")
        for path, id, what in _named(sheet)
        if id not in known[what]
    ]


def _without(faults: list[Fault], raw: dict[str, Any]) -> Sheet:
    """The sheet in these tables without what is at fault; lists are emptied from their ends."""
    for *around, last in reversed(dict.fromkeys(path for path, *_ in faults)):
        table: Any = raw
        for part in around:
            table = table[part]
        del table[last]
    return msgspec.convert(raw, Sheet)


def _value_faults(sheet: Sheet, catalogue: Catalogue) -> Iterator[Fault]:
    """Every value that is not one of those its question, need or list can have."""
    needs = {need.id: need for need in catalogue.questions.needs}
    for id, value in sheet.needs.items():
        yield from _need_faults(needs[id], value)
    for pair in sheet.days:
        days = Days.parse(pair)
        if len(days.roles) != 2 or not days.sound():
            yield fault(("days", pair), repr(pair), "two role ids in sorted order with | between")
    both = set(sheet.matters.most) & set(sheet.matters.least)
    for part in ("most", "least"):
        listed = getattr(sheet.matters, part)
        if len(listed) > MOST_MATTERS:
            yield fault(("matters", part), f"{len(listed)} dimensions", f"at most {MOST_MATTERS}")
        for at, id in enumerate(listed):
            if id in both:
                expected = "a dimension under one of most and least"
                yield fault(("matters", part, at), f"{id!r} under both", expected)


def _need_faults(need: Need, value: str | float) -> Iterator[Fault]:
    choices = [choice.id for choice in need.choices]
    if not choices:
        try:
            amount(value)
        except ValueError:
            yield fault(("needs", need.id), repr(value), need.takes())
    elif value not in choices:
        yield unlisted(("needs", need.id), value, choices, need.takes())
