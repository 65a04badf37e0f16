"""`legalpath compare`."""

from __future__ import annotations

from typing import Annotated

import typer

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

EXAMPLES = (
    "Examples:  legalpath compare paralegal legal-ops  |  "
    "legalpath compare paralegal legal-ops --only pay,outlook --state CA"
)


def compare(
    roles: Annotated[
        list[str], typer.Argument(help="Two to four roles: ids, titles or aliases, in any case.")
    ],
    only: Annotated[
        str, typer.Option(metavar="SECTIONS", help="Only these sections, with commas between.")
    ] = "",
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

    catalogue = aged(api.load_catalogue(own), max_age)
    wanted = [name.strip() for name in only.split(",") if name.strip()]
    result = api.compare(roles, only=wanted, state=state, catalogue=catalogue)
    emit([result], chosen(format, json), output)
    return judged(result, strict=strict or max_age is not None)
