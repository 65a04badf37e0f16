"""The casebook's folder: private, one file for each case, one program at a time.

A record is replaced in one step, so a reader finds the old one or the new one. No message
from here holds a path, a code name or anything that a record says.
"""

from __future__ import annotations

import os
import shlex
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import msgspec

from legalpath.casebook import codes, record
from legalpath.casebook.record import Case
from legalpath.catalogue.places import user_folder
from legalpath.errors import DataError, LegalpathError, SaveError, UsageError
from legalpath.files.write import PREFIX, write_atomic
from legalpath.text import printable
from legalpath.words.sentences import Words

CASE = Words("case")

LOCK = ".lock"
PATIENCE = 10.0
"""So many seconds a command waits for another one that uses the casebook."""


def default_folder() -> Path:
    """Where the casebook is if nobody says so. Raises SaveError without a home folder."""
    folder = user_folder()
    if folder is None:
        raise SaveError(CASE["no_home"])
    return folder / "cases"


class Casebook:
    """An open casebook; every method may be used until it is closed."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def codes(self) -> list[str]:
        """The code names of all cases, readable or not."""
        found = (path.stem for path in self.folder.glob("*.json"))
        return sorted(name for name in found if not name.startswith("."))

    def read(self, code: str) -> Case:
        """A case. Raises UsageError where there is none, DataError where it is damaged."""
        path = self._path(code)
        try:
            case = None if path.is_symlink() else record.decode(path.read_bytes())
        except (OSError, RecursionError, msgspec.MsgspecError):
            case = None  # and no cause, which would say what stands in the record
        if case is None or case.code != code:
            raise DataError(CASE["damaged"], code="damaged-case")
        return case

    def readable(self) -> Iterator[tuple[str, Case | None]]:
        """Every code name with its case, None where that is damaged."""
        for code in self.codes():
            try:
                yield code, self.read(code)
            except LegalpathError:
                yield code, None

    def write(self, case: Case) -> None:
        """Puts a record in the place of an older one. Raises SaveError."""
        with _told():
            write_atomic(self.folder / f"{case.code}.json", record.encode(case))

    def remove(self, code: str) -> None:
        """Deletes a record, damaged or not. Raises UsageError, SaveError."""
        path = self._path(code)
        with _told():
            _delete(path)

    def known(self, code: str) -> str:
        """The code name of a case that there is, readable or not. Raises UsageError."""
        return self._path(code).stem

    def new_code(self) -> str:
        """A code name that no case has."""
        return codes.new_code(self.codes())

    def _path(self, code: str) -> Path:
        """The file of a case that there is. Raises UsageError."""
        if code not in self.codes():
            raise UsageError(CASE["unknown"], code="no-case")
        return self.folder / f"{code}.json"


@contextmanager
def opened(folder: Path) -> Iterator[Casebook]:
    """The casebook in a folder, made if there is none, for this program alone.

    What a killed program left half-written is swept away first. Raises DataError for a folder
    that others can read, SaveError where it cannot be made or another program keeps it.
    """
    from filelock import FileLock, Timeout

    _make_private(folder)
    lock = FileLock(folder / LOCK, timeout=PATIENCE, mode=0o600)
    try:
        with _told():
            lock.acquire()
    except Timeout:
        raise SaveError(CASE["busy"], code="casebook-busy") from None
    try:
        with _told():
            for left in folder.glob(f"{PREFIX}*"):
                _delete(left)
        yield Casebook(folder)
    finally:
        lock.release()


def keep_out(output: Path | None, folder: Path) -> None:
    """Raises UsageError if what is to be written would stand among the records.

    It could take the place of another client's record, and a purge would not find it.
    """
    if output and str(output) != "-" and output.resolve().is_relative_to(folder.resolve()):
        raise UsageError(CASE["inside"], code="inside-casebook")


def _delete(path: Path) -> None:
    """Deletes a file, a link, or a folder that stands where a record should."""
    if path.is_dir() and not path.is_symlink():
        shutil.rmtree(path)
    else:
        path.unlink()


def _make_private(folder: Path) -> None:
    """Makes the folder, or holds it against what a casebook's must be."""
    with _told():
        if not folder.exists():
            folder.mkdir(mode=0o700, parents=True, exist_ok=True)  # another program may be faster
            folder.chmod(0o700)  # whatever the umask says
        found = folder.stat()
    shown = printable(shlex.quote(str(folder)))
    if not stat.S_ISDIR(found.st_mode):
        raise DataError(CASE["no_folder"].format(folder=shown), code="no-folder")
    if os.name == "posix" and found.st_uid != os.geteuid():
        raise DataError(CASE["not_ours"].format(folder=shown), code="open-folder")
    if os.name == "posix" and stat.S_IMODE(found.st_mode) & 0o077:
        raise DataError(CASE["open"].format(folder=shown), code="open-folder")


@contextmanager
def _told() -> Iterator[None]:
    """Tells what the system says of a file without the file's name, which holds the code."""
    try:
        yield
    except TimeoutError:
        raise
    except OSError as error:
        reason = error.strerror or type(error).__name__
        raise SaveError(CASE["cannot"].format(reason=reason)) from None
