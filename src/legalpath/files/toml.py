"""A file's tables, or the one slip that keeps it from being TOML."""

from __future__ import annotations

from typing import Any

from legalpath.errors import DataError
from legalpath.files.read import decode_text


def parse_toml(data: bytes, file: str) -> tuple[dict[str, Any], str]:
    """The tables of a TOML file and its text, both without CRLF.

    Raises DataError with the one problem that keeps it from being TOML, and its line.
    """
    import tomllib  # not needed where the catalogue comes from the cache

    from legalpath.files import syntax

    text = decode_text(data, file)
    try:
        tables = tomllib.loads(text)
        syntax.refuse_deep(tables)
    except (ValueError, RecursionError) as error:
        problem = syntax.slip(error, text)._replace(file=file)
        raise DataError(f"{file} is not TOML", [problem], code="invalid-toml") from None
    return tables, text
