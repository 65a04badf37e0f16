"""`legalpath roles` and `legalpath show`."""

from __future__ import annotations

import sys
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
from legalpath.cli.output import emit, write

ROLES_EXAMPLES = "Examples:  legalpath roles  |  legalpath roles --json"
SHOW_EXAMPLES = 'Examples:  legalpath show paralegal  |  legalpath show "legal secretary" --json'


def roles(
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """List every path; in a pipe one line each, with tabs."""
    from legalpath.catalogue.read import load_catalogue
    from legalpath.guidance.lists import role_list

    result = role_list(load_catalogue(own))
    form = chosen(format, json)
    if form is Format.table and output is None and not sys.stdout.isatty():
        from legalpath.render.lines import role_lines

        write(role_lines(result))
    else:
        emit([result], form, output)


def show(
    role: Annotated[str, typer.Argument(help="An id, a title or an alias, in any case.")],
    state: StateOption = None,
    format: FormatOption = Format.table,
    json: JsonOption = False,
    output: OutputOption = None,
    own: RolesOption = None,
) -> None:
    """Show one path whole, with its sources."""
    from legalpath.catalogue.names import find_area, find_role
    from legalpath.catalogue.read import load_catalogue
    from legalpath.guidance.compare import role_page

    catalogue = load_catalogue(own)
    area = find_area(state, catalogue) if state else None
    page = role_page(find_role(role, catalogue), catalogue, area)
    emit([page], chosen(format, json), output)
