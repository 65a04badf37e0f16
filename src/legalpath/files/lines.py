"""Which line of a TOML file each value stands on.

No Python TOML reader keeps positions, so this walks a text that has already been parsed
without fault and only notes where keys and list entries begin. It runs when there is
something to report, never on the way to a result.
"""

from __future__ import annotations

import re
import tomllib
from bisect import bisect_left
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The way to a value: `("roles", 2, "skills", "drafting", "level")`."""

# Patterns that match everywhere, if only nothing. A text that was cut off may lack an end.
_STRING = (
    r'"""(?:\\.|[^\\])*?(?:"{3,}|\\?\Z)|\'\'\'.*?(?:\'{3,}|\Z)'
    r'|"(?:\\.|[^"\\])*(?:"|\\?\Z)|\'[^\']*(?:\'|\Z)'
)
_KEY = re.compile(rf"[ \t]*(?:{_STRING}|[^ \t\r\n=\].#,}}]*)[ \t]*", re.DOTALL)
_SCALAR = re.compile(rf"{_STRING}|[^,\]}}\n#]*", re.DOTALL)
_EQUALS = re.compile(r"=?[ \t]*")
_FILLING = re.compile(r"(?:[ \t\r\n,]|#[^\n]*)*")


class Spot(NamedTuple):
    """Where a value stands: its line, from 1, and where in the text it starts and ends."""

    line: int
    start: int
    end: int


Index = dict[KeyPath, Spot]


def line_index(text: str) -> Index:
    """Where every key and list entry of a valid TOML text stands; `()` is all of it."""
    return _Scanner(text).index


def spot_of(index: Index, path: KeyPath) -> Spot:
    """Where a value stands, or the nearest table around it that the text names."""
    while path not in index:
        path = path[:-1]
    return index[path]


def latest(text: str) -> tuple[KeyPath, int, int]:
    """What a text that was cut off behind a header or a value ends with.

    Its path, its line, and the line on which the same path first stands.
    """
    scanner = _Scanner(text)
    path, line = scanner.cut_off
    return path, line, spot_of(scanner.index, path).line


def _opened(names: list[str], repeated: bool, counts: dict[KeyPath, int]) -> KeyPath:
    """The path that a `[table]` or `[[entry]]` header opens; counts entries per list."""
    path: KeyPath = ()
    for depth, name in enumerate(names):
        path = (*path, name)
        if repeated and depth == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


class _Scanner:
    """A walk through a TOML text, and the index that it fills on its way."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.index: Index = {(): Spot(1, 0, len(text))}
        self.cut_off: tuple[KeyPath, int] = ((), 1)
        self._breaks = [found.start() for found in re.finditer("\n", text)]
        self.walk()

    def walk(self) -> None:
        """Moves to the end of the text, statement by statement."""
        table: KeyPath = ()
        counts: dict[KeyPath, int] = {}
        while char := self.content():
            if char == "[":
                line, repeated = self.line(), self.text.startswith("[[", self.at)
                self.at += 1 + repeated
                table = _opened(self.key(), repeated, counts)
                self.at += 1 + repeated
                for depth in range(len(table), 0, -1):
                    self._note(table[:depth], line, self.at)
            else:
                self.pair(table)

    def line(self) -> int:
        """The line of the current position, from 1."""
        return bisect_left(self._breaks, self.at) + 1

    def take(self, pattern: re.Pattern[str]) -> str:
        """What stands here of a pattern, and moves past it."""
        found = pattern.match(self.text, self.at)
        taken = found.group() if found else ""
        self.at += len(taken)
        return taken

    def content(self) -> str:
        """The first character past blanks, commas and comments; empty at the end of the text."""
        self.take(_FILLING)
        return self.text[self.at : self.at + 1]

    def key(self) -> list[str]:
        """The parts of a bare, quoted or dotted key."""
        parts: list[str] = []
        while not parts or self.text.startswith(".", self.at):
            self.at += len(parts[:1])  # the dot
            part = self.take(_KEY).strip(" \t")
            parts += tomllib.loads(f"{part} = 0") if part.startswith(('"', "'")) else [part]
        return parts

    def pair(self, table: KeyPath) -> None:
        """A `key = value`, noted with every table that a dotted key opens."""
        line, path = self.line(), table
        *around, name = self.key()
        for part in around:
            path = (*path, part)
            self._note(path, line, self.at)
        self.take(_EQUALS)
        start = self.at
        self.value((*path, name))
        self._note((*path, name), line, start)

    def value(self, path: KeyPath) -> None:
        """Any value: notes what is inside lists and inline tables, skips the rest."""
        if not self.text.startswith(("[", "{"), self.at):
            self.take(_SCALAR)
            return
        listed = self.text[self.at] == "["
        self.at += 1
        count = 0
        while self.content() not in ("", "]", "}"):
            if listed:
                line, start = self.line(), self.at
                self.value((*path, count))
                self._note((*path, count), line, start)
                count += 1
            else:
                self.pair(path)
        self.at += 1

    def _note(self, path: KeyPath, line: int, start: int) -> None:
        """Keeps where a path first stands, and what a text that was cut off ends with."""
        self.index.setdefault(path, Spot(line, start, self.at))
        if self.at >= len(self.text) and not self.cut_off[0]:
            self.cut_off = (path, line)
