"""Questions to practice for a role."""

from __future__ import annotations

from msgspec import Struct

from legalpath.catalogue.model import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result


class InterviewLine(Struct, frozen=True, kw_only=True):
    """One question that tests for a role, and what a good answer shows."""

    question: str
    good: Cell


class Interview(Result, frozen=True, kw_only=True):
    """Questions to practice for a role."""

    role: str
    title: str
    questions: list[InterviewLine]
    sources: dict[str, Source]
