"""How the house is built: who may look at the environment, and what names mean."""

from __future__ import annotations

import ast
from collections.abc import Iterator

from tests.conftest import ROOT

SRC = ROOT / "src/legalpath"
OUTSIDE = {"environ", "getenv", "find_places", "catalogue_in_use"}
"""What looks at the environment or for a person's own files unasked."""
MAY_LOOK = {"catalogue/places.py", "catalogue/read.py"}
"""The commands' way is written here, and called by commands alone."""


def modules() -> Iterator[tuple[str, ast.Module]]:
    """Every module of the package by its path, as a syntax tree."""
    for path in sorted(SRC.rglob("*.py")):
        yield path.relative_to(SRC).as_posix(), ast.parse(path.read_text("utf-8"))


def named(tree: ast.Module) -> set[str]:
    """Every name and every attribute that a module uses."""
    names = {node.attr for node in ast.walk(tree) if isinstance(node, ast.Attribute)}
    return names | {node.id for node in ast.walk(tree) if isinstance(node, ast.Name)}


def test_only_commands_look_at_the_environment_and_the_user_folder() -> None:
    others = [one for one in modules() if one[0] not in MAY_LOOK and not one[0].startswith("cli/")]
    assert len(others) > 50
    assert {path: named(tree) & OUTSIDE for path, tree in others if named(tree) & OUTSIDE} == {}
