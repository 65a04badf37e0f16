"""Which line of a TOML file each value stands on.

No Python TOML reader keeps positions, so this walks a text that has already been parsed
without fault and only notes where keys and list entries begin. It runs when there is
something to report, never on the way to a result.
"""

from __future__ import annotations

import tomllib

Path = tuple[str | int, ...]
"""The way to a value: `("roles", 2, "skills", "drafting", "level")`."""

_BARE_END = " \t\r\n=].#,}"


def line_index(text: str) -> dict[Path, int]:
    """The line, from 1, of every key and list entry of a valid TOML text."""
    index: dict[Path, int] = {}
    scanner = _Scanner(text, index)
    table: Path = ()
    counts: dict[Path, int] = {}
    while scanner.skip_to_content():
        if scanner.peek() == "[":
            line = scanner.line()
            table = _opened(*scanner.header(), counts)
            index.setdefault(table, line)
        else:
            scanner.pair(table)
    return index


def line_of(index: dict[Path, int], path: Path) -> int | None:
    """The line of a value, or of the nearest table around it that the text names."""
    while path and path not in index:
        path = path[:-1]
    return index.get(path)


def _opened(names: list[str], repeated: bool, counts: dict[Path, int]) -> Path:
    """The path that a `[table]` or `[[entry]]` header opens; counts entries per list."""
    path: Path = ()
    for depth, name in enumerate(names):
        path = (*path, name)
        if repeated and depth == len(names) - 1:
            counts[path] = counts.get(path, -1) + 1
        if path in counts:
            path = (*path, counts[path])
    return path


class _Scanner:
    """A position in a TOML text, and the index of lines that it fills as it moves."""

    def __init__(self, text: str, index: dict[Path, int]) -> None:
        self.text = text
        self.at = 0
        self.index = index
        self._counted = (1, 0)

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

    def pair(self, table: Path) -> None:
        """A `key = value`, noted with every table that a dotted key opens."""
        line = self.line()
        path = table
        for part in self.key():
            path = (*path, part)
            self.index.setdefault(path, line)
        self.at += 1  # the equals sign
        self._skip_blanks()
        self.value(path)

    def value(self, path: Path) -> None:
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

    def _list(self, path: Path) -> None:
        self.at += 1
        count = 0
        while self.skip_to_content() and self.peek() != "]":
            self.index.setdefault((*path, count), self.line())
            self.value((*path, count))
            count += 1
        self.at += 1

    def _inline_table(self, path: Path) -> None:
        self.at += 1
        while self.skip_to_content() and self.peek() != "}":
            self.pair(path)
        self.at += 1

    def _skip_string(self) -> None:
        quote = self.peek()
        fence = quote * 3 if self.text.startswith(quote * 3, self.at) else quote
        self.at += len(fence)
        while not self.text.startswith(fence, self.at):
            self.at += 2 if quote == '"' and self.peek() == "\\" else 1
        self.at += len(fence)
        while len(fence) == 3 and self.peek() == quote:  # up to two quotes may end the text
            self.at += 1

    def _skip_blanks(self) -> None:
        while self.peek() in (" ", "\t"):
            self.at += 1
