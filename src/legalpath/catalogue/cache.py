"""Keeps the decoded catalogue by the content of its files, because TOML is slow to read.

A cache that cannot be read or written is as good as none, so every failure here is silent.
"""

from __future__ import annotations

from contextlib import suppress
from pathlib import Path

import msgspec

from legalpath._version import __version__
from legalpath.catalogue.model import Catalogue
from legalpath.files.write import write_atomic

KEPT = 8
"""How many catalogues stay; the oldest go first."""


def load(key: str) -> Catalogue | None:
    """The catalogue kept under this key, or None."""
    with suppress(OSError, msgspec.MsgspecError, RuntimeError):
        return msgspec.msgpack.decode(_path(key).read_bytes(), type=Catalogue)
    return None


def store(key: str, catalogue: Catalogue) -> None:
    """Keeps a catalogue under this key and drops the oldest ones."""
    with suppress(OSError, RuntimeError):
        path = _path(key)
        write_atomic(path, msgspec.msgpack.encode(catalogue))
        kept = sorted(path.parent.glob("*.msgpack"), key=lambda other: other.stat().st_mtime)
        for old in kept[:-KEPT]:
            old.unlink()


def folder() -> Path:
    """Where catalogues are kept; RuntimeError where there is no home folder."""
    from platformdirs import user_cache_path

    return user_cache_path("legalpath", appauthor=False)


def _path(key: str) -> Path:
    return folder() / f"{__version__}-{key[:32]}.msgpack"
