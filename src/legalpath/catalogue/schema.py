"""JSON Schemas, made from the same declarations that decode the files and the results."""

from __future__ import annotations

from typing import Any, get_args

import msgspec

from legalpath.catalogue.model import RolesFile
from legalpath.catalogue.questions import QuestionsFile
from legalpath.catalogue.sources import SourcesFile
from legalpath.catalogue.vocabulary import Common, Degree, Frequency, Grade, Hard, Level, SourceKind

FILES: dict[str, type] = {
    "roles": RolesFile,
    "questions": QuestionsFile,
    "sources": SourcesFile,
}
"""The data files by the name of their schema."""

_ORDERS = {
    frozenset(get_args(words)): list(get_args(words))
    for words in (Common, Degree, Frequency, Grade, Hard, Level, SourceKind)
}
"""Vocabularies whose order means something; msgspec lists them by letter."""


def json_schema(shape: type) -> dict[str, Any]:
    """The JSON Schema (draft 2020-12) of a document."""
    made = msgspec.json.schema(shape)
    return {"$schema": "https://json-schema.org/draft/2020-12/schema", **_ordered(made)}


def editor_schema(shape: type) -> dict[str, Any]:
    """The schema of a TOML file in the keywords of draft 4, which TOML editors know.

    TOML has no null, so a key that may be left out is not a key that may be null.
    """
    definitions = _draft4(_ordered(msgspec.json.schema(shape)["$defs"]))
    whole: dict[str, Any] = definitions.pop(shape.__name__)
    draft = {"$schema": "http://json-schema.org/draft-04/schema#"}
    return draft | whole | {"definitions": definitions}


def _ordered(node: Any) -> Any:
    match node:
        case list():
            return [_ordered(part) for part in node]
        case dict():
            words = node.get("enum")
            known = _ORDERS.get(frozenset(words)) if isinstance(words, list) else None
            ordered = {key: _ordered(part) for key, part in node.items()}
            return ordered | ({"enum": known} if known else {})
    return node


def _draft4(node: Any) -> Any:
    if isinstance(node, list):
        return [_draft4(part) for part in node]
    if not isinstance(node, dict):
        return node
    node = {key: part for key, part in node.items() if part not in (None, [])}
    if "$ref" in node:
        return {"$ref": node["$ref"].replace("/$defs/", "/definitions/")}
    if names := node.pop("propertyNames", None):
        node["patternProperties"] = {names["pattern"]: node["additionalProperties"]}
        node["additionalProperties"] = False
    if choices := node.pop("anyOf", None):
        [only] = [choice for choice in choices if choice != {"type": "null"}]
        if "$ref" in only:
            return _draft4(only)
        node |= only
    return {key: _draft4(part) for key, part in node.items()}
