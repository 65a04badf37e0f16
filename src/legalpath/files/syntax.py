"""Says in plain words where and why a text is no TOML.

The parser's own words are for programmers and its position is where it gave up, which can
be lines after the slip. This finds the line to mend, what stands there and what should.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Any, NamedTuple

from legalpath.errors import Problem
from legalpath.files.lines import latest
from legalpath.text import HOSTILE, printable

CURLY = str.maketrans("“”„«»‘’‚", '"""""\'\'\'')  # noqa: RUF001  what word processors put in
STATEMENT = 'key = "text", a [table] or a # comment'
DEEPEST = 40
"""Tables and lists are read down to this level; ours need eight."""
_TOO_DEEP = (
    re.compile(r"(?:[\[{][^\[\]{}]*){40}|(?<![\w.-])(?:[\w-]+\s*\.\s*){39}"),
    "tables or lists inside each other, too deep to read",
    f"at most {DEEPEST} levels",
)
_TOO_LONG = (
    re.compile(r"\b[0-9][0-9a-fA-FxX_]{4000}"),
    "a number of thousands of digits",
    "a number that fits a sentence",
)


class _Slip(NamedTuple):
    """Where the parser gave up: its words, the text and the offset in it."""

    words: str
    text: str
    at: int

    def problem(self, found: str, expected: str, suggestion: str | None = None) -> Problem:
        """A problem on the line of the offset."""
        line = self.text.count("\n", 0, self.at) + 1
        return Problem(line=line, found=found, expected=expected, suggestion=suggestion)

    def rest(self) -> str:
        """What stands from the offset to the end of its line."""
        return self.text[self.at :].partition("\n")[0].strip()

    def shown(self) -> str:
        """The rest of the line as a person is told it."""
        return repr(printable(self.rest())[:40]) if self.rest() else "the end of the line"


def refuse_deep(tables: dict[str, Any]) -> None:
    """Raises RecursionError where tables and lists go too deep for what reads them next."""
    level: list[Any] = [tables]
    for _ in range(DEEPEST):
        inner = (part.values() if isinstance(part, dict) else part for part in level)
        level = [value for values in inner for value in values if isinstance(value, dict | list)]
    if level:
        raise RecursionError


def slip(error: Exception, text: str) -> Problem:
    """A parser's error as a problem with the line to mend; `text` has no CRLF."""
    words, _, position = str(error).rpartition(" (at ")
    if not words:  # Python's own limits, which come without a position
        limit, found, expected = _TOO_DEEP if isinstance(error, RecursionError) else _TOO_LONG
        first = limit.search(text)
        return _Slip("", text, first.start() if first else 0).problem(found, expected)
    here = _Slip(words, text, _offset(position, text))
    if HOSTILE.match(text, here.at):
        return _illegal(here)
    for start, told in _TOLD.items():
        if words.startswith(start):
            return here.problem(here.shown(), told) if isinstance(told, str) else told(here)
    return here.problem(words[:1].lower() + words[1:], "TOML")


def _offset(position: str, text: str) -> int:
    """The offset of "line 2, column 5)"; that of "end of document)" is past the last words."""
    numbers = re.findall(r"\d+", position)
    if len(numbers) != 2:
        return len(text.rstrip())
    before = text.split("\n", int(numbers[0]) - 1)
    return len(text) - len(before[-1]) + int(numbers[1]) - 1


def _value(here: _Slip) -> Problem:
    token = re.split(r"[,\]}#]", here.rest())[0].strip()
    if not token:
        return here.problem(here.shown(), "a value")
    if token[0] in "“”„«»‘’‚":  # noqa: RUF001
        straight = here.rest().translate(CURLY) if len(here.rest()) < 60 else None
        return here.problem(f"the curly quote {token[0]}", 'straight quotes: "', straight)
    if "=" in token:
        return here.problem(
            repr(printable(token)[:40]), "the end of the list or table before it: ] or }"
        )
    if token.lower() in ("true", "false", "yes", "no"):
        right = "true" if token.lower() in ("true", "yes") else "false"
        return here.problem(repr(token), "true or false, in small letters", right)
    if re.fullmatch(r"[-+]?\.\d+", token):
        return here.problem(repr(token), "a digit before the point", token.replace(".", "0."))
    return here.problem(
        repr(printable(token)[:40]), 'a value; text stands in quotes: "text"', f'"{token}"'[:60]
    )


