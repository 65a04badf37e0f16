"""Faults of a file: where each one is, and what a person is told about it."""

from __future__ import annotations

import re
from bisect import bisect
from collections.abc import Collection, Iterable, Iterator, Mapping, Sequence
from datetime import date, time
from itertools import islice
from typing import Any, NamedTuple

from legalpath.errors import DataError, Problem
from legalpath.files.lines import Index, KeyPath, line_index, spot_of
from legalpath.text import HOSTILE, listing, nearest, number_of, printable

MOST = 1000
"""Beyond so many faults of a sort a file is another kind of file."""
_KINDS = {
    "int": "a whole number",
    "float": "a number",
    "str": "text",
    "bool": "true or false",
    "array": "a list",
    "object": "a table",
    "null": "nothing",
}
"""What msgspec calls the kinds of values, in words."""
_BARE = re.compile(r"[\w-]+").fullmatch


class Fault(NamedTuple):
    """A problem and the way to the value that has it; file and line are filled in later."""

    path: KeyPath
    problem: Problem
    needle: str = ""
    """A pattern of what is wrong inside a text, which may run over many lines."""


def fault(
    path: KeyPath, found: str, expected: str, suggestion: str | None = None, needle: str = ""
) -> Fault:
    """The fault of the value at a path."""
    return Fault(path, Problem(found=found, expected=expected, suggestion=suggestion), needle)


def located(faults: Iterable[Fault], raw: Any, text: str, file: str) -> list[Problem]:
    """The faults as problems of a file, with lines and keys, in the order of the file."""
    kept = _once(faults)
    index = line_index(text) if kept else {}  # not walked on the way to a result
    problems = (
        problem._replace(
            file=file,
            line=problem.line or _line(index, text, path, needle),
            key=dotted(path, raw) or None,
        )
        for path, problem, needle in kept
    )
    return sorted(problems, key=lambda problem: problem.line or 0)


def _once(faults: Iterable[Fault]) -> Collection[Fault]:
    """The faults; of two that found the same value at one place the later, which knows more."""
    kept: dict[tuple[Any, ...], Fault] = {}
    for fault in faults:
        found, expected = fault.problem.found, fault.problem.expected
        what = expected if found == "nothing" else found
        kept[fault.path, fault.problem.line, what] = fault
    return kept.values()


def refuse(problems: Sequence[Problem], code: str = "", hint: str = "") -> None:
    """Raises DataError with the problems of one or several files, if there are any."""
    if problems:
        files = listing(dict.fromkeys(problem.file or "" for problem in problems))
        message = f"{number_of(len(problems), 'fault')} in {files}{hint}"
        raise DataError(message, problems, code)


def _line(index: Index, text: str, path: KeyPath, needle: str) -> int:
    spot = spot_of(index, path)
    found = re.compile(needle).search(text, spot.start, spot.end) if needle else None
    return spot.line + (text.count("\n", spot.start, found.start()) if found else 0)


def dotted(path: KeyPath, raw: Any) -> str:
    """A path as a person reads it: `roles[paralegal].tasks[4].often` for the fourth task."""
    told = ""
    for part in path:
        try:
            raw = raw[part]
        except (LookupError, TypeError):
            raw = None
        if isinstance(part, int):
            id = raw.get("id") if isinstance(raw, dict) else None
            told += f"[{id}]" if isinstance(id, str) and _BARE(id) else f"[{part + 1}]"
        else:
            told += f".{part}" if _BARE(part) else f".{part!r}"
    return told.removeprefix(".")


def shown(value: Any) -> str:
    """A value as it stands in a file, short enough for a message."""
    match value:
        case bool():
            return "true" if value else "false"
        case Mapping():
            return "a table" if value else "an empty table"
        case list():
            return "a list" if value else "an empty list"
        case date() | time():
            return value.isoformat()
        case str() if not value.strip():
            return "empty quotes"
    words = printable(repr(value))
    return words if len(words) <= 80 else f"{words[:76]}...{words[-1]}"


def from_msgspec(error: Exception) -> Fault:
    """What a decoder of msgspec refused, in plain words, and the way to it."""
    claim, _, place = str(error).partition(" - at `$")
    keys = re.findall(r"\.([^.\[\]`]+)|\[(\d+)\]", place.partition("[...]")[0])
    path = tuple(int(number) if number else name for name, number in keys)
    if missing := re.fullmatch("Object missing required field `(.+)`", claim):
        return fault(path, "nothing", f"a key {missing[1]!r}")
    plain = re.sub(r"`(\w+)(?: \| null)?`", lambda kind: _KINDS.get(kind[1], kind[1]), claim)
    expected, _, found = plain.removeprefix("Expected ").partition(", got ")
    return fault(path, found or "a value", expected)


def json_path(path: KeyPath) -> str:
    """A path as it is written of JSON, which counts from 0: `work[0].startDate`."""
    parts = (f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return "".join(parts).removeprefix(".")


def unlisted(path: KeyPath, word: object, known: Iterable[str], expected: str) -> Fault:
    """The fault of a word that is not among those known."""
    return fault(path, shown(word), expected, nearest(str(word), known))


def values(raw: Any, path: KeyPath = ()) -> Iterator[tuple[KeyPath, Any]]:
    """Every value inside decoded TOML with its path, tables and lists before their parts."""
    yield path, raw
    if isinstance(raw, dict | list):
        for key, value in raw.items() if isinstance(raw, dict) else enumerate(raw):
            yield from values(value, (*path, key))


def text_faults(raw: dict[str, Any], text: str) -> Iterator[Fault]:
    """Every value, key and comment with a control character or one that reorders text."""
    yield from (
        Fault(path, _hostile(bad), _spellings(bad))
        for path, value in values(raw)
        if isinstance(value, str)
        for bad in dict.fromkeys(HOSTILE.findall(value))
    )
    if HOSTILE.search(text):
        yield from _outside(text)


def _outside(text: str) -> Iterator[Fault]:
    """The hostile characters of a text that stand in no value: those in keys and comments."""
    ends = sorted(
        (spot.start, spot.end)
        for path, spot in line_index(text).items()
        if path and text[spot.start : spot.end].startswith(("'", '"'))
    )
    for match in islice(HOSTILE.finditer(text), MOST):
        before = bisect(ends, (match.start(), len(text))) - 1
        if before < 0 or ends[before][1] <= match.start():
            yield Fault(
                (), _hostile(match.group())._replace(line=text.count("\n", 0, match.start()) + 1)
            )


def _hostile(bad: str) -> Problem:
    expected = "text without characters that act on a screen or change the order of text"
    return Problem(found=f"the character {printable(bad)}", expected=expected)


def _spellings(bad: str) -> str:
    """A pattern of the ways in which a character can stand in a TOML text."""
    code, short = ord(bad), {"\b": "b", "\f": "f", "\r": "r", "\x1b": "e"}.get(bad)
    escapes = [f"u{code:04x}", f"(?-i:U){code:08x}", *([f"(?-i:{short})"] if short else [])]
    return f"{re.escape(bad)}|(?i:{'|'.join(re.escape(chr(92)) + escape for escape in escapes)})"
