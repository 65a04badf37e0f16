"""Every command, and what they share: help, version, examples."""

from __future__ import annotations

import os
import sys
from importlib import import_module
from typing import Annotated, Any

import typer
from typer.core import TyperGroup

from legalpath._version import __version__
from legalpath.cli.command import offered
from legalpath.errors import ExitCode

COMMANDS = {
    "quiz": "quiz.quiz",
    "score": "score.score",
    "why": "why.why",
    "compare": "compare.compare",
    "interview": "interview.interview",
    "diff": "diff.diff",
    "gap": "gap.gap",
    "route": "route.route",
    "report": "report.report",
    "case new": "case.records.new",
    "case add": "case.records.add",
    "case note": "case.records.add_note",
    "case keep": "case.records.keep",
    "case list": "case.listings.list_cases",
    "case show": "case.listings.show",
    "case group": "case.listings.group",
    "case report": "case.listings.report",
    "case diff": "case.listings.diff",
    "case export": "case.listings.export",
    "case purge": "case.records.purge",
    "batch": "batch.batch",
    "roles": "roles.roles",
    "show": "show.show",
    "terms": "terms.terms",
    "state": "state.state",
    "questions": "questions.questions",
    "data check": "data.check",
    "data audit": "data.audit",
    "data schema": "data.schema",
    "data sources": "data.sources",
    "data words": "data.words",
    "data where": "data.where",
    "data new": "data.new",
    "sheet blank": "sheet.blank",
    "sheet read": "sheet.read",
    "sheet check": "sheet.check",
    "sheet show": "sheet.show",
    "sheet list": "sheet.list_sheets",
    "sheet delete": "sheet.delete",
}
"""The commands in the order of the help, each with its module in this room and its function."""
GROUPS = {
    "case": """The counselor's casebook: records under code names, with consent and an end date.

    Examples:  legalpath case new --consent  |  legalpath case list""",
    "data": "Keep the role data true: find faults, see ages, add a role.",
    "sheet": """Answer sheets: blank ones, paper forms, saved ones.

    Examples:  legalpath sheet blank --format text -o form.txt  |
    legalpath sheet read form.txt -o answers.toml""",
}
"""What stands over the commands whose first word they share."""
PLAIN: dict[str, Any] = {"add_completion": False, "rich_markup_mode": None}


class Commands(TyperGroup):
    """Makes a command when it is called: all of them would cost a bare interpreter more."""

    def list_commands(self, ctx: Any) -> list[str]:  # noqa: ARG002  the base's signature
        """The names of all commands of this group, which has none itself if it is the top."""
        above = f"{self.name} " if self.name else ""
        inside = (words.removeprefix(above) for words in COMMANDS if words.startswith(above))
        return list(dict.fromkeys(words.split()[0] for words in inside))

    def get_command(self, ctx: Any, cmd_name: str) -> Any:
        """The command with this name, made on its first use."""
        if cmd_name in self.list_commands(ctx) and cmd_name not in self.commands:
            self.commands[cmd_name] = _made(f"{self.name} {cmd_name}".strip())
        return super().get_command(ctx, cmd_name)

    def resolve_command(self, ctx: Any, args: list[str]) -> Any:
        """The command that is meant; an unknown name is held against all others."""
        if args and args[0] not in (names := self.list_commands(ctx)):
            for name in names:
                self.get_command(ctx, name)
        return super().resolve_command(ctx, args)

    def parse_args(self, ctx: Any, args: list[str]) -> list[str]:
        """What is left for the command; a group by itself shows its help, which is no error."""
        if not args and not ctx.resilient_parsing:
            print(ctx.get_help(), file=sys.stderr)
            ctx.exit(ExitCode.USAGE)
        return super().parse_args(ctx, args)


def _made(words: str) -> Any:
    """The command or group with this name, made of a function or of what stands over it."""
    if words in GROUPS:
        help, epilog = _told(GROUPS[words])
        made = typer.Typer(name=words, cls=Commands, help=help, epilog=epilog, **PLAIN)
        made.callback()(lambda: None)
        return typer.main.get_command(made)

    module, _, name = COMMANDS[words].rpartition(".")
    function = getattr(import_module(f"legalpath.cli.{module}"), name)
    help, epilog = _told(function.__doc__)
    made = typer.Typer(**PLAIN)
    made.command(words.rpartition(" ")[2], help=help, epilog=epilog)(offered(function))
    return typer.main.get_command(made)


def _told(words: str) -> tuple[str, str | None]:
    """A docstring as the help, which stands above the options, and the examples below them."""
    help, _, examples = words.partition("Examples:")
    calls = " ".join(examples.split()).replace(" | ", "  |  ")
    return help.strip(), f"Examples:  {calls}" if calls else None


PRECEDENCE = (
    "What a flag says counts first, then the environment (LEGALPATH_ROLES, LEGALPATH_FORMAT and "
    "others named with each command, ACCESSIBLE, NO_COLOR), then the answer sheet, then the "
    "default. LEGALPATH_LANG chooses the language that results are told in."
)

app = typer.Typer(
    epilog=PRECEDENCE,
    cls=Commands,
    help="Find a path in law without being a lawyer: take a short quiz, see why, compare paths.",
    rich_markup_mode=None,
    pretty_exceptions_enable=False,
    context_settings={"help_option_names": ["-h", "--help"]},
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
