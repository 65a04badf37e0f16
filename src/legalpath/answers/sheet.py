"""The answer sheet: what one person said, as a TOML file that can be mailed and scored."""

from __future__ import annotations

from collections.abc import Collection, Iterator
from datetime import datetime
from pathlib import Path
from typing import Annotated, Any, Literal

import msgspec
from msgspec import Meta, Struct, field

from legalpath.catalogue.model import Catalogue, Need
from legalpath.catalogue.shape import shape_faults
from legalpath.errors import DataError, Problem
from legalpath.files.faults import Fault, dotted, raise_faults, text_faults
from legalpath.files.read import read_bytes
from legalpath.files.toml import parse_toml
from legalpath.text import nearest

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
    faults = [*text_faults(raw, text), *shape_faults(raw, Sheet)]
    raise_faults(faults, raw, text, file)
    sheet = msgspec.convert(raw, Sheet)
    unknown = list(_unknown_faults(sheet, catalogue))
    if keep_known:
        sheet = _without(unknown, raw)
    elif unknown:
        _raise_unknown(unknown, raw, text, file)
    raise_faults(list(_value_faults(sheet, catalogue)), raw, text, file)
    return in_order(sheet)


def checked(sheet: Sheet, catalogue: Catalogue) -> Sheet:
    """A sheet made in Python, sorted. Raises DataError with everything that does not fit."""
    faults = list(_unknown_faults(sheet, catalogue))
    if not faults:
        faults = [*_step_faults(sheet), *_value_faults(sheet, catalogue)]
    if faults:
        problems = [fault.problem._replace(key=dotted(fault.path, {})) for fault in faults]
        count = f"{len(problems)} faults" if len(problems) > 1 else "1 fault"
        raise DataError(f"{count} in the answers: {problems[0]}", problems)
    return in_order(sheet)


def _step_faults(sheet: Sheet) -> Iterator[Fault]:
    for part in ("answers", "days"):
        for id, step in getattr(sheet, part).items():
            if step not in range(-2, 3):
                expected = "a whole number from -2 to 2"
                yield Fault((part, id), Problem(found=repr(step), expected=expected))


def sheet_toml(sheet: Sheet) -> bytes:
    """A sheet as TOML; empty parts are left out."""
    import tomli_w

    tables: dict[str, Any] = {"format": sheet.format, "questions": sheet.questions}
    if sheet.created:
        tables["created"] = sheet.created
    tables |= {name: part for name in ("set_aside", "skipped") if (part := getattr(sheet, name))}
    tables["answers"] = sheet.answers
    tables |= {name: part for name in ("days", "needs", "thumbs") if (part := getattr(sheet, name))}
    if sheet.matters != Matters():
        tables["matters"] = msgspec.to_builtins(sheet.matters)
    return tomli_w.dumps(tables).encode()


def write_sheet(path: Path, sheet: Sheet) -> None:
    """Writes a sheet in one step, mode 0600. Raises SaveError."""
    from legalpath.files.write import save

    save(path, sheet_toml(in_order(sheet)))


def _named(sheet: Sheet) -> Iterator[tuple[tuple[str | int, ...], str, str]]:
    """Every id that a sheet uses: where it stands, the id, and what it should be."""
    yield from ((("answers", id), id, "question") for id in sheet.answers)
    for pair in sheet.days:
        yield from ((("days", pair), id, "role") for id in pair.split("|"))
    yield from ((("needs", id), id, "need") for id in sheet.needs)
    yield from ((("set_aside", at), id, "role") for at, id in enumerate(sheet.set_aside))
    yield from ((("thumbs", id), id, "role") for id in sheet.thumbs)
    for part in ("most", "least"):
        listed = getattr(sheet.matters, part)
        yield from ((("matters", part, at), id, "dimension") for at, id in enumerate(listed))


def _known(catalogue: Catalogue) -> dict[str, Collection[str]]:
    questions = catalogue.questions
    return {
        "question": {question.id for question in questions.questions},
        "need": {need.id for need in questions.needs},
        "dimension": {dimension.id for dimension in questions.dimensions},
        "role": {role.id for role in catalogue.ranked()},
    }


def _unknown_faults(sheet: Sheet, catalogue: Catalogue) -> Iterator[Fault]:
    known = _known(catalogue)
    for path, id, what in _named(sheet):
        if id not in known[what]:
            suggestion = nearest(id, known[what])
            expected = f"the id of a {what} in use"
            problem = Problem(found=repr(id), expected=expected, suggestion=suggestion)
            yield Fault(path, problem)


def _raise_unknown(faults: list[Fault], raw: dict[str, Any], text: str, file: str) -> None:
    try:
        raise_faults(faults, raw, text, file)
    except DataError as error:
        message = f"{error.message}: ids that the catalogue does not have"
        hint = "; --keep-known leaves them out"
        raise DataError(message + hint, error.problems, code="unknown-ids") from None


def _without(faults: list[Fault], raw: dict[str, Any]) -> Sheet:
    """The sheet in these tables without what is at fault; lists are emptied from their ends."""
    for *around, last in reversed(dict.fromkeys(fault.path for fault in faults)):
        table: Any = raw
        for part in around:
            table = table[part]
        del table[last]
    return msgspec.convert(raw, Sheet)


def _value_faults(sheet: Sheet, catalogue: Catalogue) -> Iterator[Fault]:
    """Every value that is not one of those its question, need or list can have."""
    needs = {need.id: need for need in catalogue.questions.needs}
    for id, value in sheet.needs.items():
        yield from (Fault(("needs", id), problem) for problem in _need_problems(needs[id], value))
    for pair in sheet.days:
        if len(pair.split("|")) != 2 or list(dict.fromkeys(sorted(pair.split("|")))) != pair.split(
            "|"
        ):
            expected = "two role ids in sorted order with | between"
            yield Fault(("days", pair), Problem(found=repr(pair), expected=expected))
    both = set(sheet.matters.most) & set(sheet.matters.least)
    for part in ("most", "least"):
        listed = getattr(sheet.matters, part)
        if len(listed) > MOST_MATTERS:
            expected = f"at most {MOST_MATTERS}"
            problem = Problem(found=f"{len(listed)} dimensions", expected=expected)
            yield Fault(("matters", part), problem)
        for at, id in enumerate(listed):
            if id in both:
                expected = "a dimension under one of most and least"
                problem = Problem(found=f"{id!r} under both", expected=expected)
                yield Fault(("matters", part, at), problem)


def _need_problems(need: Need, value: str | float) -> Iterator[Problem]:
    if need.choices:
        choices = [choice.id for choice in need.choices]
        if value not in choices:
            expected = f"one of {', '.join(choices)}"
            suggestion = nearest(str(value), choices)
            yield Problem(found=repr(value), expected=expected, suggestion=suggestion)
    elif isinstance(value, str) or not 0 <= value < 1e9:
        yield Problem(found=repr(value), expected=f"a number ({need.unit})")
