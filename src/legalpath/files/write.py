"""Writing files so that a reader sees the old content or the new, never half of either."""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from legalpath.errors import SaveError

PREFIX = ".legalpath-"
"""What the name of a file begins with that is not yet whole."""


def write_atomic(path: Path, data: bytes, *, private: bool = True) -> None:
    """Replaces a file in one step; mode 0600 unless it is not `private`, then 0644.

    Raises OSError; whatever stood at the path before still stands, and nothing is left over.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    with replacing(path, private=private) as file:
        file.write(data)


@contextmanager
def replacing(path: Path, *, private: bool = True) -> Iterator[IO[bytes]]:
    """A file to write that takes the path's name when the block ends without an error."""
    import tempfile  # many commands can write a file, and few do

    handle, name = tempfile.mkstemp(dir=path.parent, prefix=PREFIX)
    try:
        with os.fdopen(handle, "wb") as file:
            yield file
            file.flush()
            os.fsync(file.fileno())
        if not private:
            Path(name).chmod(0o644)
        Path(name).replace(path)
    except BaseException:
        Path(name).unlink(missing_ok=True)
        raise


def save(path: Path, data: bytes, *, private: bool = True) -> None:
    """Writes a file that a person asked for. Raises SaveError in plain words.

    A link stays a link. What is no plain file, such as /dev/stdout, is written to, never
    replaced: root could replace it, and every other program would find a file there.
    """
    try:
        if path.exists() and not path.is_file():
            path.write_bytes(data)
        else:
            write_atomic(Path(os.path.realpath(path)), data, private=private)
    except OSError as error:
        raise SaveError(f"cannot write {path}: {error.strerror or error}") from error
