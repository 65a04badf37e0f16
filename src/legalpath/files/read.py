"""A file's bytes, text and tables, or one clear word about why they cannot be had."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import Any

from legalpath.errors import DataError, Problem, did_you_mean
from legalpath.text import nearest

MAX_BYTES = 2_000_000
"""The largest data file that is read; the shipped ones are under half a megabyte."""


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file of sensible size; "-" is standard input.

    Raises DataError where there is no such file, it cannot be read, or it is too large.
    Never waits for a named pipe: that is refused before it is opened.
    """
    suggestion = None
    try:
        if str(path) == "-" and sys.stdin is not None:
            return sys.stdin.buffer.read()
        if not (reason := _refused(path)):
            return path.read_bytes()
    except FileNotFoundError:
        reason, suggestion = "no file of this name", _neighbor(path)
    except OSError as error:
        reason = (error.strerror or str(error)).lower()
    problem = Problem(
        file=str(path), found=reason, expected="a file that can be read", suggestion=suggestion
    )
    raise DataError(
        f"cannot read {path}: {reason}{did_you_mean(suggestion)}", [problem], code="unreadable"
    )


def read_text(path: Path) -> str:
    """The text of a file. Raises DataError as `read_bytes` and `decode_text` do."""
    return decode_text(read_bytes(path), str(path))


def _refused(path: Path) -> str:
    """Why a path is not even opened; empty for a plain file of sensible size."""
    if str(path) == "-":
        return "standard input is closed"
    size = path.stat().st_size
    if path.is_dir():
        return "a folder, not a file"
    if not path.is_file():
        return "a pipe or a device, not a file"
    if size > MAX_BYTES:
        return f"{size / 1e6:.0f} MB, more than the {MAX_BYTES / 1e6:.0f} that are read"
    return ""


def _neighbor(path: Path) -> str | None:
    """The file in the same folder that is spelled most like this one."""
    try:
        names = [other.name for other in path.parent.iterdir()]
    except OSError:
        return None
    close = nearest(path.name, names)
    return str(path.with_name(close)) if close else None


def decode_text(data: bytes, file: str) -> str:
    """The text of a file, without CRLF. Raises DataError with the line of what is no text."""
    if data.startswith((b"\xff\xfe", b"\xfe\xff")):
        at, found = 0, "UTF-16 text"
    elif (at := data.find(b"\0")) >= 0:
        found = "a zero byte, as in a picture or in UTF-16"
    else:
        try:
            return data.decode("utf-8").removeprefix("\ufeff").replace("\r\n", "\n")
        except UnicodeDecodeError as error:
            at = error.start
            found = f"the byte 0x{data[at]:02x}"
    expected = "UTF-8 text; save the file again with the encoding UTF-8"
    problem = Problem(file, data.count(b"\n", 0, at) + 1, found=found, expected=expected)
    raise DataError(f"{file} is not plain text", [problem], code="invalid-toml")


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
