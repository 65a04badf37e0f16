"""Why a path fits as it does: parts that add up, and what would change the result."""

from __future__ import annotations

from legalpath.advice.score.build import change_in_words, ranking, said
from legalpath.advice.score.result import MatterFlip, NeedFlip, RankedRole, Ranking, Swap
from legalpath.advice.why.result import AnswerShare, DimensionShare, Flips, Why
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.model import Catalogue
from legalpath.fit.flips import matter_flips, need_flips, swap
from legalpath.fit.person import Judged, Scored, judge


def why(
    catalogue: Catalogue, sheet: Sheet, role: str | None = None, over: str | None = None
) -> Why:
    """Why `role` fits as it does, held against `over`.

    Without `role` it is the leader (the first within reach where nobody leads); without `over`
    it is the runner-up for a leader and the leader for everybody else. Raises KeyError for a
    role that is not ranked.
    """
    judged = judge(catalogue, sheet)
    return explained(catalogue, judged, ranking(catalogue, judged), role, over)


def explained(
    catalogue: Catalogue,
    judged: Judged,
    ranked: Ranking,
    role: str | None = None,
    over: str | None = None,
) -> Why:
    """The same of a sheet that is judged and ranked."""
    scored = judged.scored
    here, there = _two(ranked, role, over)
    swapped = swap(scored, here.role, there.role) if there else None
    return Why(
        **Why.stamp(catalogue),
        status=ranked.status,
        advice=ranked.advice,
        leaders=ranked.leaders,
        role=here,
        over=there,
        by_dimension=_dimension_shares(catalogue, scored, here, there),
        remainder=here.remainder,
        remainder_over=there.remainder if there else 0.0,
        by_answer=answer_shares(ranked, scored, here, there),
        beats=judged.beats(here.role, there.role) if there else None,
        swap=Swap(**change_in_words(scored.model, swapped)) if swapped else None,
        flips=_flips(catalogue, scored, ranked),
        compromise=next((one for one in ranked.compromises if one.role == here.role), None),
        texts=ranked.labels,
        choices=ranked.choices,
        sources=ranked.sources,
        limits=ranked.limits,
    )


def _two(
    ranking: Ranking, role: str | None, over: str | None
) -> tuple[RankedRole, RankedRole | None]:
    """The two roles that are held against each other; the second is None if there is one."""
    rows = {row.role: row for row in ranking.ranking}
    order = [row.role for row in ranking.running] or list(rows)
    here = role or order[0]
    others = [id for id in order if id != here] or [id for id in rows if id != here]
    there = over or next(iter(others), None)
    return rows[here], rows[there] if there else None


def _flips(catalogue: Catalogue, scored: Scored, ranked: Ranking) -> Flips:
    """The smallest change of each kind that changes the leader; none where nobody leads."""
    if not ranked.leaders:
        return Flips(answer=None, need=None, matter=None)
    need = next(iter(need_flips(catalogue, scored)), None)
    matter = next(iter(matter_flips(catalogue, scored)), None)
    return Flips(
        answer=ranked.flip,
        need=need and NeedFlip(need=need.id, from_=need.was, to=need.to, leader_becomes=need.role),
        matter=matter
        and MatterFlip(
            dimension=matter.id, from_=matter.was, to=matter.to, leader_becomes=matter.role
        ),
    )


def _dimension_shares(
    catalogue: Catalogue, scored: Scored, here: RankedRole, there: RankedRole | None
) -> list[DimensionShare]:
    """Every dimension's share, that which sets the two roles furthest apart first."""
    likes = leanings(catalogue, scored)
    shares = (
        DimensionShare(
            dimension=part.id,
            title=part.title,
            likes=likes[part.id],
            **_adds(part.id, here.by_dimension, there.by_dimension if there else {}),
        )
        for part in catalogue.questions.dimensions
    )
    return sorted(shares, key=lambda share: (-abs(share.apart), share.dimension))


def _adds(id: str, here: dict[str, float], there: dict[str, float]) -> dict[str, float]:
    """What one thing adds to both fits, and how far it sets them apart."""
    adds, other = here[id], there.get(id, 0.0)
    return {"adds": adds, "adds_over": other, "apart": adds - other}


def leanings(catalogue: Catalogue, scored: Scored) -> dict[str, str]:
    """The end of each dimension that the answers lean to, in words; "" without a lean."""
    likes = dict(zip(scored.model.dimensions, scored.likes.round(12).tolist(), strict=True))
    return {
        part.id: (part.high if likes[part.id] > 0 else part.low) if likes[part.id] else ""
        for part in catalogue.questions.dimensions
    }


def answer_shares(
    ranked: Ranking, scored: Scored, here: RankedRole, there: RankedRole | None
) -> list[AnswerShare]:
    """Every answer's share, that which sets the two roles furthest apart first."""
    shares = [
        AnswerShare(
            id=id,
            text=ranked.labels[id],
            answer=step,
            said=said(scored.model, id, step),
            **_adds(id, here.by_answer, there.by_answer if there else {}),
        )
        for id, step in [*scored.sheet.answers.items(), *scored.sheet.days.items()]
    ]
    return sorted(shares, key=lambda share: (-abs(share.apart), share.id))
