"""What is missing for a role."""

from __future__ import annotations

from msgspec import Struct

from legalpath.catalogue.sources import Source
from legalpath.documents.cell import Cell
from legalpath.documents.document import Result, Table


class Matched(Struct, frozen=True, kw_only=True):
    """Which word of a CV gave which skill, former role or certificate, and where it stands."""

    word: str
    where: str
    skill: str | None = None
    level: str | None = None
    role: str | None = None
    certificate: str | None = None


class MissingSkill(Struct, frozen=True, kw_only=True):
    """A skill to add: from which level to which, how to learn it and how to show it."""

    skill: str
    label: str
    have: str
    need: str
    how_to_learn: Cell
    how_to_show: Cell


class GapPage(Result, frozen=True, kw_only=True, rename={"from_": "from"}):
    """What somebody lacks for a role; `from` is a role id or "cv"."""

    name = "gap"
    from_: str
    to: str
    titles: dict[str, str]
    gaps: list[MissingSkill]
    matched: list[Matched]
    certifications: list[Cell]
    held: list[str]
    """Certifications that the CV names already."""
    months: list[float] | None
    time: Cell
    sources: dict[str, Source]

    def table(self) -> Table:
        """One row a skill that is missing."""
        return Table(
            ["from", "to", "skill", "label", "have", "need", "how_to_learn", "how_to_show"],
            (
                [self.from_, self.to, gap.skill, gap.label, gap.have, gap.need,
                 gap.how_to_learn.text, gap.how_to_show.text]
                for gap in self.gaps
            ),
        )  # fmt: skip
