"""`legalpath compare`."""

from __future__ import annotations

from typing import TYPE_CHECKING, Annotated

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
from legalpath.errors import UsageError

if TYPE_CHECKING:
    from legalpath.catalogue.model import Role

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
    from legalpath.catalogue.names import find_area, find_role
    from legalpath.catalogue.read import load_catalogue
    from legalpath.guidance import compare as guidance

    catalogue = aged(load_catalogue(own), max_age)
    found = [find_role(name, catalogue) for name in roles]
    if not 2 <= len({role.id for role in found}) == len(found) <= 4:
        raise UsageError(f"compare takes two to four different roles, not {_named(found)}")
    wanted = [name.strip() for name in only.split(",") if name.strip()]
    area = find_area(state, catalogue) if state else None
    result = guidance.compare(found, catalogue, wanted, area)
    emit([result], chosen(format, json), output)
    return judged(result, strict=strict or max_age is not None)


def _named(found: list[Role]) -> str:
    return ", ".join(role.id for role in found)
