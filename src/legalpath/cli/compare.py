"""`legalpath compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any, Optional

import typer

from legalpath.cli.complete import role_ids, section_names
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    KeepKnownOption,
    OutputOption,
    RolesOption,
    StateOption,
    chosen,
    names,
)
from legalpath.cli.output import emit
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged

EXAMPLES = (
    "Examples:  legalpath compare paralegal legal-ops  |  "
    "legalpath compare paralegal legal-ops --only pay,outlook --state CA"
)


def _sections(help: str) -> Any:
    return typer.Option(metavar="SECTIONS", help=help, autocompletion=section_names)


def compare(
    roles: Annotated[
        list[str],
        typer.Argument(
            help="Two to four roles: ids, titles or aliases, in any case.", autocompletion=role_ids
        ),
    ],
    only: Annotated[str, _sections("Only these sections, with commas between.")] = "",
    without: Annotated[str, _sections("All but these sections.")] = "",
    differences: Annotated[
        bool, typer.Option("--differences", help="Only rows that tell the paths apart.")
    ] = False,
    brief: Annotated[bool, typer.Option("--brief", help="Only what fits one screen.")] = False,
    sources: Annotated[
        bool, typer.Option("--sources", help="List the sources of a brief one too.")
    ] = False,
    answers: Annotated[
        Optional[Path],  # noqa: UP045  typer reads the annotation at run time
        typer.Option(metavar="SHEET", help="Your answers: how each path fits you, and why."),
    ] = None,
    keep_known: KeepKnownOption = False,
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Set two to four paths side by side, every fact with its source."""
    from legalpath import api
    from legalpath.catalogue.read import catalogue_in_use

    catalogue = aged(catalogue_in_use(own), max_age)
    if answers:
        from legalpath.answers.sheet import read_sheet

    result = api.compare(
        roles,
        only=names(only),
        without=names(without),
        differences=differences,
        brief=brief,
        footnotes=sources,
        state=state,
        answers=read_sheet(answers, catalogue, keep_known=keep_known) if answers else None,
        catalogue=catalogue,
    )
    emit([result], chosen(format, json), output)
    return judged(result, strict=strict or max_age is not None)
