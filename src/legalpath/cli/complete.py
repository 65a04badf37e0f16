"""What a shell offers on a TAB press: ids of roles and questions, names of sections.

File names are the shell's own business: it offers them where nothing is offered here.
"""

from __future__ import annotations

import os
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

from legalpath.errors import LegalpathError

Offer = tuple[str, str]
"""A word and what it means; shells that can show both do."""


def role_ids(incomplete: str) -> list[Offer]:
    """The roles whose id starts so."""
    return [offer for offer in _roles() if offer[0].startswith(incomplete)]


def starts(incomplete: str) -> list[Offer]:
    """Where a route can start: a role, or no start yet."""
    offers = [("none", "No legal experience yet"), *_roles()]
    return [offer for offer in offers if offer[0].startswith(incomplete)]


def question_ids(incomplete: str) -> list[Offer]:
    """The questions and needs whose id starts so."""
    return [offer for offer in _questions() if offer[0].startswith(incomplete)]


def state_names(incomplete: str) -> list[Offer]:
    """The states whose two letters start so."""
    from legalpath.catalogue.names import known_states
    from legalpath.catalogue.read import catalogue_in_use

    with suppress(LegalpathError):
        known = known_states(catalogue_in_use(None))
        return [area[:2] for area in known if area.code.startswith(incomplete)]
    return []


def case_codes(incomplete: str) -> list[str]:
    """The code names in the casebook that start so; the one that LEGALPATH_CASES names."""
    from legalpath.casebook.store import Casebook, default_folder

    with suppress(LegalpathError):
        folder = os.environ.get("LEGALPATH_CASES")
        book = Casebook(Path(folder) if folder else default_folder())
        return [code for code in book.codes() if code.startswith(incomplete)]
    return []


def section_names(incomplete: str) -> list[str]:
    """The sections of a page, the last of a list with commas between."""
    from legalpath.advice.show.page import SECTIONS

    before, comma, last = incomplete.rpartition(",")
    return [f"{before}{comma}{name}" for name in SECTIONS if name.startswith(last)]


def _roles() -> Iterator[Offer]:
    from legalpath.catalogue.read import catalogue_in_use

    with suppress(LegalpathError):  # a faulty file is told by the command, not by a TAB
        yield from ((role.id, role.title) for role in catalogue_in_use(None).roles)


def _questions() -> Iterator[Offer]:
    from legalpath.catalogue.read import catalogue_in_use

    with suppress(LegalpathError):
        asked = catalogue_in_use(None).questions
        for question in asked.questions:
            yield question.id, question.text or f"{question.left} / {question.right}"
        yield from ((need.id, need.text) for need in asked.needs)
