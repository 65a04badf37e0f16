"""An import stands at the top of its file, or in a table with the reason why it does not."""

from __future__ import annotations

import ast
import re
from collections.abc import Iterator
from typing import NamedTuple

import pytest

from tests.conftest import ROOT

PAGE = ROOT / "docs/architecture.md"
TITLE = "## What is imported late, and why"
SOURCE = ROOT / "src/legalpath"
FUNCTION = (ast.FunctionDef, ast.AsyncFunctionDef)


class Late(NamedTuple):
    """An import inside a function: its file below `src/legalpath`, and what it imports."""

    file: str
    name: str


class Row(NamedTuple):
    """A line of the table: files or rooms, what they import late, why."""

    where: list[str]
    what: list[str]
    why: str

    def allows(self, late: Late) -> bool:
        """Whether this line gives the reason of an import."""
        return _within(late.file, self.where, "/") and _within(late.name, self.what, ".")


def _within(name: str, parts: list[str], joint: str) -> bool:
    return any(f"{name}{joint}".startswith(f"{part}{joint}") for part in parts)


def rows() -> list[Row]:
    """The table in docs/architecture.md."""
    _, _, rest = PAGE.read_text("utf-8").partition(TITLE)
    lines = [line for line in rest.partition("\n## ")[0].splitlines() if line.startswith("| `")]
    cells = [line.strip("|").split("|") for line in lines]
    return [
        Row(re.findall("`(.*?)`", where), re.findall("`(.*?)`", what), why.strip())
        for where, what, why in cells
    ]


def late_in(text: str) -> set[str]:
    """What the functions of a module import, each as module and name with a dot between."""
    functions = [node for node in ast.walk(ast.parse(text)) if isinstance(node, FUNCTION)]
    return {name for function in functions for name in _imported(function)}


def _imported(function: ast.AST) -> Iterator[str]:
    for node in ast.walk(function):
        if isinstance(node, ast.Import):
            yield from (alias.name for alias in node.names)
        elif isinstance(node, ast.ImportFrom):
            yield from (f"{node.module}.{alias.name}" for alias in node.names)


LATE = [
    Late(path.relative_to(SOURCE).as_posix(), name)
    for path in sorted(SOURCE.rglob("*.py"))
    for name in sorted(late_in(path.read_text("utf-8")))
]
ROWS = rows()


@pytest.mark.parametrize("file", sorted({late.file for late in LATE}))
def test_every_late_import_has_a_reason(file: str) -> None:
    """What is found here goes to the top of its file, or the table says why not."""
    without = {
        late.name for late in LATE if late.file == file and not any(r.allows(late) for r in ROWS)
    }
    assert without == set()


@pytest.mark.parametrize("row", ROWS, ids=lambda row: f"{row.where[0]} {row.what[0]}")
def test_every_line_of_the_table_is_needed(row: Row) -> None:
    """Each file and each module in it, by an import that is there; and it says why."""
    files, names = zip(*((late.file, late.name) for late in LATE if row.allows(late)), strict=True)
    idle = [part for part in row.where if not any(_within(file, [part], "/") for file in files)]
    idle += [part for part in row.what if not any(_within(name, [part], ".") for name in names)]
    assert idle == []
    assert len(row.why.split()) > 4


def test_an_import_in_a_nested_function_or_a_branch_is_seen() -> None:
    text = "import os\ndef f():\n  if x:\n    def g():\n      from a.b import c\n    import d.e\n"
    assert late_in(text) == {"a.b.c", "d.e"}
