"""The JSON contract only grows: no field of a document disappears or changes its type.

`tests/contract/NAME.json` holds every field of a document with its type, as it was
published. `--update-golden` writes them anew, for a new major version of a format.
"""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

import pytest

from legalpath.upkeep.schemas import documents, schema
from tests.conftest import ROOT

FOLDER = ROOT / "tests/contract"


def fields(name: str) -> dict[str, str]:
    """Every field of a document by its path, with its type in words."""
    whole = json.loads(schema(name))
    return dict(sorted(_fields(whole, whole, "")))


def _fields(node: dict[str, Any], whole: dict[str, Any], path: str) -> Iterator[tuple[str, str]]:
    choices = [_followed(choice, whole) for choice in node.get("anyOf", [node])]
    yield path, " or ".join(sorted({_kind(choice) for choice in choices}))
    for choice in choices:
        for key, inner in choice.get("properties", {}).items():
            yield from _fields(inner, whole, f"{path}.{key}".removeprefix("."))
        for key, mark in (("items", "[]"), ("additionalProperties", "{}")):
            if isinstance(choice.get(key), dict):
                yield from _fields(choice[key], whole, path + mark)


def _followed(node: dict[str, Any], whole: dict[str, Any]) -> dict[str, Any]:
    while "$ref" in node:
        node = whole["$defs"][node["$ref"].rpartition("/")[2]]
    return node


def _kind(node: dict[str, Any]) -> str:
    if "enum" in node:
        return "one of " + ", ".join(map(str, sorted(node["enum"], key=str)))
    return str(node.get("type", "anything"))


@pytest.mark.parametrize("name", documents())
def test_no_published_field_has_gone_or_changed(name: str, request: pytest.FixtureRequest) -> None:
    path = FOLDER / f"{name}.json"
    now = fields(name)
    if request.config.getoption("--update-golden"):
        path.write_text(json.dumps(now, indent=1) + "\n", "utf-8")
    published = json.loads(path.read_text("utf-8"))
    assert {key: now.get(key) for key in published} == published


def test_a_field_that_goes_or_changes_is_seen() -> None:
    now = fields("ranking")
    assert now["ranking[].fit"] == "number"
    assert now["flip.question"] == "string"
    assert now["ranking[].chance_unanswered"] == "null or number"
    assert len(now) > 60
