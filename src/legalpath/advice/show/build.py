"""Puts everything known about one role together."""

from __future__ import annotations

from typing import Any

import msgspec

from legalpath.advice.show.result import Place, RolePage, Stance
from legalpath.advice.show.sections import sections
from legalpath.advice.state.build import in_state
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import Area
from legalpath.documents.cell import cited, is_stale, notices

SLIGHT, CLEAR = 0.1, 0.2
"""How far from the average path a role leans; a position is never surer than 0.1."""


def role_page(role: Role, catalogue: Catalogue, area: Area | None = None) -> RolePage:
    """Everything known about one role, each fact with its source, and where it stands."""
    from legalpath.fit.positions import positions  # numpy, which a comparison does without

    placed = positions(catalogue)
    stands = {}
    if role.ranked:
        at = placed.roles.index(role.id)
        stands = {
            id: Place(at=float(placed.at[at, column]), se=float(placed.error[at, column]))
            for column, id in enumerate(placed.dimensions)
        }
    averages = dict(zip(placed.dimensions, map(float, placed.reference), strict=True))
    built = sections([role], catalogue, area)
    sources = cited(built, catalogue)
    return RolePage(
        **RolePage.stamp(catalogue),
        role=_celled(msgspec.to_builtins(role), catalogue),
        positions=stands,
        stances=_stances(stands, averages, catalogue),
        sections=built,
        sources=sources,
        notices=notices(sources),
        stale_after_months=catalogue.stale_after_months,
        in_state=in_state(area, built),
    )


def _stances(
    stands: dict[str, Place], averages: dict[str, float], catalogue: Catalogue
) -> list[Stance]:
    """Positions held against the average path, the farthest from it first."""
    apart = {id: round(place.at - averages[id], 4) for id, place in stands.items()}
    found = [
        Stance(
            dimension=one.id,
            title=one.title,
            apart=apart[one.id],
            strength=("average", "slight", "clear")[
                sum(abs(apart[one.id]) >= least for least in (SLIGHT, CLEAR))
            ],
            words=one.high if apart[one.id] > 0 else one.low,
        )
        for one in catalogue.questions.dimensions
        if one.id in apart
    ]
    return sorted(found, key=lambda stance: -abs(stance.apart))


def _celled(value: Any, catalogue: Catalogue) -> Any:
    """A part of a role in which each sourced table is a cell that keeps its other keys."""
    if isinstance(value, list):
        return [_celled(inner, catalogue) for inner in value]
    if not isinstance(value, dict):
        return value
    table = {key: _celled(inner, catalogue) for key, inner in value.items()}
    if "often" in table:  # a task's own kind makes room for its source's
        table["task_kind"] = table.pop("kind")
    if "source" in table:
        known = catalogue.sources.get(table["source"])
        dated = table.get("date") or (known.date if known else "")
        table |= {
            "value": table.get("value", table.get("months")),
            "kind": known.kind if known else "unknown",
            "date": dated or None,
            "stale": known is not None and is_stale(dated, known, catalogue),
        }
    return table
