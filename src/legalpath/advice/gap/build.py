"""What is missing on the way to a role: which skills, from which level to which, and how."""

from __future__ import annotations

from collections.abc import Mapping

from legalpath.advice.gap.result import GapPage, MissingSkill
from legalpath.advice.gap.resume import CvFacts
from legalpath.catalogue.model import UNKNOWN, Catalogue, Fact, Move, Role
from legalpath.catalogue.names import NONE
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.documents.cell import Cell, cell, cited, sourced
from legalpath.words.sentences import Words

GAP = Words("gap")
ROUTE = Words("route")


def gap_between(here: Role, there: Role, catalogue: Catalogue) -> GapPage:
    """What a person in one role lacks for another; A to B is not B to A."""
    move = next((move for move in here.moves if move.to == there.id), None)
    return _page(here.id, here.title, levels(here), there, catalogue, move, CvFacts({}, [], [], []))


def gap_from_nothing(there: Role, catalogue: Catalogue) -> GapPage:
    """What a role asks of a person who has no legal experience yet: everything."""
    return _page(NONE, ROUTE["none"], {}, there, catalogue, None, CvFacts({}, [], [], []))


def gap_from_cv(known: CvFacts, there: Role, catalogue: Catalogue) -> GapPage:
    """What a person with this CV lacks for a role."""
    moves = [move for id in known.roles for move in catalogue.role(id).moves if move.to == there.id]
    return _page("cv", GAP["cv"], known.levels, there, catalogue, next(iter(moves), None), known)


def _page(
    origin: str,
    title: str,
    have: Mapping[str, str],
    there: Role,
    catalogue: Catalogue,
    move: Move | None,
    known: CvFacts,
) -> GapPage:
    skills = {skill.id: skill for skill in catalogue.questions.skills}
    held = set(known.certificates)
    gaps = []
    for id in missing_skills(have, there, catalogue):
        asked = there.skills[id]
        missing = MissingSkill(
            skill=id,
            label=skills[id].label,
            have=have.get(id, "none"),
            need=asked.level,
            when=asked.when,
            how_to_learn=_how(skills[id].learn, catalogue),
            how_to_show=_how(skills[id].show, catalogue),
        )
        gaps.append(missing)
    certifications = [
        sourced(GAP["exam"].format(name=exam.name, issuer=exam.issuer), exam.source, catalogue)
        for exam in there.certifications
        if exam.name not in held
    ]
    time = _time(move, catalogue)
    return GapPage(
        **GapPage.stamp(catalogue),
        from_=origin,
        to=there.id,
        titles={origin: title, there.id: there.title},
        gaps=gaps,
        matched=known.matched,
        certifications=certifications,
        held=sorted(held),
        months=move.months if move else None,
        time=time,
        sources=cited([gaps, certifications, time], catalogue),
    )


def _how(fact: Fact | None, catalogue: Catalogue) -> Cell:
    return cell(fact, catalogue) if fact else Cell(text=UNKNOWN)


def _time(move: Move | None, catalogue: Catalogue) -> Cell:
    """How long the direct step takes, where one is known."""
    from legalpath.words.sentences import months

    if move is None or move.months is None:
        return Cell(text=UNKNOWN)
    return sourced(
        months(move.months), move.months_source or move.source, catalogue, value=move.months
    )
