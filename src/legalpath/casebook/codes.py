"""Code names: what a client is called in the casebook, made up and easy to say aloud."""

from __future__ import annotations

import re
import secrets
from collections.abc import Collection

FIRST = (
    "amber", "ample", "autumn", "azure", "breezy", "bright", "bronze", "calm", "clear", "clever",
    "copper", "coral", "cosmic", "cozy", "crisp", "early", "easy", "evening", "fair", "fresh",
    "frosty", "gentle", "glad", "golden", "green", "happy", "hazel", "honest", "indigo", "ivory",
    "jolly", "kind", "lively", "lucky", "lunar", "mellow", "merry", "misty", "morning", "navy",
    "neat", "noble", "olive", "open", "pearl", "plain", "polar", "proud", "quick", "quiet",
    "ready", "rosy", "sandy", "silver", "smooth", "snowy", "solar", "spring", "steady", "summer",
    "sunny", "swift", "tidy", "velvet",
)  # fmt: skip
SECOND = (
    "acorn", "anchor", "apple", "arbor", "barn", "basin", "bay", "beacon", "birch", "bridge",
    "brook", "canoe", "canyon", "castle", "cedar", "cliff", "cloud", "clover", "comet", "compass",
    "cove", "creek", "delta", "dune", "elm", "fern", "field", "forest", "garden", "glade",
    "grove", "harbor", "hill", "island", "kettle", "lagoon", "lake", "lantern", "leaf", "maple",
    "meadow", "mesa", "mill", "moss", "oak", "orchard", "path", "pebble", "pine", "planet",
    "pond", "prairie", "reef", "ridge", "river", "shell", "shore", "star", "stone", "tower",
    "trail", "valley", "willow", "window",
)  # fmt: skip
SHAPE = re.compile(r"\b([a-z]+)-([a-z]+)-\d\d\b")
HIDDEN = "[code]"
"""What stands in a message where a code name stood."""


def new_code(taken: Collection[str]) -> str:
    """A code name that is not in use, from 409,600 that are equally likely."""
    while True:
        code = f"{secrets.choice(FIRST)}-{secrets.choice(SECOND)}-{secrets.randbelow(100):02}"
        if code not in taken:
            return code


def without_codes(message: str) -> str:
    """A message in which no code name can be read, however it came there."""
    return SHAPE.sub(
        lambda found: HIDDEN if found[1] in FIRST and found[2] in SECOND else found[0], message
    )
