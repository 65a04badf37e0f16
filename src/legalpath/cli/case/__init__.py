"""`legalpath case`: the counselor's casebook."""

from __future__ import annotations

# Each module adds its commands to the group, in this order.
from legalpath.cli.case import records  # noqa: F401  # isort: skip
from legalpath.cli.case import listings  # noqa: F401  # isort: skip
from legalpath.cli.case import purging  # noqa: F401  # isort: skip
from legalpath.cli.case.shared import app

COMMANDS = {one.name or getattr(one.callback, "__name__", "") for one in app.registered_commands}
"""The names of the commands on cases."""
__all__ = ["COMMANDS", "app"]
