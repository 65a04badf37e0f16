"""`legalpath show`."""

from __future__ import annotations

import legalpath
from legalpath.cli.command import Answer, Catalogue
from legalpath.cli.options import RoleArgument, StateOption
from legalpath.cli.strict import MaxAgeOption, StrictOption, aged, judged


def show(
    catalogue: Catalogue,
    role: RoleArgument,
    state: StateOption = None,
    strict: StrictOption = False,
    max_age: MaxAgeOption = None,
) -> Answer:
    """Show one path whole, with its sources.

    Examples:  legalpath show paralegal  |  legalpath show "legal secretary" --json
    """
    result = legalpath.show(role, state=state, catalogue=aged(catalogue, max_age))
    return judged(result, max_age, strict=strict)
