"""What is missing on the way to a role: which skills, from which level to which, and how."""

from __future__ import annotations

from legalpath.advice.gap.result import GapPage, MissingSkill
from legalpath.advice.gap.resume import CvFacts
from legalpath.catalogue.facts import UNKNOWN, Fact
from legalpath.catalogue.model import Catalogue, Move, Role
from legalpath.catalogue.names import NONE
from legalpath.catalogue.questions import Skill
from legalpath.catalogue.skills import levels, missing_skills
from legalpath.documents.cell import Cell, cell, cited, sourced
from legalpath.words.sentences import Words, taking

GAP, ROUTE = Words("gap"), Words("route")


def gap_between(here: Role, there: Role, catalogue: Catalogue) -> GapPage:
    """What a person in one role lacks for another; A to B is not B to A."""
    move = next((move for move in here.moves if move.to == there.id), None)
    return _page((here.id, here.title), CvFacts(levels(here), [], [], []), there, catalogue, move)


def gap_from_nothing(there: Role, catalogue: Catalogue) -> GapPage:
    """What a role asks of a person who has no legal experience yet: everything."""
    return _page((NONE, ROUTE["none"]), CvFacts({}, [], [], []), there, catalogue, None)


def gap_from_cv(known: CvFacts, there: Role, catalogue: Catalogue) -> GapPage:
    """What a person with this CV lacks for a role."""
    moves = [move for id in known.roles for move in catalogue.role(id).moves if move.to == there.id]
    return _page(("cv", GAP["cv"]), known, there, catalogue, next(iter(moves), None))


def _page(
    start: tuple[str, str], known: CvFacts, there: Role, catalogue: Catalogue, move: Move | None
) -> GapPage:
    """What lies between a start, by its id and title, and a role."""
    missing = missing_skills(known.levels, there, catalogue)
    skills = [skill for skill in catalogue.questions.skills if skill.id in missing]
    gaps = [_missing(skill, known, there, catalogue) for skill in skills]
    certifications = [
        sourced(GAP["exam"].format(name=exam.name, issuer=exam.issuer), exam.source, catalogue)
        for exam in there.certifications
        if exam.name not in known.certificates
    ]
    time = Cell(text=UNKNOWN)
    if move and (span := move.months):
        words, source = taking(span, move.months_source), move.months_source or move.source
        time = sourced(words, source, catalogue, value=span)
    return GapPage(
        **GapPage.stamp(catalogue),
        from_=start[0],
        to=there.id,
        titles={start[0]: start[1], there.id: there.title},
        gaps=gaps,
        matched=known.matched,
        certifications=certifications,
        held=sorted(set(known.certificates)),
        months=move.months if move else None,
        time=time,
        sources=cited([gaps, certifications, time], catalogue),
    )


def _missing(skill: Skill, known: CvFacts, there: Role, catalogue: Catalogue) -> MissingSkill:
    asked = there.skills[skill.id]
    return MissingSkill(
        skill=skill.id,
        label=skill.label,
        have=known.levels.get(skill.id, "none"),
        need=asked.level,
        how_to_learn=_how(skill.learn, catalogue),
        how_to_show=_how(skill.show, catalogue),
    )


def _how(fact: Fact | None, catalogue: Catalogue) -> Cell:
    return cell(fact, catalogue) if fact else Cell(text=UNKNOWN)
