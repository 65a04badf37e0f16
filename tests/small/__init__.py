"""A small catalogue that tests may pin whole: four roles, four skills, twelve questions."""

from __future__ import annotations

from datetime import date
from pathlib import Path
from typing import TypeVar

import msgspec

from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.read import load_catalogue
from legalpath.documents.document import Document

Made = TypeVar("Made", bound=Document)

FOLDER = Path(__file__).parent
ROLES = FOLDER / "roles.toml"
ANSWERS = FOLDER / "answers.toml"
LATER = FOLDER / "later.toml"


def small_catalogue() -> Catalogue:
    """The small files alone, with a stamp that no change of the shipped ones moves."""
    return msgspec.structs.replace(
        load_catalogue(ROLES),
        version="2026.11",
        today=date(2026, 11, 25),
        fingerprint="sha256:" + "5" * 64,
        reference={"law": 0.5, "people": 0.5, "tools": 0.5},
    )


def stamped(result: Made) -> Made:
    """The result as if by a version that no release moves."""
    return msgspec.structs.replace(result, legalpath="1.0")
