"""What every document starts with, and how it is written."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

import msgspec
from msgspec import Struct

from legalpath._version import __version__
from legalpath.catalogue.model import Catalogue
from legalpath.errors import Problem

DECIMALS = 10


class CatalogueStamp(Struct, frozen=True):
    """Which data a result rests on."""

    version: str
    fingerprint: str


class Document(Struct, frozen=True, kw_only=True):
    """What every document starts with."""

    format: str
    legalpath: str


class Result(Document, frozen=True, kw_only=True):
    """A document that rests on a catalogue."""

    catalogue: CatalogueStamp


def opening(name: str) -> dict[str, Any]:
    """The first fields of a document that may rest on no catalogue."""
    return {"format": f"legalpath.{name}/1", "legalpath": __version__}


def stamp(name: str, catalogue: Catalogue) -> dict[str, Any]:
    """The first fields of a document in format `legalpath.<name>/1`."""
    return opening(name) | {"catalogue": CatalogueStamp(catalogue.version, catalogue.fingerprint)}


class ProblemLine(Struct, frozen=True, kw_only=True):
    """One fault in a file: where it is, what was found, what was expected."""

    file: str | None
    line: int | None
    key: str | None
    found: str | None
    expected: str | None
    suggestion: str | None


class ErrorDocument(Struct, frozen=True, kw_only=True):
    """An error as scripts read it, on standard error."""

    format: str = "legalpath.error/1"
    code: str
    message: str
    problems: list[ProblemLine]


def problem_lines(problems: Iterable[Problem]) -> list[ProblemLine]:
    """Problems as a document holds them."""
    return [ProblemLine(**problem._asdict()) for problem in problems]


def document(result: Struct, *, indent: int = 2) -> bytes:
    """A result as JSON; with `indent` 0 on one line."""
    data = msgspec.json.encode(_rounded(msgspec.to_builtins(result)))
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def _rounded(value: Any) -> Any:
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # no minus zero
    if isinstance(value, dict):
        return {key: _rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [_rounded(inner) for inner in value]
    return value
