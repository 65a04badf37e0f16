"""What every table in the data files is made of."""

from __future__ import annotations

from typing import Annotated, Literal

from msgspec import Meta, Struct

Id = Annotated[str, Meta(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=60)]
Text = Annotated[str, Meta(min_length=1, max_length=2000)]
Date = Annotated[str, Meta(pattern=r"^(undated|[0-9]{4}(-(0[1-9]|1[0-2]))?)$")]
Address = Annotated[str, Meta(pattern=r"^https?://[^\s]+$")]
Match = Literal["direct", "close", "stand-in"]
"""How near an official occupation is to a role."""


class Shape(Struct, frozen=True, forbid_unknown_fields=True):
    """What every table in the data files has in common."""
