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
    wanted = _plain(name)
    for names in (_ids_and_titles(catalogue), _aliases(catalogue)):
        if wanted in names:
            return names[wanted]
    every = _aliases(catalogue) | _ids_and_titles(catalogue)
    close = nearest(wanted, every)
    suggestion = every[close].id if close else None
    hint = f"did you mean {suggestion!r}?" if suggestion else "see them all with: legalpath roles"
    problem = Problem(found=printable(name), expected="a role", suggestion=suggestion)
    raise UnknownRoleError(f"unknown role {printable(name)!r}; {hint}", [problem])


def _plain(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()


def _ids_and_titles(catalogue: Catalogue) -> dict[str, Role]:
    return {_plain(name): role for role in catalogue.roles for name in (role.id, role.title)}


def _aliases(catalogue: Catalogue) -> dict[str, Role]:
    return {_plain(alias): role for role in catalogue.roles for alias in role.aliases}
