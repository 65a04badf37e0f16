"""Everything that the quiz asks."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.document import Result, Table, table_of


class QuestionLine(Struct, frozen=True, kw_only=True):
    """One question as a script or a paper form needs it."""

    id: str
    kind: Literal["statement", "duel"]
    text: str | None
    left: str | None
    right: str | None
    loadings: dict[str, int]
    order: int


class NeedLine(Struct, frozen=True, kw_only=True):
    """One need; `labels` says in words what each choice means."""

    id: str
    title: str
    text: str
    choices: list[str] | None
    labels: dict[str, str] | None
    unit: str | None


class DimensionLine(Struct, frozen=True, kw_only=True):
    """One dimension and what its two ends mean."""

    id: str
    title: str
    low: str
    high: str


class QuestionSet(Result, frozen=True, kw_only=True):
    """Everything that the quiz asks."""

    name = "question-set"
    questions: list[QuestionLine]
    needs: list[NeedLine]
    dimensions: list[DimensionLine]
    fingerprint: str

    def table(self) -> Table:
        """One row a question and a need."""
        header = ["id", "kind", "text", "left", "right", "order"]
        rows = [[*row, ""] for row in table_of(header, self.questions).rows]
        for need in self.needs:
            choices = " ".join(need.choices or [need.unit or ""])
            rows.append([need.id, "need", need.text, "", "", "", choices])
        return Table([*header, "choices"], rows)
