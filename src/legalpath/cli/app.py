"""Every command, and what they share: help, version, examples."""

from __future__ import annotations

import os
import shutil
from importlib import import_module
from typing import TYPE_CHECKING, Annotated, Any, NamedTuple

import typer
from typer.core import TyperGroup, TyperOption

from legalpath._version import __version__
from legalpath.cli import output

if TYPE_CHECKING:
    from typer._click import Command, Context


class Place(NamedTuple):
    """Where a command is: a module of this room, the function or group, its examples."""

    module: str
    name: str
    examples: str | None = None


COMMANDS = {
    "quiz": Place("quiz", "quiz", "EXAMPLES"),
    "score": Place("score", "score", "EXAMPLES"),
    "why": Place("why", "why", "EXAMPLES"),
    "compare": Place("compare", "compare", "EXAMPLES"),
    "interview": Place("interview", "interview", "EXAMPLES"),
    "diff": Place("diff", "diff", "EXAMPLES"),
    "gap": Place("gap", "gap", "GAP_EXAMPLES"),
    "route": Place("route", "route", "ROUTE_EXAMPLES"),
    "report": Place("report", "report", "EXAMPLES"),
    "case": Place("case", "app"),
    "batch": Place("batch", "batch", "EXAMPLES"),
    "roles": Place("roles", "roles", "ROLES_EXAMPLES"),
    "show": Place("show", "show", "SHOW_EXAMPLES"),
    "questions": Place("questions", "questions", "EXAMPLES"),
    "data": Place("data", "app"),
    "sheet": Place("sheet", "app"),
}
"""The commands in the order of the help."""


class Commands(TyperGroup):
    """Makes a command when it is called: all of them would cost a bare interpreter more."""

    def list_commands(self, ctx: Context) -> list[str]:  # noqa: ARG002  the base's signature
        """The names of all commands."""
        return list(COMMANDS)

    def get_command(self, ctx: Context, cmd_name: str) -> Command | None:  # noqa: ARG002
        """The command with this name, made on its first use."""
        if cmd_name in COMMANDS and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(cmd_name)
        return self.commands.get(cmd_name)

    def resolve_command(self, ctx: Context, args: list[str]) -> Any:
        """The command that is meant; an unknown name is held against all others."""
        if args and args[0] not in COMMANDS:
            for name in COMMANDS:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)


def _made(name: str) -> Command:
    place = COMMANDS[name]
    module = import_module(f"legalpath.cli.{place.module}")
    group = getattr(module, place.name)
    if place.examples:
        group = typer.Typer(rich_markup_mode=None, add_completion=False)
        epilog = getattr(module, place.examples)
        group.command(name, epilog=epilog)(getattr(module, place.name))
    command = typer.main.get_command(group)
    command.name = name
    _add_manners(command)
    _leave_files_to_readers(command)
    return command


def _leave_files_to_readers(command: Command) -> None:
    """A file that may not be read is no wrong call; whoever reads it says so."""
    for inner in getattr(command, "commands", {}).values():
        _leave_files_to_readers(inner)
    for param in command.params:
        if hasattr(param.type, "readable"):
            param.type.readable = False


def _add_manners(command: Command) -> None:
    """Gives a command, or each of a group's, the options on how much is said beside."""
    for inner in getattr(command, "commands", {}).values():
        _add_manners(inner)
    if not hasattr(command, "commands"):
        for name, short, said in (
            ("quiet", "-q", "Say nothing beside the result but errors."),
            ("verbose", "-v", "Say which files are in use and how long it took."),
        ):
            option = TyperOption(
                param_decls=[f"--{name}", short],
                is_flag=True,
                default=False,
                expose_value=False,
                callback=_manner,
                envvar=f"LEGALPATH_{name.upper()}",
                show_envvar=True,
                help=said,
            )
            command.params.insert(-1, option)


def _manner(ctx: Context, param: Any, wanted: bool) -> None:  # noqa: ARG001  click's own
    if wanted:
        output.manner = param.name


PRECEDENCE = (
    "What a flag says counts first, then the environment (LEGALPATH_ROLES, LEGALPATH_FORMAT and "
    "others named with each command, ACCESSIBLE, NO_COLOR), then the answer sheet, then the "
    "default. LEGALPATH_LANG chooses the language that results are told in."
)

app = typer.Typer(
    name="legalpath",
    epilog=PRECEDENCE,
    cls=Commands,
    help="Find a path in law without being a lawyer: take a short quiz, see why, compare paths.",
    no_args_is_help=True,
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={
        "help_option_names": ["-h", "--help"],
        "terminal_width": min(shutil.get_terminal_size().columns, 100),
    },
)


def _version(wanted: bool) -> None:
    if wanted:
        print(f"legalpath {__version__}")
        raise typer.Exit


@app.callback()
def _top(
    version: Annotated[  # noqa: ARG001  its callback answers it
        bool, typer.Option("--version", callback=_version, is_eager=True, help="Show the version.")
    ] = False,
) -> None:
    if language := os.environ.get("LEGALPATH_LANG"):
        from legalpath.words.translation import use_language

        use_language(language)
