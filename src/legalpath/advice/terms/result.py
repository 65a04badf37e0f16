"""The words by which a path's work is searched for."""

from __future__ import annotations

from legalpath.catalogue.model import Term
from legalpath.documents.document import Result, Table


class Terms(Result, frozen=True, kw_only=True):
    """The vocabulary of one role, by noun."""

    name = "terms"
    role: str
    title: str
    terms: list[Term]
    skills: dict[str, str]
    """The labels of the skills that the terms show, by id."""

    def table(self) -> Table:
        """One row a term; other words for it stand between semicolons."""
        return Table(
            ["role", "noun", "gloss", "also", "shows"],
            (
                [self.role, one.noun, one.gloss, "; ".join(one.also), " ".join(one.shows)]
                for one in self.terms
            ),
        )
