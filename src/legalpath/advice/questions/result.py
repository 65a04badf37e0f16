"""Everything that the quiz asks."""

from __future__ import annotations

from typing import Literal

from msgspec import Struct

from legalpath.documents.document import Result


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

    questions: list[QuestionLine]
    needs: list[NeedLine]
    dimensions: list[DimensionLine]
    fingerprint: str
