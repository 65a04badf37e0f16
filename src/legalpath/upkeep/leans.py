"""Whether what a role does shows where it leans most."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.catalogue.checks.references import Raw, entries
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.questions import Dimension
from legalpath.files.faults import Fault, fault, shown
from legalpath.fit.positions import positions
from legalpath.text import listing

FREQUENT = ("daily", "weekly")


def lean_doubts(catalogue: Catalogue, raw: Raw) -> Iterator[Fault]:
    """Ranked roles of a file whose strongest lean is to more of a thing that no task shows.

    A lean to less of it shows in tasks that are not there, and one that conditions alone make
    shows in no task.
    """
    placed = positions(catalogue)
    dimensions = {one.id: one for one in catalogue.questions.dimensions}
    for base, entry in entries(raw, "roles"):
        if (id := entry.get("id")) not in placed.roles:
            continue
        apart = (placed.at[placed.roles.index(id)] - placed.reference).tolist()
        far, strongest = max(
            zip(apart, placed.dimensions, strict=True), key=lambda one: abs(one[0])
        )
        lean = dimensions[strongest]
        if far > 0 and not _shows(catalogue.role(id), lean):
            found = f"no task of most days or weeks that shows its strongest lean, {lean.high!r}"
            skills = listing(map(shown, lean.reads.skills), "or")
            yield fault((*base, "id"), found, f"one that names {skills} under 'skills'")


def _shows(role: Role, lean: Dimension) -> bool:
    skills = set(lean.reads.skills)
    return not skills or any(
        task.often in FREQUENT and not skills.isdisjoint(task.skills) for task in role.tasks
    )
