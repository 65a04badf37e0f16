"""`legalpath compare`."""

from __future__ import annotations

from pathlib import Path
from typing import Annotated, Any

import typer

import legalpath
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.complete import role_ids, section_names
from legalpath.cli.options import KeepKnownOption, StateOption, file_option, names
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged


def _sections(help: str) -> Any:
    return typer.Option(metavar="SECTIONS", help=help, autocompletion=section_names)


def _named(words: str) -> list[str]:
    """The sections in a list with commas between; a hyphen does for an underscore."""
    return [name.replace("-", "_") for name in names(words)]


def compare(
    catalogue: Catalogue,
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
        Path | None, file_option("SHEET", "Your answers: how each path fits you, and why.")
    ] = None,
    keep_known: KeepKnownOption = False,
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer:
    """Set two to four paths side by side, every fact with its source.

    Examples:  legalpath compare paralegal legal-ops  |
    legalpath compare paralegal legal-ops --only pay,outlook --state CA
    """
    from legalpath.answers.sheet import read_sheet

    catalogue = aged(catalogue, max_age)
    result = legalpath.compare(
        roles,
        only=_named(only),
        without=_named(without),
        differences=differences,
        brief=brief,
        footnotes=sources,
        state=state,
        answers=read_sheet(answers, catalogue, keep_known=keep_known) if answers else None,
        catalogue=catalogue,
    )
    return judged(result, max_age, strict=strict)
