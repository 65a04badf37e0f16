"""Everything that can go wrong in a way a person can mend.

LegalpathError
├── UsageError        2  the command was called wrongly, or a prompt is impossible here
│   └── UnknownRoleError  2  a role that the catalogue does not have
├── DataError         3  a data file or an answer file is wrong
└── SaveError         3  a file cannot be written
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from enum import IntEnum
from types import MappingProxyType
from typing import NamedTuple

from legalpath.text import nearest, plain_name, printable


class ExitCode(IntEnum):
    """What the shell is told."""

    DONE = 0
    NO = 1
    """Done, and the answer is "no": nothing answered, everything ruled out."""
    USAGE = 2
    DATA = 3
    INTERRUPTED = 130


class Problem(NamedTuple):
    """One fault in a file: where it is, what was found, what was expected."""

    file: str | None = None
    line: int | None = None
    key: str | None = None
    found: str | None = None
    expected: str | None = None
    suggestion: str | None = None

    def __str__(self) -> str:
        where = ":".join(str(part) for part in (self.file, self.line) if part is not None)
        claim = f"found {self.found}" if self.found is not None else ""
        claim += (", " if claim else "") + f"expected {self.expected}" if self.expected else ""
        return ": ".join(filter(None, (where, self.key, claim))) + did_you_mean(self.suggestion)


def did_you_mean(suggestion: str | None) -> str:
    """What a message ends with that knows better; empty where there is no suggestion."""
    return f"; did you mean {suggestion!r}?" if suggestion else ""


class LegalpathError(Exception):
    """A fault with a message for the person, a stable code for scripts and an exit code."""

    code = "error"
    exit_code = ExitCode.NO

    def __init__(self, message: str, problems: Sequence[Problem] = (), code: str = "") -> None:
        super().__init__(message)
        self.message = message
        self.problems = list(problems)
        self.code = code or type(self).code


class UsageError(LegalpathError):
    """The command was called wrongly, or it needs a terminal that is not there."""

    code = "usage"
    exit_code = ExitCode.USAGE


class UnknownRoleError(UsageError):
    """A role that the catalogue does not have."""

    code = "unknown-role"


class DataError(LegalpathError):
    """A data file or an answer file is wrong; `problems` holds every fault found."""

    code = "invalid-data"
    exit_code = ExitCode.DATA


class SaveError(LegalpathError):
    """A file cannot be written; whatever stood there before still stands."""

    code = "cannot-write"
    exit_code = ExitCode.DATA


def unknown(
    what: str,
    name: str,
    known: Iterable[str],
    there: str = "",
    *,
    meant: Mapping[str, str] = MappingProxyType({}),
    code: str = "",
    kind: type[UsageError] = UsageError,
) -> UsageError:
    """The error for a name that there is not, with the nearest one that there is.

    `there` is said instead of all names where none is near; `meant` gives what a name stands
    for. Without a code it is "unknown-" and the last word of `what`.
    """
    plain = {plain_name(one): meant.get(one, one) for one in known}
    close = nearest(plain_name(name), plain)
    suggestion = plain[close] if close else None
    every = ", ".join(dict.fromkeys(plain.values()))
    expected = f"a {what}" if there else f"one of {every}"
    problem = Problem(found=printable(name), expected=expected, suggestion=suggestion)
    hint = did_you_mean(suggestion) or f"; {there or f'there are {every}'}"
    message = f"unknown {what} {printable(name)!r}{hint}"
    return kind(message, [problem], code or f"unknown-{what.rsplit(maxsplit=1)[-1]}")
