"""The roles and the questions as lists."""

from __future__ import annotations

from legalpath.catalogue.model import Catalogue, Need
from legalpath.results import (
    DimensionLine,
    NeedLine,
    QuestionLine,
    QuestionSet,
    RoleLine,
    RoleList,
    stamp,
)


def role_list(catalogue: Catalogue) -> RoleList:
    """Every role, by family and id."""
    ordered = sorted(catalogue.roles, key=lambda role: (role.family, role.id))
    return RoleList(
        **stamp("role-list", catalogue),
        roles=[
            RoleLine(
                role=role.id,
                title=role.title,
                aliases=role.aliases,
                family=role.family,
                ranked=role.ranked,
                summary=role.summary.text,
            )
            for role in ordered
        ],
    )


def question_set(catalogue: Catalogue) -> QuestionSet:
    """Everything that the quiz asks, with the fingerprint that sheets carry."""
    asked = catalogue.questions
    return QuestionSet(
        **stamp("question-set", catalogue),
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
        ],
        needs=[_need(need) for need in asked.needs],
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
