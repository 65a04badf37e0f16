"""The command line: parse, call, render. `main` is the only way in and the only way out."""

from __future__ import annotations

import gc
import os
import shutil
import sys
import time
from collections.abc import Sequence
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from legalpath.errors import ExitCode, LegalpathError, UsageError
from legalpath.text import printable
from legalpath.words import sentences

if TYPE_CHECKING:
    import typer


def main(argv: Sequence[str] | None = None) -> int:
    """The exit code of a command line that was run: this process's own, or `argv`.

    Nothing of one run is left to the next, so that a process may run many.
    """
    typed = sys.argv[1:] if argv is None else list(argv)
    if argv is None:
        gc.disable()  # a command lives for a tenth of a second; collecting would cost 6 % of it
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        return _run(argv, typed)
    except LegalpathError as error:
        _report(error, typed)
        return error.exit_code


def _run(argv: Sequence[str] | None, typed: list[str]) -> int:
    started = time.perf_counter()
    import typer

    from legalpath.cli import output
    from legalpath.cli.app import app

    output.manner = ""
    sentences.speak(None, {})
    width = min(shutil.get_terminal_size().columns, 100)
    # click's UsageError, which typer carries inside and does not export
    usage_error = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
    try:
        done = app(argv, standalone_mode=False, prog_name="legalpath", terminal_width=width)
    except usage_error as error:
        raise UsageError(_wrong_call(error, typed)) from None
    except typer.Abort:
        return ExitCode.INTERRUPTED
    except SystemExit as ended:  # after a TAB press
        return int(ended.code or ExitCode.DONE)
    output.tell(_given(typed, "--roles"), time.perf_counter() - started)
    return int(done or ExitCode.DONE)


def _wrong_call(error: typer.BadParameter, arguments: list[str]) -> str:
    """What is wrong with a call; at a case by the names of options alone.

    What was typed there may be a note or a code name, which nobody else may read.
    """
    if arguments[:1] != ["case"]:
        return error.format_message()
    call = error.ctx.command_path if error.ctx else "legalpath case"
    param = getattr(error, "param", None)
    what = f"{' / '.join(param.opts)} is missing or wrong" if param else "no such call"
    return f"{what}; see {call} -h"


def _report(error: LegalpathError, typed: list[str]) -> None:
    """One plain line on standard error and one a problem, or one JSON object."""
    from legalpath.cli.output import discreet

    error.message = discreet(error.message)
    error.problems = [
        problem._replace(file=problem.file and discreet(problem.file)) for problem in error.problems
    ]
    if _wants_json(typed):
        import msgspec

        from legalpath.documents.document import ErrorDocument, problem_lines

        shown = ErrorDocument(
            code=error.code, message=error.message, problems=problem_lines(error.problems)
        )
        sys.stderr.write(msgspec.json.encode(shown).decode() + "\n")
        return

    print(f"legalpath: error: {printable(error.message)}", file=sys.stderr)
    for problem in error.problems:
        # a wrong call and a file that cannot be read are told in the message itself
        if problem.file and error.code != "unreadable":
            print(printable(str(problem)), file=sys.stderr)


def _wants_json(arguments: list[str]) -> bool:
    """Whether the command line asks for JSON, even where it could not be parsed."""
    form = _given(arguments, "--format") or os.environ.get("LEGALPATH_FORMAT")
    return "--json" in arguments or form == "json"


def _given(arguments: list[str], option: str) -> str | None:
    """What stands behind an option, in either way to write it; the last one counts."""
    given = [there for here, there in pairwise(arguments) if here == option]
    given += [word.partition("=")[2] for word in arguments if word.startswith(f"{option}=")]
    return given[-1] if given else None
