"""`legalpath case`: the counselor's casebook."""

from __future__ import annotations

from typing import Any

import typer

# Each module adds its commands to the group, in this order.
from legalpath.cli.case import records  # noqa: F401  # isort: skip
from legalpath.cli.case import listings  # noqa: F401  # isort: skip
from legalpath.cli.case import purging  # noqa: F401  # isort: skip
from legalpath.cli.case.shared import app


def names() -> set[str]:
    """The names of the commands on cases, and of all their options."""
    group: Any = typer.main.get_command(app)
    options = {
        option
        for command in group.commands.values()
        for param in command.params
        for option in param.opts
    }
    return {*group.commands, *options, "--quiet", "-q", "--verbose", "-v", "--help", "-h"}


__all__ = ["app", "names"]
