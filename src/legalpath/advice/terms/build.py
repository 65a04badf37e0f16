"""The words of a path's trade, and the skills that they show."""

from __future__ import annotations

from legalpath.advice.terms.result import Terms
from legalpath.catalogue.model import Catalogue, Role


def terms(role: Role, catalogue: Catalogue) -> Terms:
    """Every term of a role, by noun."""
    shown = {id for term in role.terms for id in term.shows}
    return Terms(
        **Terms.stamp(catalogue),
        role=role.id,
        title=role.title,
        terms=sorted(role.terms, key=lambda term: term.noun.casefold()),
        skills={one.id: one.label for one in catalogue.questions.skills if one.id in shown},
    )
