"""Everything that a client takes home, put together for one answer sheet."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import NamedTuple

import msgspec

from legalpath.advice.compare.build import Cut, compare
from legalpath.advice.compare.result import Comparison
from legalpath.advice.gap.build import gap_between, gap_from_cv, gap_from_nothing
from legalpath.advice.gap.result import GapPage
from legalpath.advice.gap.resume import CvFacts
from legalpath.advice.report.result import Guided, Report
from legalpath.advice.route.build import find_routes
from legalpath.advice.score import build as score
from legalpath.advice.score.result import RankedRole, Ranking
from legalpath.advice.sheet.build import told
from legalpath.advice.sheet.result import Told
from legalpath.advice.why import build as explain
from legalpath.advice.why.result import Why
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue, Role
from legalpath.catalogue.names import NONE, Area
from legalpath.catalogue.skills import NEED
from legalpath.catalogue.vocabulary import RANKS
from legalpath.documents.cell import Section, SkillCell, cited, notices
from legalpath.errors import UsageError
from legalpath.fit.person import Judged, judge
from legalpath.fit.status import ORDERLESS
from legalpath.words.sentences import Words, inside, listed

REPORT = Words("report")

SECTIONS = (
    "summary", "day", "tasks", "skills", "conditions", "entry", "getting_in", "state",
    "trade_offs", "ladder", "pay", "outlook",
)  # fmt: skip
"""The sections of a comparison that a client needs; the rest stands in `legalpath show`."""
TOP = 3
"""So many paths are set side by side where they are close; two where one is clear."""
UNSURE = ("hurdle", "not known", "ask")
"""What of a path's reach an employer can say more about."""
WAYS = 2
MOST_TALK = 6
"""More questions than this are no talk but a form."""


class Plan(NamedTuple):
    """What a report is made for."""

    compared: Sequence[Role] = ()
    """The roles to set side by side; the first ones by fit if empty."""
    goal: Role | None = None
    """Where the way leads; the first one by fit if none is given."""
    start: Role | None = None
    """Where the person works now; outside if none is given."""
    known: CvFacts | None = None
    """What the person's CV shows."""
    area: Area | None = None
    """Where pay is looked up too."""
    client: str | None = None
    notes: str = ""
    made: str = ""


def report(catalogue: Catalogue, sheet: Sheet, plan: Plan) -> Report:
    """A sheet's whole report. Raises UsageError where the start is the goal."""
    judged, said = judge(catalogue, sheet), told(catalogue, sheet)
    ranking = score.ranking(catalogue, judged)
    pointing = ranking.status not in (*ORDERLESS, "too-few") and len(ranking.ranking) > 1
    guided = _guided(catalogue, judged, ranking, plan) if pointing else None
    sources = cited([guided, ranking.next_steps], catalogue) | ranking.sources
    return Report(
        **Report.stamp(catalogue),
        client=plan.client,
        notes=plan.notes.strip(),
        made=plan.made,
        told=said,
        ranking=ranking,
        guided=guided,
        talk=list(_talk(ranking, said, guided.why if guided else None))[:MOST_TALK],
        sources=sources,
        notices=notices(sources),
    )


def running(ranking: Ranking) -> list[RankedRole]:
    """The roles to speak of: those that needs leave, or all where they leave none."""
    return ranking.running or ranking.ranking


def _guided(catalogue: Catalogue, judged: Judged, ranking: Ranking, plan: Plan) -> Guided:
    first = [catalogue.role(row.role) for row in running(ranking)]
    compared = plan.compared or first[: 2 if ranking.status == "clear" else TOP]
    goal = plan.goal or next((role for role in first if role != plan.start), first[0])
    if goal == plan.start:
        raise UsageError(f"report needs a goal other than its start, {goal.id!r}")
    start = plan.start.id if plan.start else NONE
    return Guided(
        why=explain.explained(catalogue, judged, ranking),
        comparison=_asked_for(compare(list(compared), catalogue, Cut(SECTIONS), plan.area)),
        routes=find_routes(catalogue, start, goal.id, most=WAYS),
        gap=_gap(catalogue, goal, plan),
    )


def _asked_for(comparison: Comparison) -> Comparison:
    """The comparison without the skills that none of its roles asks for."""
    kept = [
        row
        for row in comparison.sections["skills"].rows
        if any(
            isinstance(cell, SkillCell) and RANKS[cell.level or "none"] >= NEED
            for cell in row.cells.values()
        )
    ]
    sections = comparison.sections | {"skills": Section(rows=kept)}
    return msgspec.structs.replace(comparison, sections=sections)


def _gap(catalogue: Catalogue, goal: Role, plan: Plan) -> GapPage:
    if plan.known:
        return gap_from_cv(plan.known, goal, catalogue)
    if plan.start:
        return gap_between(plan.start, goal, catalogue)
    return gap_from_nothing(goal, catalogue)


def _talk(ranking: Ranking, said: Told, why: Why | None) -> Iterator[str]:
    """What to speak about next: the close call, the answer that tips it, needs, people."""
    labels, flip = ranking.labels, ranking.flip
    if why and why.over and ranking.status != "clear":
        yield REPORT["talk_close"].format(first=why.role.title, second=why.over.title)
    if flip:
        yield REPORT["talk_flip"].format(
            was=flip.from_words,
            question=labels[flip.question],
            to=flip.to_words,
            leader=labels[flip.leader_becomes],
        )
    for one in ranking.compromises[:1]:
        yield REPORT["talk_needs"].format(
            title=one.title, needs=listed(inside(labels[change.need]) for change in one.changes)
        )
    if why is None:
        yield REPORT["talk_open"].format(count=said.open)
        return
    if against := _against(why, ranking):
        yield REPORT["talk_against"].format(title=why.role.title, against=against)
    if unsure := [one.need for one in why.role.reach.because if one.is_ in UNSURE]:
        yield REPORT["talk_employer"].format(
            title=why.role.title, needs=listed(inside(labels[id]) for id in unsure)
        )
    yield REPORT["talk_people"].format(title=why.role.title)


def _against(why: Why, ranking: Ranking) -> str | None:
    """What about the first path speaks most against it, in words; None if nothing does."""
    worst = min(why.by_dimension, key=lambda share: share.adds)
    if worst.adds >= 0:
        return None
    at, average = ranking.model.positions[why.role.role], ranking.model.reference
    return ranking.ends[worst.dimension][at[worst.dimension] > average[worst.dimension]]
