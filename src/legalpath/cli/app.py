"""Every command, and what they share: help, version, examples."""

from __future__ import annotations

import shutil
from typing import Annotated

import typer

from legalpath import __version__
from legalpath.cli import (
    compare,
    data,
    interview,
    path,
    questions,
    quiz,
    roles,
    score,
    sheet,
    why,
)

app = typer.Typer(
    name="legalpath",
    help="Find a path in law without being a lawyer: take a short quiz, see why, compare paths.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "terminal_width": min(shutil.get_terminal_size().columns, 100),
    },
)
app.command(epilog=quiz.EXAMPLES)(quiz.quiz)
app.command(epilog=score.EXAMPLES)(score.score)
app.command(epilog=why.EXAMPLES)(why.why)
app.command(epilog=compare.EXAMPLES)(compare.compare)
app.command(epilog=interview.EXAMPLES)(interview.interview)
app.command(epilog=path.GAP_EXAMPLES)(path.gap)
app.command(epilog=path.ROUTE_EXAMPLES)(path.route)
app.command(epilog=roles.ROLES_EXAMPLES)(roles.roles)
app.command(epilog=roles.SHOW_EXAMPLES)(roles.show)
app.command(epilog=questions.EXAMPLES)(questions.questions)
app.add_typer(data.app, name="data")

app.add_typer(sheet.app, name="sheet")


def _version(wanted: bool) -> None:
    if wanted:
        print(f"legalpath {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    pass
