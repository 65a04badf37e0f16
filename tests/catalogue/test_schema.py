"""The schemas for editors: not stale, in words editors know, and as strict as the reader."""

from __future__ import annotations

import json
import tomllib
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import jsonschema
import msgspec
import pytest

from legalpath.catalogue.schema import FILES, editor_schema
from tests.catalogue.checks import planted
from tests.catalogue.checks.planted import Plant
from tests.conftest import ROOT

DRAFT_4 = {
    "$schema", "$ref", "title", "description", "default", "definitions", "type", "enum",
    "properties", "patternProperties", "additionalProperties", "required", "items", "minItems",
    "maxItems", "minimum", "maximum", "pattern", "maxLength",
}  # fmt: skip
NOT_IN_JSON = {"no number"}  # nan
SOUND = {
    "roles": "\n".join(planted.roles()),
    "questions": planted.shipped("questions.toml"),
    "sources": planted.shipped("sources.toml"),
}
SLIPS = [
    *(("roles", plant) for plant in planted.IN_ROLES),
    *(("questions", plant) for plant in planted.IN_QUESTIONS),
    *(("sources", plant) for plant in planted.IN_SOURCES),
]


def keywords(schema: Any, *, names: bool = False) -> Iterator[str]:
    """Every keyword of a schema; the names of properties and definitions are none."""
    if isinstance(schema, dict):
        for key, part in schema.items():
            if not names:
                yield key
            named = not names and key in {"properties", "patternProperties", "definitions"}
            yield from keywords(part, names=named)


def accepts(kind: str, tables: dict[str, Any]) -> bool:
    return jsonschema.Draft4Validator(editor_schema(FILES[kind])).is_valid(tables)


@pytest.mark.parametrize("kind", FILES)
def test_the_shipped_schema_is_not_stale(kind: str) -> None:
    """`legalpath data schema NAME -o data/NAME.schema.json` makes it anew."""
    kept = json.loads((ROOT / "data" / f"{kind}.schema.json").read_bytes())
    assert kept == editor_schema(FILES[kind])


@pytest.mark.parametrize("kind", FILES)
def test_it_keeps_to_keywords_that_toml_editors_know(kind: str) -> None:
    schema = editor_schema(FILES[kind])
    jsonschema.Draft4Validator.check_schema(schema)
    assert set(keywords(schema)) <= DRAFT_4


@pytest.mark.parametrize("kind", FILES)
def test_it_accepts_the_shipped_file(kind: str) -> None:
    assert accepts(kind, tomllib.loads(planted.shipped(f"{kind}.toml")))


@pytest.mark.parametrize("kind", FILES)
def test_the_shipped_file_points_to_it(kind: str) -> None:
    first = planted.shipped(f"{kind}.toml").split("\n")[0]
    assert first == f"#:schema ./{kind}.schema.json"
    assert Path(ROOT / "data" / f"{kind}.schema.json").is_file()


@pytest.mark.parametrize(("kind", "plant"), SLIPS, ids=lambda part: getattr(part, "name", part))
def test_it_refuses_what_the_reader_refuses_and_nothing_else(kind: str, plant: Plant) -> None:
    tables = tomllib.loads(planted.planted(SOUND[kind], plant)[0])
    assert accepts(kind, tables) == (decodes(kind, tables) or plant.name in NOT_IN_JSON)


def decodes(kind: str, tables: dict[str, Any]) -> bool:
    try:
        msgspec.convert(tables, FILES[kind])
    except msgspec.ValidationError:
        return False
    return True


def test_at_least_thirty_kinds_of_slips_are_refused() -> None:
    refused = [
        plant.name
        for kind, plant in SLIPS
        if not accepts(kind, tomllib.loads(planted.planted(SOUND[kind], plant)[0]))
    ]
    assert len(refused) >= 30


def test_levels_come_in_their_order_for_completion() -> None:
    level = editor_schema(FILES["roles"])["definitions"]["SkillLevel"]["properties"]["level"]
    assert (level["enum"][0], level["enum"][-1]) == ("none", "owner")
