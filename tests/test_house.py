"""How the house is built: who may look at the environment, and what names mean."""

from __future__ import annotations

import ast
from collections.abc import Iterator
from graphlib import TopologicalSorter

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


ONE_THING_MANY_STAGES = ("api.py", "build.py", "page.py", "cli/", "audit.py", "schemas.py")
"""A command, the function behind it, and what builds and draws its result share its name."""
SHARED = {
    "columns": "of a table; of draws",
    "fits": "roles by fit; whether text fits",
    "load_catalogue": "Python's adds when a fact is stale",
}
"""Public names that several modules have all the same, each with its reason."""


def test_a_public_name_means_one_thing() -> None:
    homes: dict[str, list[str]] = {}
    for path, tree in modules():
        for node in tree.body:
            if isinstance(node, ast.ClassDef | ast.FunctionDef) and not node.name.startswith("_"):
                homes.setdefault(node.name, []).append(path)
    several = {name: paths for name, paths in homes.items() if len(paths) > 1}
    unlike = {
        name: paths
        for name, paths in several.items()
        if not all(
            path.startswith("cli/") or path.endswith(ONE_THING_MANY_STAGES) for path in paths
        )
    }
    assert unlike.keys() == SHARED.keys(), unlike


def test_only_the_type_takes_days_apart_or_joins_them() -> None:
    """A bar stands besides in patterns of faults, and between the columns of a form."""
    bars = [
        path
        for path, tree in modules()
        if any(isinstance(node, ast.Constant) and node.value == "|" for node in ast.walk(tree))
    ]
    assert [path for path in bars if not path.startswith("formats/")] == [
        "answers/days.py", "files/faults.py",
    ]  # fmt: skip


def test_functions_and_modules_stay_short() -> None:
    """The median function has at most 9 lines, nine in ten at most 20, none over 60."""
    lengths = sorted(
        (node.end_lineno or 0) - node.lineno + 1
        for _, tree in modules()
        for node in ast.walk(tree)
        if isinstance(node, ast.FunctionDef)
    )
    assert lengths[len(lengths) // 2] <= 9
    assert lengths[int(len(lengths) * 0.9)] <= 20
    assert lengths[-1] <= 60
    lines = {path: len((SRC / path).read_text("utf-8").splitlines()) for path, _ in modules()}
    assert {path: count for path, count in lines.items() if count > 400} == {}


def test_no_two_modules_import_each_other_in_whatever_way() -> None:
    """Neither late nor for types alone: a circle of any length raises CycleError."""
    trees = {
        f"legalpath/{path}".removesuffix(".py").removesuffix("/__init__").replace("/", "."): tree
        for path, tree in modules()
    }
    graph: dict[str, set[str]] = {}
    for name, tree in trees.items():
        named = [
            (node.module or "", one.name)
            for node in ast.walk(tree)
            if isinstance(node, ast.ImportFrom)
            for one in node.names
        ]
        modules_of = (f"{room}.{one}" if f"{room}.{one}" in trees else room for room, one in named)
        graph[name] = {module for module in modules_of if module in trees}
    assert len([*TopologicalSorter(graph).static_order()]) == len(trees)
