"""How little a person's needs would have to bend to bring a ruled-out role back."""

from __future__ import annotations

import numpy as np

from legalpath.advice.score.flip import with_need
from legalpath.advice.score.result import Compromise, NeedChange
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue, Need, Role
from legalpath.fit import draws
from legalpath.fit.needs import verdict, verdicts
from legalpath.fit.positions import Floats
from legalpath.fit.scored import TIE, Scored, in_the_running


def compromises(catalogue: Catalogue, scored: Scored, drawn: Floats) -> list[Compromise]:
    """For each role that needs rule out, the smallest bending of them; best rank first.

    Every need that rules the role out goes to the nearest answer that does not, or is
    dropped where there is none. Needs are independent, so this is the least there is.
    Roles that the person set aside stay aside.
    """
    found = []
    for at, role in enumerate(catalogue.ranked()):
        said = verdicts(catalogue, scored.sheet, role)
        if "out" in said.values() and role.id not in scored.sheet.set_aside:
            out = [need for need in catalogue.questions.needs if said.get(need.id) == "out"]
            changes = [_nearest(need, scored.sheet, role, catalogue) for need in out]
            found.append(_then(catalogue, scored, drawn, at, role, changes))
    return sorted(found, key=lambda one: (one.rank_then, one.role))


def _nearest(need: Need, sheet: Sheet, role: Role, catalogue: Catalogue) -> NeedChange:
    """The answer nearest to the person's own that does not rule the role out."""
    was = sheet.needs[need.id]
    ids = [choice.id for choice in need.choices]
    passing = [id for id in ids if verdict(need, id, role, catalogue) != "out"]
    nearest = min(passing, key=lambda one: abs(ids.index(one) - ids.index(str(was))), default=None)
    return NeedChange(need=need.id, from_=was, to=nearest)


def _then(
    catalogue: Catalogue,
    scored: Scored,
    drawn: Floats,
    at: int,
    role: Role,
    changes: list[NeedChange],
) -> Compromise:
    """Where a role would stand once its needs are bent, among all that are then running."""
    sheet = scored.sheet
    for change in changes:
        sheet = with_need(sheet, change.need, change.to)
    running = in_the_running(catalogue, sheet)
    ahead = running & (scored.fits > scored.fits[at] + TIE)
    return Compromise(
        role=role.id,
        title=role.title,
        changes=changes,
        rank_then=1 + int(np.count_nonzero(ahead)),
        chance_then=float(draws.chances(drawn, running).best[at]),
    )
