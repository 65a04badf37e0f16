"""`legalpath state`."""

from __future__ import annotations

from typing import Annotated

import typer

import legalpath
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.complete import state_names
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged


def state(
    catalogue: Catalogue,
    state: Annotated[
        str | None,
        typer.Argument(
            help="A state by its two letters or its name; without it all of them, in a word each.",
            autocompletion=state_names,
        ),
    ] = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer:
    """Show who may do what in a state: titles, licenses, certificates, further training.

    Examples:  legalpath state TX  |  legalpath state "new mexico" --json
    """
    if state is None:
        return Answer([legalpath.states(catalogue=catalogue)])
    result = legalpath.state(state, catalogue=aged(catalogue, max_age))
    return judged(result, max_age, strict=strict)
