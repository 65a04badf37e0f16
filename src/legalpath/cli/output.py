"""Puts a result where the person asked for it, in the form they asked for."""

from __future__ import annotations

import atexit
import codecs
import os
import re
import shutil
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import IO, TYPE_CHECKING, Literal

import legalpath
from legalpath.catalogue.places import find_places
from legalpath.cli.options import Format
from legalpath.errors import SaveError
from legalpath.files.write import save

if TYPE_CHECKING:
    from legalpath.documents.document import Document

manner: Literal["", "quiet", "verbose"] = ""
"""How much is said beside the result; set for each run, while its command line is read."""
ASCII = str.maketrans("–’é═─■□·├┤●", "-'e=-#..||o") | {ord("®"): "(R)"}  # noqa: RUF001
"""How the few letters outside ASCII that we print stand in an ASCII locale."""


def emit(results: Sequence[Document], form: Format, path: Path | None = None) -> None:
    """Writes results to standard output or to a file. Raises SaveError for a file.

    Several results as JSON are one document a line; a closed pipe is no error.
    """
    drawn = form is Format.table and sys.stdout.isatty() and not _is_file(path)
    if not drawn or not _encoding().startswith("utf"):  # what rich draws is not ASCII
        put(in_form(results, form), path)
        return
    from legalpath.formats.terminal import draw

    for result in results:
        if lines := result.unfolded():
            write(lines)
        else:
            draw(result.page())


def put(text: str, path: Path | None = None, *, private: bool = False) -> None:
    """Writes text to standard output or to a file, `private` ones for the owner alone.

    Raises SaveError.
    """
    if path and _is_file(path):
        save(path, text.encode(), private=private)
    else:
        write(text)


def _is_file(path: Path | None) -> bool:
    return path is not None and str(path) != "-"


def at_terminal(*streams: IO[str] | None) -> bool:
    """Whether a person is at the other end of all of them; a closed stream is None."""
    return all(stream and not stream.closed and stream.isatty() for stream in streams)


def note(words: str) -> None:
    """A word to the person on standard error, which leaves the result alone."""
    if manner != "quiet":
        print(discreet(words), file=sys.stderr, flush=True)


def discreet(words: str) -> str:
    """Words for standard error, in which no code name of the casebook may stand."""
    if not re.search(r"[a-z]-\d\d\b", words):  # most have nothing of that shape
        return words
    from legalpath.casebook.codes import without_codes

    return without_codes(words)


def tell(own: str | None, seconds: float) -> None:
    """What a verbose run says at its end: which files were in use, how long it took."""
    if manner != "verbose":
        return
    places = find_places(Path(own) if own else None)
    for path in places.files():
        note(f"in use: {path}")
    note(f"chosen by: {places.chosen_by}")
    note(f"took: {seconds:.2f} s, the start of Python left out")


def write(text: str) -> None:
    """Writes text to standard output; a closed pipe is no error. Raises SaveError."""
    try:
        sys.stdout.write(text if _encoding().startswith("utf") else text.translate(ASCII))
        sys.stdout.flush()
    except BrokenPipeError:
        let_go_of_stdout()
    except OSError as error:
        let_go_of_stdout()
        raise SaveError(f"cannot write to standard output: {error.strerror}") from error


def _encoding() -> str:
    return codecs.lookup(sys.stdout.encoding or "utf-8").name


def let_go_of_stdout() -> None:
    """Points standard output at nothing for Python's last flush, so that it does not fail again."""
    atexit.register(os.dup2, os.open(os.devnull, os.O_WRONLY), sys.stdout.fileno())


def in_form(results: Sequence[Document], form: Format) -> str:
    """Documents in a form, as text."""
    if form is Format.json:
        indent = 2 if len(results) == 1 else 0
        return b"".join(legalpath.document(result, indent=indent) for result in results).decode()
    if form is Format.csv:
        from legalpath.formats.csv import delimited

        texts = [delimited(result.table()) for result in results]
        return texts[0] + "".join(text.partition("\n")[2] for text in texts[1:])
    if form is Format.markdown:
        from legalpath.formats.markdown import markdown

        return "\n".join(markdown(result.page()) for result in results)
    if form is Format.plain:
        from legalpath.formats.plain import plain

        return "\n".join(result.unfolded() or plain(result.page()) for result in results)
    from legalpath.formats.text import typeset

    return "\n".join(
        result.unfolded() or typeset(result.page(), shutil.get_terminal_size().columns)
        for result in results
    )
