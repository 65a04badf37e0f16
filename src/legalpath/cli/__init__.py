"""The command line: parse, call, render. `main` is the only way in and the only way out."""

from __future__ import annotations

import gc
import os
import sys
from itertools import pairwise
from typing import TYPE_CHECKING, cast

from legalpath.errors import ExitCode, LegalpathError, UsageError

if TYPE_CHECKING:
    import typer


def main() -> None:
    """Runs the command line and leaves with its exit code."""
    gc.disable()  # a command lives for a tenth of a second; collecting would cost 6 % of it
    for stream in (sys.stdout, sys.stderr):
        if hasattr(stream, "reconfigure"):
            stream.reconfigure(errors="replace")
    try:
        sys.exit(_run())
    except LegalpathError as error:
        _report(error)
        sys.exit(error.exit_code)


def _run() -> int:
    import typer

    from legalpath.cli import output
    from legalpath.cli.app import app

    # click's UsageError, which typer carries inside and does not export
    usage_error = cast("type[typer.BadParameter]", typer.BadParameter.__base__)
    try:
        code = int(app(standalone_mode=False, prog_name="legalpath") or ExitCode.DONE)
    except usage_error as error:
        raise UsageError(_wrong_call(error, sys.argv[1:])) from None
    except typer.Abort:
        return ExitCode.INTERRUPTED
    if output.manner == "verbose":
        output.tell(_given(sys.argv[1:], "--roles"))
    return code


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


def _report(error: LegalpathError) -> None:
    """One plain line on standard error and one a problem, or one JSON object."""
    from legalpath.cli.output import discreet

    error.message = discreet(error.message)
    error.problems = [
        problem._replace(file=problem.file and discreet(problem.file)) for problem in error.problems
    ]
    if _wants_json(sys.argv[1:]):
        import msgspec

        from legalpath.documents.document import ErrorDocument, problem_lines

        shown = ErrorDocument(
            code=error.code, message=error.message, problems=problem_lines(error.problems)
        )
        sys.stderr.write(msgspec.json.encode(shown).decode() + "\n")
        return
    from legalpath.text import printable

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
