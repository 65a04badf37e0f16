"""Which line of a TOML file each value stands on.

No Python TOML reader keeps positions, so this walks a text that has already been parsed
without fault and only notes where keys and list entries begin. It runs when there is
something to report, never on the way to a result.
"""

from __future__ import annotations

import tomllib
from typing import NamedTuple

KeyPath = tuple[str | int, ...]
"""The way to a value: `("roles", 2, "skills", "drafting", "level")`."""

_BARE_END = " \t\r\n=].#,}"


class Spot(NamedTuple):
    """Where a value stands: its line, from 1, and where in the text it starts and ends."""

    line: int
    start: int
    end: int


Index = dict[KeyPath, Spot]


def line_index(text: str) -> Index:
    """Where every key and list entry of a valid TOML text stands; `()` is all of it."""
    scanner = _Scanner(text)
    scanner.walk()
    return scanner.index


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
    scanner.walk()
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
    """A position in a TOML text, and the index that it fills as it moves."""

    def __init__(self, text: str) -> None:
        self.text = text
        self.at = 0
        self.index: Index = {(): Spot(1, 0, len(text))}
        self.cut_off: tuple[KeyPath, int] = ((), 1)
        self._counted = (1, 0)

    def walk(self) -> None:
        """Moves to the end of the text, statement by statement."""
        table: KeyPath = ()
        counts: dict[KeyPath, int] = {}
        while self.skip_to_content():
            if self.peek() != "[":
                self.pair(table)
                continue
            line = self.line()
            table = _opened(*self.header(), counts)
            for depth in range(len(table), 0, -1):
                self._note(table[:depth], line, self.at)

    def peek(self) -> str:
        """The character here; empty past the end."""
        return self.text[self.at : self.at + 1]

    def line(self) -> int:
        """The line of the current position, from 1."""
        line, at = self._counted
        line += self.text.count("\n", at, self.at)
        self._counted = (line, self.at)
        return line

    def skip_to_content(self) -> bool:
        """Move past blanks, commas and comments; False at the end of the text."""
        while (char := self.peek()) and char in " \t\r\n#,":
            if char == "#":
                end = self.text.find("\n", self.at)
                self.at = len(self.text) if end < 0 else end
            else:
                self.at += 1
        return bool(char)

    def header(self) -> tuple[list[str], bool]:
        """The names in a `[table]` or `[[entry]]` header, and whether it is the latter."""
        repeated = self.text.startswith("[[", self.at)
        self.at += 2 if repeated else 1
        names = self.key()
        self.at += 2 if repeated else 1
        return names, repeated

    def key(self) -> list[str]:
        """The parts of a bare, quoted or dotted key."""
        parts: list[str] = []
        while True:
            self._skip_blanks()
            start = self.at
            if self.peek() in ('"', "'"):
                self._skip_string()
                parts += tomllib.loads(f"{self.text[start : self.at]} = 0")
            else:
                while self.peek() and self.peek() not in _BARE_END:
                    self.at += 1
                parts.append(self.text[start : self.at])
            self._skip_blanks()
            if self.peek() != ".":
                return parts
            self.at += 1

    def pair(self, table: KeyPath) -> None:
        """A `key = value`, noted with every table that a dotted key opens."""
        line, path = self.line(), table
        *around, name = self.key()
        for part in around:
            path = (*path, part)
            self._note(path, line, self.at)
        self.at += 1  # the equals sign
        self._skip_blanks()
        start = self.at
        self.value((*path, name))
        self._note((*path, name), line, start)

    def value(self, path: KeyPath) -> None:
        """Any value: notes what is inside lists and inline tables, skips the rest."""
        char = self.peek()
        if char == "[":
            self._list(path)
        elif char == "{":
            self._inline_table(path)
        elif char in ('"', "'"):
            self._skip_string()
        else:
            while self.peek() and self.peek() not in ",]}\n#":
                self.at += 1

    def _list(self, path: KeyPath) -> None:
        self.at += 1
        count = 0
        while self.skip_to_content() and self.peek() != "]":
            line, start = self.line(), self.at
            self.value((*path, count))
            self._note((*path, count), line, start)
            count += 1
        self.at += 1

    def _inline_table(self, path: KeyPath) -> None:
        self.at += 1
        while self.skip_to_content() and self.peek() != "}":
            self.pair(path)
        self.at += 1

    def _skip_string(self) -> None:
        quote = self.peek()
        fence = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(fence)
        while self.at < len(self.text) and not self.text.startswith(fence, self.at):
            self.at += 2 if quote == '"' and self.peek() == "\\" else 1
        self.at += len(fence)
        while len(fence) == 3 and self.peek() == quote:  # up to two quotes may end the text
            self.at += 1

    def _note(self, path: KeyPath, line: int, start: int) -> None:
        """Keeps where a path first stands, and what a text that was cut off ends with."""
        self.index.setdefault(path, Spot(line, start, self.at))
        if self.at >= len(self.text) and not self.cut_off[0]:
            self.cut_off = (path, line)

    def _skip_blanks(self) -> None:
        while self.peek() in (" ", "\t"):
            self.at += 1
