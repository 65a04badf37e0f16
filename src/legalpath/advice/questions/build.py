"""Lists what the quiz asks."""

from __future__ import annotations

from collections.abc import Collection

import msgspec

from legalpath.advice.questions.result import DimensionLine, NeedLine, QuestionLine, QuestionSet
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
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
    wanted = ids or known
    return QuestionSet(
        **QuestionSet.stamp(catalogue),
        questions=[
            QuestionLine(
                id=one.id,
                kind=one.kind,
                text=one.text,
                left=one.left,
                right=one.right,
                loadings=dict(sorted(one.loadings.items())),
                order=one.order,
            )
            for one in sorted(asked.questions, key=lambda question: question.id)
            if one.id in wanted
        ],
        needs=[_need(need) for need in asked.needs if need.id in wanted],
        dimensions=msgspec.convert(asked.dimensions, list[DimensionLine], from_attributes=True),
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