def _more(here: _Slip) -> Problem:
    rest = here.rest()
    if decimal := re.match(r",(\d+)", rest):
        number = re.search(r"[-+]?\d+$", here.text[: here.at])
        right = f"{number.group()}.{decimal[1]}" if number else None
        return here.problem(f"a comma in a number: {here.shown()}", "a point", right)
    if year := re.search(r"\d{4}$", here.text[: here.at]) if rest.startswith("-") else None:
        whole = year.group() + rest.split()[0]
        return here.problem(f"{whole} without quotes", "quotes around it", f'"{whole}"')
    if rest.startswith(","):
        return here.problem("a comma after a value", "the end of the line, without a comma")
    expected = 'the end of the line; inside a text a quote is written \\"'
    return here.problem(f"{here.shown()} after the value", expected)


def _key(here: _Slip) -> Problem:
    if not here.rest():  # within braces: elsewhere a line may end
        return here.problem(here.shown(), "another key; a table in braces stands on one line")
    return here.problem(here.shown(), STATEMENT)


def _list(here: _Slip) -> Problem:
    """The line to mend is that of the last entry, not that of what comes after it."""
    lines = here.text[: here.at].split("\n")
    while len(lines) > 1 and lines[-1].strip()[:1] in ("", "#"):
        lines.pop()
    return Problem(
        line=len(lines), found="a list that goes on without a comma", expected="a comma or ]"
    )


def _unended(here: _Slip) -> Problem:
    _, line, _ = latest(here.text)
    return Problem(line=line, found="a text without an end", expected="its closing quotes")


def _illegal(here: _Slip) -> Problem:
    character = here.text[here.at : here.at + 1]
    if character == "\n":
        return here.problem(
            "a text without its closing quote", "the same quote at the end of the line"
        )
    return here.problem(f"the character {printable(character)}", "text without control characters")


def _escape(here: _Slip) -> Problem:
    before = here.text[: here.at].rpartition("\\")[2]
    return here.problem(
        f"{chr(92)}{printable(before)} in a text", "\\\\ for a backslash, or '...' around the text"
    )


def _twice(here: _Slip) -> Problem:
    path, line, first = latest(here.text[: here.at])
    names = [printable(part) for part in path if isinstance(part, str)] or ["it"]
    where = f" (line {first} has it too)" if first != line else ""
    found, expected = f"{names[-1]!r} a second time", f"each key and table once{where}"
    if here.words.startswith("Cannot declare") and names[-1] in ("roles", "questions", "sources"):
        found, suggestion = f"[{names[-1]}] a second time", f"[[{names[-1]}]]"
        return Problem(line=line, found=found, expected="double brackets", suggestion=suggestion)
    return Problem(line=line, found=found, expected=expected)


def _reopened(here: _Slip) -> Problem:
    path, line, _ = latest(here.text[: here.at])
    name = printable(".".join(part for part in path if isinstance(part, str)))
    found = f"{name!r} added to a table that is complete"
    return Problem(line=line, found=found, expected="all of a table in one place")


_TOLD: dict[str, str | Callable[[_Slip], Problem]] = {
    "Invalid value": _value,
    "Expected newline": _more,
    "Expected '='": "= and a value after the key, which has no blanks",
    "Expected ']'": "] behind the table's name",
    "Expected ']]'": "]] behind the table's name",
    "Invalid statement": STATEMENT,
    "Invalid initial character": _key,
    "Unclosed array": _list,
    "Unclosed inline table": "a comma or } on the same line",
    "Unterminated string": _unended,
    "Expected \"'": _unended,
    "Illegal character": _illegal,
    "Found invalid character": _illegal,
    "Unescaped": _escape,
    "Invalid hex": _escape,
    "Escaped character": _escape,
    "Invalid date": "a date that exists",
    "Cannot mutate": _reopened,
    "Cannot redefine": _reopened,
    "Cannot": _twice,
    "Duplicate inline": _twice,
}
"""How the parser's messages begin, and what was expected instead, or who says so."""
