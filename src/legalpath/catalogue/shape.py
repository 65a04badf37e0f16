"""Everything in a file that does not have its declared shape, in plain words.

msgspec decodes in a fraction of a millisecond but stops at the first fault, so it says
whether a file is sound and JSON Schema, made from the same declarations, says what is not.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime, time
from itertools import islice
from math import isnan
from typing import Any

import msgspec

from legalpath.catalogue.schema import json_schema
from legalpath.files.faults import MOST, Fault, fault, from_msgspec, shown, values
from legalpath.files.lines import KeyPath
from legalpath.text import nearest, slug

KINDS = {
    "string": "text in quotes",
    "boolean": "true or false",
    "integer": "a whole number",
    "number": "a number",
    "array": "a list in square brackets",
    "object": "a table",
}


def shape_faults(raw: dict[str, Any], shape: type) -> list[Fault]:
    """Everything in decoded TOML that does not have the declared shape."""
    try:
        msgspec.convert(raw, shape)
    except msgspec.ValidationError as error:
        return _schema_faults(raw, shape) or [from_msgspec(error)]
    return []


def _schema_faults(raw: dict[str, Any], shape: type) -> list[Fault]:
    from jsonschema import Draft202012Validator  # 57 ms, only when a file is faulty

    validator = Draft202012Validator(json_schema(shape))
    plain = msgspec.to_builtins(raw, builtin_types=(date, time))
    faults = [
        fault for error in islice(validator.iter_errors(plain), MOST) for fault in _told(error)
    ]
    return list(dict.fromkeys([*faults, *_beyond_schemas(raw)]))


def _beyond_schemas(raw: dict[str, Any]) -> Iterator[Fault]:
    """What TOML has and JSON has not; only a sheet has a time, in `created`."""
    for path, value in values(raw):
        if isinstance(value, float) and isnan(value):
            yield fault(path, "nan", "a number")
        if isinstance(value, datetime) and path != ("created",):
            yield fault(path, shown(value), KINDS["string"])


def _told(error: Any) -> Iterator[Fault]:
    """One schema error as faults that a person can mend."""
    path: KeyPath = tuple(error.absolute_path)
    match error.validator:
        case "additionalProperties":
            yield from _unknown_keys(error, path)
        case "required":
            yield from _missing_keys(error, path)
        case "anyOf":
            for inner in error.context:
                if inner.validator != "type" or inner.validator_value != "null":
                    yield from _told(inner)
        case _ if "propertyNames" in error.absolute_schema_path:
            yield fault((*path, error.instance), *_misfit(error))
        case _:
            yield fault(path, *_misfit(error))


def _unknown_keys(error: Any, path: KeyPath) -> Iterator[Fault]:
    known = list(error.schema.get("properties", {}))
    free = [name for name in known if name not in error.instance]
    for key in islice((key for key in error.instance if key not in known), MOST):
        suggestion = nearest(key, free) or nearest(key, known)
        brief = suggestion and len(known) > 12
        expected = "a key that belongs here" if brief else f"one of {', '.join(known)}"
        yield fault((*path, key), f"unknown key {key!r}", expected, suggestion)


def _missing_keys(error: Any, path: KeyPath) -> list[Fault]:
    """A misspelled key is told as unknown, not as missing too."""
    known = error.schema.get("properties", {})
    free = [name for name in known if name not in error.instance]
    meant = {nearest(key, free) for key in error.instance if key not in known}
    return [
        fault(path, "nothing", f"a key {key!r}")
        for key in error.validator_value
        if key not in error.instance and key not in meant
    ]


def _misfit(error: Any) -> tuple[str, str, str | None]:
    """What was found, expected and perhaps meant, for a value of the wrong kind."""
    value, wanted = error.instance, error.validator_value
    match error.validator:
        case "enum":
            words = [str(choice) for choice in wanted]
            return shown(value), f"one of {', '.join(words)}", nearest(str(value), words)
        case "type":
            expected = KINDS[wanted] + _how_written(value, wanted)
            return shown(value), expected, _retyped(value, wanted)
        case "pattern":
            expected = error.schema.get("description", f"text like {wanted}")
            return shown(value), expected, _respelled(value, wanted)
        case "minItems" | "maxItems":
            expected = f"{error.schema.get('minItems', 0)} to {error.schema['maxItems']}"
            return f"{len(value)} entries", expected, None
    told = {
        "minimum": f"a number from {wanted}",
        "maximum": f"a number up to {wanted}",
        "maxLength": f"at most {wanted} characters",
    }
    return shown(value), told.get(error.validator, error.message), None


def _how_written(value: Any, wanted: str) -> str:
    """What to do about a value that is right but for how it is written."""
    match value, wanted:
        case str(), "boolean" | "integer" | "number":
            return ", without quotes"
        case dict(), "array":
            return ", or a header in double brackets: [[...]]"
        case list(), "object":
            return ", with a header in single brackets: [...]"
    return ""


def _retyped(value: Any, wanted: str) -> str | None:
    """A value of the wrong kind as it may have been meant."""
    match wanted, value:
        case "string", date() | int() | float():
            return f'"{value:%Y-%m}"' if isinstance(value, date) else f'"{shown(value)}"'
        case "array", int() | float():
            return f"[{shown(value)}]"
        case "array", str() if len(value) < 40:
            return f'["{value}"]'
        case "boolean", str():
            words = {"true": "true", "yes": "true", "false": "false", "no": "false"}
            return words.get(value.strip().lower())
        case "integer" | "number", str() if re.fullmatch(r"-?\d+(\.\d+)?", value.strip()):
            return value.strip()
    return None


def _respelled(value: str, pattern: str) -> str | None:
    """Text that matches the pattern and is what a person may have meant, or None."""
    year, *month = re.findall(r"\d+", value)[:2] or [""]
    guesses = [slug(value), f"{year}-{month[0]:0>2}" if month else year]
    if re.match(r"[\w-]+(\.[\w-]+)+(/|$)", value):
        guesses.append(f"https://{value.strip()}")
    return next((guess for guess in guesses if re.search(pattern, guess)), None)
