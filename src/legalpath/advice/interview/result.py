"""Questions to practice for a role."""

from __future__ import annotations

from msgspec import Struct

from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result, Table


class InterviewLine(Struct, frozen=True, kw_only=True):
    """One question that tests for a role, and what a good answer shows."""

    question: str
    good: Cell


class Interview(Result, frozen=True, kw_only=True):
    """Questions to practice for a role."""

    name = "interview"
    role: str
    title: str
    questions: list[InterviewLine]
    sources: dict[str, Source]

    def table(self) -> Table:
        """One row a question."""
        return Table(
            ["role", "question", "good", "source"],
            (
                [self.role, line.question, line.good.text, line.good.source or ""]
                for line in self.questions
            ),
        )
