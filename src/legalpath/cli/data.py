"""`legalpath data`: the tools that keep the role data true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Optional

import typer

from legalpath.cli.complete import role_ids
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    age_months,
    chosen,
)
from legalpath.cli.output import emit, note, put
from legalpath.errors import ExitCode, UsageError

app = typer.Typer(
    help="Keep the role data true: find faults, see ages, add a role.",
    add_completion=False,
    no_args_is_help=True,
    rich_markup_mode=None,
)


@app.command(epilog="Examples:  legalpath data check  |  legalpath data check my-roles.toml")
def check(
    file: Annotated[
        Optional[Path],  # noqa: UP045  typer reads the annotation at run time
        typer.Argument(help="A data file of your own; without it all files in use."),
    ] = None,
    words: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="FOLDER", help="Check a translation instead, and count what is open."),
    ] = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Find every fault of the data files, with its line.

    Exit code 1 means that there are faults; a file that cannot be read has one.
    """
    from legalpath.catalogue.places import find_places
    from legalpath.upkeep import build as upkeep

    if file and own:
        raise UsageError("give a FILE or --roles FILE, not both")
    if words and (file or own):
        raise UsageError("--words checks a translation alone: give no FILE and no --roles")
    result = upkeep.check_words(words) if words else upkeep.check(file, find_places(own))
    emit([result], chosen(format, json), output)
    return ExitCode.NO if result.problems else ExitCode.DONE


@app.command(epilog="Examples:  legalpath data audit  |  legalpath data audit --json")
def audit(
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """See if each path can come first, and whom luck favors.

    Exit code 1 means that a path cannot, or that luck is too uneven.
    """
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.upkeep import audit as fit

    result = fit.audit(catalogue_in_use(own))
    emit([result], chosen(format, json), output)
    return ExitCode.DONE if result.passed else ExitCode.NO


@app.command(
    epilog="Examples:  legalpath data schema ranking  |  "
    "legalpath data schema roles -o roles.schema.json"
)
def schema(
    name: Annotated[
        str, typer.Argument(help="A data file, such as roles, or a document, such as ranking.")
    ],
    output: OutputOption = None,
) -> None:
    """Print the JSON Schema of a data file or a document."""
    from legalpath.upkeep import schemas

    put(schemas.schema(name).decode(), output)


@app.command(epilog="Examples:  legalpath data sources  |  legalpath data sources --older-than 24m")
def sources(
    older_than: Annotated[
        Optional[str],  # noqa: UP045
        typer.Option(metavar="AGE", help="Only those older than this: 24m for months, 2y."),
    ] = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """List the sources by age, undated ones apart."""
    from legalpath.catalogue.read import catalogue_in_use
    from legalpath.upkeep import build as upkeep

    months = age_months(older_than, "--older-than") if older_than else None
    emit([upkeep.source_list(catalogue_in_use(own), months)], chosen(format, json), output)


@app.command(
    epilog="Examples:  legalpath data words score  |  "
    "legalpath data words questions -o es/questions.toml"
)
def words(
    name: Annotated[str, typer.Argument(help="A file of words, such as score, or questions.")],
    output: OutputOption = None,
) -> None:
    """Print what a command says in English, to translate it."""
    from legalpath.upkeep.words import english_text

    put(english_text(name), output)


@app.command(epilog="Examples:  legalpath data where  |  legalpath data where --json")
def where(
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Say which files are in use, and where answers are kept."""
    from legalpath.catalogue.places import find_places
    from legalpath.upkeep import build as upkeep

    emit([upkeep.where(find_places(own))], chosen(format, json), output)


@app.command(
    epilog='Examples:  legalpath data new "Court Clerk" -o my-roles.toml  |  '
    "legalpath data new paralegal -o my-roles.toml"
)
def new(
    role: Annotated[
        str,
        typer.Argument(
            help="The new role's title, or a shipped role that you want to change.",
            autocompletion=role_ids,
        ),
    ],
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Print a role to fill in, or a shipped one to change.

    Everything to fill in is an empty pair of quotes; data check lists what still is. With
    -o the role is added to the FILE, if there is one.
    """
    from legalpath.catalogue.places import find_places
    from legalpath.upkeep.skeleton import role_text, with_role

    text = role_text(role, find_places(own))
    if output and output.exists():
        text = with_role(text, output).decode()
    put(text, output)
    if output:
        note(f"Now fill it in. What is left to do: legalpath data check {output}")
