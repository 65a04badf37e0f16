"""`legalpath show`."""

from __future__ import annotations

from typing import Annotated

import typer

from legalpath.cli.complete import role_ids
from legalpath.cli.options import (
    Format,
    FormatOption,
    JsonOption,
    OutputOption,
    RolesOption,
    StateOption,
    chosen,
)
from legalpath.cli.output import emit
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged

SHOW_EXAMPLES = 'Examples:  legalpath show paralegal  |  legalpath show "legal secretary" --json'


def show(
    role: Annotated[
        str,
        typer.Argument(help="An id, a title or an alias, in any case.", autocompletion=role_ids),
    ],
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> int:
    """Show one path whole, with its sources."""
    from legalpath import api
    from legalpath.catalogue.read import catalogue_in_use

    catalogue = aged(catalogue_in_use(own), max_age)
    result = api.show(role, state=state, catalogue=catalogue)
    emit([result], chosen(format, json), output)
    return judged(result, strict=strict or max_age is not None)
