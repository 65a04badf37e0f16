"""Lists the roles that meet what was asked."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

from legalpath.advice.reach.build import because, resting_on
from legalpath.advice.reach.result import Reach
from legalpath.advice.roles.result import Filter, LeftOut, RoleLine, RoleList
from legalpath.catalogue.model import Catalogue, Role
from legalpath.documents.cell import cell
from legalpath.fit.reach import REACHES

if TYPE_CHECKING:
    from legalpath.advice.roles.narrow import Narrowing


def role_list(catalogue: Catalogue, conditions: Sequence[Narrowing] = ()) -> RoleList:
    """The roles whose first post meets every condition, by family and id, and those that do not.

    A role that is of another family than asked for is not named at all.
    """
    ordered = sorted(catalogue.roles, key=lambda role: (role.family, role.id))
    reach = {role.id: _reach(role, catalogue, conditions) for role in ordered}
    roles = _meeting(ordered, conditions)
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
                reach=reach[role.id],
            )
            for role in roles
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
            LeftOut(role=role.id, title=role.title, reach=reach[role.id])
            for role in _meeting(ordered, [one for one in conditions if one.need is None])
            if role not in roles
        ],
        labels={need.id: need.title for need in catalogue.questions.needs},
        sources=resting_on(reach.values(), catalogue),
        stale_after_months=catalogue.stale_after_months,
    )


def _reach(role: Role, catalogue: Catalogue, conditions: Sequence[Narrowing]) -> Reach:
    """What the needs among the conditions make of a role."""
    facts = [
        because(one.need, row, catalogue)
        for one in conditions
        if one.need and (row := one.held[role.id])
    ]
    worst = max((REACHES.index(one.is_) for one in facts if one.is_ != "ask"), default=0)
    return Reach(is_=REACHES[worst], because=facts)


def _meeting(roles: list[Role], conditions: Sequence[Narrowing]) -> list[Role]:
    """The roles that meet each of the conditions."""
    return [role for role in roles if all(role.id in one.meeting for one in conditions)]
