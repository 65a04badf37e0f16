"""Lists what the quiz asks."""

from __future__ import annotations

from collections.abc import Collection

from legalpath.advice.questions.result import DimensionLine, NeedLine, QuestionLine, QuestionSet
from legalpath.catalogue.model import Catalogue, Need
from legalpath.errors import unknown


def question_set(catalogue: Catalogue, ids: Collection[str] = ()) -> QuestionSet:
    """What the quiz asks, all or only these ids, with the fingerprint that sheets carry.

    Raises UsageError for an id that no question and no need has.
    """
    asked = catalogue.questions
    known = [*(one.id for one in asked.questions), *(need.id for need in asked.needs)]
    for id in ids:
        if id not in known:
            raise unknown("question", id, known, "see them all with: legalpath questions")
    return QuestionSet(
        **QuestionSet.stamp(catalogue),
        questions=[
            QuestionLine(
                id=question.id,
                kind=question.kind,
                text=question.text,
                left=question.left,
                right=question.right,
                loadings=dict(sorted(question.loadings.items())),
                order=question.order,
            )
            for question in sorted(asked.questions, key=lambda question: question.id)
            if not ids or question.id in ids
        ],
        needs=[_need(need) for need in asked.needs if not ids or need.id in ids],
        dimensions=[
            DimensionLine(id=part.id, title=part.title, low=part.low, high=part.high)
            for part in asked.dimensions
        ],
        fingerprint=catalogue.questions_fingerprint,
    )


def _need(need: Need) -> NeedLine:
    labels = {choice.id: choice.text for choice in need.choices}
    return NeedLine(
        id=need.id,
        title=need.title,
        text=need.text,
        choices=list(labels) or None,
        labels=labels or None,
        unit=need.unit,
    )
