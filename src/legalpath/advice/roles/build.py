"""Lists the roles that meet what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legalpath.advice.roles.result import Filter, LeftOut, RoleLine, RoleList
from legalpath.catalogue.model import Catalogue, Role
from legalpath.documents.cell import cell

if TYPE_CHECKING:
    from legalpath.advice.roles.narrow import Narrowing


def role_list(catalogue: Catalogue, conditions: Sequence[Narrowing] = ()) -> RoleList:
    """The roles that meet every condition, by family and id, and those that needs rule out."""
    ordered = sorted(catalogue.roles, key=lambda role: (role.family, role.id))
    needs = {condition.need: condition for condition in conditions if condition.need}
    ruled_out = {
        role.id: [id for id, need in needs.items() if need.verdicts[role.id] == "out"]
        for role in _meeting(ordered, [one for one in conditions if one.need is None])
    }
    return RoleList(
        **RoleList.stamp(catalogue),
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


def _meeting(roles: list[Role], conditions: Sequence[Narrowing]) -> list[Role]:
    """The roles that none of the conditions rules out."""
    return [role for role in roles if all(one.verdicts[role.id] != "out" for one in conditions)]
