"""`legalpath data`: the tools that keep the role data true."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated

import typer

from legalpath.catalogue.places import find_places
from legalpath.cli.command import Answer, Catalogue, Document, Text
from legalpath.cli.complete import role_ids
from legalpath.cli.options import age_months, file_argument
from legalpath.errors import ExitCode, UsageError


def check(
    own: Path | None,
    file: Annotated[
        Path | None, file_argument("A data file of your own; without it all files in use.")
    ] = None,
    words: Annotated[
        str | None,
        typer.Option(metavar="FOLDER", help="Check a translation instead, and count what is open."),
    ] = None,
) -> Answer:
    """Find every fault of the data files, with its line.

    Exit code 1 means that there are faults; a file that cannot be read has one.

    Examples:  legalpath data check  |  legalpath data check my-roles.toml
    """
    from legalpath.upkeep import build as upkeep

    if file and own:
        raise UsageError("give a FILE or --roles FILE, not both")
    if words and (file or own):
        raise UsageError("--words checks a translation alone: give no FILE and no --roles")
    result = upkeep.check_words(words) if words else upkeep.check(file, find_places(own))
    return Answer([result], ExitCode.NO if result.problems else ExitCode.DONE)


def audit(catalogue: Catalogue) -> Answer:
    """See if each path can come first, and whom luck favors.

    Exit code 1 means that a path cannot, or that luck is too uneven.

    Examples:  legalpath data audit  |  legalpath data audit --json
    """
    from legalpath.upkeep import audit as fit

    result = fit.audit(catalogue)
    return Answer([result], ExitCode.DONE if result.passed else ExitCode.NO)


def schema(
    name: Annotated[
        str, typer.Argument(help="A data file, such as roles, or a document, such as ranking.")
    ],
) -> Text:
    """Print the JSON Schema of a data file or a document.

    Examples:  legalpath data schema ranking  |  legalpath data schema roles -o roles.schema.json
    """
    from legalpath.upkeep import schemas

    return Text(schemas.schema(name).decode())


def sources(
    catalogue: Catalogue,
    older_than: Annotated[
        str | None,
        typer.Option(metavar="AGE", help="Only those older than this: 24m for months, 2y."),
    ] = None,
) -> Document:
    """List the sources by age, undated ones apart.

    Examples:  legalpath data sources  |  legalpath data sources --older-than 24m
    """
    from legalpath.upkeep import build as upkeep

    return upkeep.source_list(
        catalogue, age_months(older_than, "--older-than") if older_than else None
    )


def words(
    name: Annotated[str, typer.Argument(help="A file of words, such as score, or questions.")],
) -> Text:
    """Print what a command says in English, to translate it.

    Examples:  legalpath data words score  |  legalpath data words questions -o es/questions.toml
    """
    from legalpath.upkeep.schemas import english_text

    return Text(english_text(name))


def where(own: Path | None) -> Document:
    """Say which files are in use, and where answers are kept.

    Examples:  legalpath data where  |  legalpath data where --json
    """
    from legalpath.upkeep import build as upkeep

    return upkeep.where(find_places(own))


def new(
    role: Annotated[
        str,
        typer.Argument(
            help="The new role's title, or a shipped role that you want to change.",
            autocompletion=role_ids,
        ),
    ],
    output: Path | None,
    own: Path | None,
) -> Text:
    """Print a role to fill in, or a shipped one to change.

    Everything to fill in is an empty pair of quotes; data check lists what still is. With
    -o the role is added to the FILE, if there is one.

    Examples:  legalpath data new "Court Clerk" -o my-roles.toml  |
    legalpath data new paralegal -o my-roles.toml
    """
    from legalpath.upkeep.skeleton import role_text, with_role

    text = role_text(role, find_places(own))
    if not output:
        return Text(text)
    text = with_role(text, output).decode() if output.exists() else text
    return Text(text, notes=[f"Now fill it in. What is left to do: legalpath data check {output}"])
