"""The roles and the questions as lists."""

from __future__ import annotations

from collections.abc import Collection, Sequence
from typing import TYPE_CHECKING

from legalpath.catalogue.model import Catalogue, Need, Role
from legalpath.errors import UsageError
from legalpath.results import (
    DimensionLine,
    Filter,
    LeftOut,
    NeedLine,
    QuestionLine,
    QuestionSet,
    RoleLine,
    RoleList,
    cell,
    stamp,
)
from legalpath.text import nearest, printable

if TYPE_CHECKING:
    from legalpath.guidance.narrow import Condition


def role_list(catalogue: Catalogue, conditions: Sequence[Condition] = ()) -> RoleList:
    """The roles that meet every condition, by family and id, and those that needs rule out."""
    ordered = sorted(catalogue.roles, key=lambda role: (role.family, role.id))
    families = [condition for condition in conditions if condition.need is None]
    needs = {condition.need: condition for condition in conditions if condition.need}
    ruled_out = {
        role.id: [id for id, need in needs.items() if need.verdicts[role.id] == "out"]
        for role in _meeting(ordered, families)
    }
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
                summary_cell=cell(role.summary, catalogue),
                ask_employer=[id for id, need in needs.items() if need.verdicts[role.id] == "ask"],
            )
            for role in _meeting(ordered, conditions)
        ],
        filters=[
            Filter(
                option=one.option,
                said=one.said,
                without=len(_meeting(ordered, [other for other in conditions if other != one])),
            )
            for one in conditions
        ],
        left_out=[
            LeftOut(role=id, title=catalogue.role(id).title, ruled_out_by=by)
            for id, by in ruled_out.items()
            if by
        ],
        labels={need.id: need.title for need in catalogue.questions.needs},
        stale_after_months=catalogue.stale_after_months,
    )


def _meeting(roles: list[Role], conditions: Sequence[Condition]) -> list[Role]:
    """The roles that none of the conditions rules out."""
    return [role for role in roles if all(one.verdicts[role.id] != "out" for one in conditions)]


def question_set(catalogue: Catalogue, ids: Collection[str] = ()) -> QuestionSet:
    """What the quiz asks, all or only these ids, with the fingerprint that sheets carry.

    Raises UsageError for an id that no question and no need has.
    """
    asked = catalogue.questions
    known = [*(one.id for one in asked.questions), *(need.id for need in asked.needs)]
    for id in ids:
        if id not in known:
            close = nearest(id, known)
            hint = f"did you mean {close!r}?" if close else "see legalpath questions"
            message = f"unknown question {printable(id)!r}; {hint}"
            raise UsageError(message, code="unknown-question")
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
