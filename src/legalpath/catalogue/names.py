"""Finds the role that a person means by an id, a title or an alias."""

from __future__ import annotations

import re

from legalpath.catalogue.model import Catalogue, Role
from legalpath.errors import Problem, UnknownRoleError
from legalpath.text import nearest, printable


def find_role(name: str, catalogue: Catalogue) -> Role:
    """The role with this id, title or alias, in any case and spacing.

    Ids and titles win over aliases. Raises UnknownRoleError with the nearest name.
    """
    wanted = plain_name(name)
    for names in (_ids_and_titles(catalogue), _aliases(catalogue)):
        if wanted in names:
            return names[wanted]
    every = _aliases(catalogue) | _ids_and_titles(catalogue)
    close = nearest(wanted, every)
    suggestion = every[close].id if close else None
    hint = f"did you mean {suggestion!r}?" if suggestion else "see them all with: legalpath roles"
    problem = Problem(found=printable(name), expected="a role", suggestion=suggestion)
    raise UnknownRoleError(f"unknown role {printable(name)!r}; {hint}", [problem])


def plain_name(name: str) -> str:
    """A name as it is compared: small letters and digits, one blank between words."""
    return re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()


def _ids_and_titles(catalogue: Catalogue) -> dict[str, Role]:
    return {plain_name(name): role for role in catalogue.roles for name in (role.id, role.title)}


def _aliases(catalogue: Catalogue) -> dict[str, Role]:
    return {plain_name(alias): role for role in catalogue.roles for alias in role.aliases}
