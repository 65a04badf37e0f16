"""Why a path fits as it does: parts that add up, and what would change the result."""

from __future__ import annotations

from typing import TypeVar

import numpy as np

from legalpath.advice.score.build import rank
from legalpath.advice.score.flip import answer_flip, matter_flips, need_flips, swap
from legalpath.advice.score.result import RankedRole, Ranking, Swap
from legalpath.advice.score.texts import choice_texts, said, texts
from legalpath.advice.why.result import AnswerShare, DimensionShare, Flips, Why
from legalpath.answers.sheet import Sheet, in_order
from legalpath.catalogue.model import Catalogue
from legalpath.fit import posterior
from legalpath.fit.scored import Scored, in_the_running, sample, score_sheet

T = TypeVar("T")


def why(
    catalogue: Catalogue, sheet: Sheet, role: str | None = None, over: str | None = None
) -> Why:
    """Why `role` fits as it does, held against `over`.

    Without `role` it is the leader (the first by fit where nobody leads); without `over` it
    is the runner-up for a leader and the leader for everybody else. Raises KeyError for a
    role that is not ranked.
    """
    ranking = rank(catalogue, sheet)
    scored = score_sheet(posterior.build(catalogue), in_order(sheet))
    here, there = _two(ranking, role, over)
    running = in_the_running(catalogue, scored.sheet)
    at = {id: place for place, id in enumerate(scored.model.roles)}
    pair = (at[here.role], at[there.role]) if there else None
    remainder = scored.remainder
    return Why(
        **Why.stamp(catalogue),
        status=ranking.status,
        advice=ranking.advice,
        leaders=ranking.leaders,
        role=here,
        over=there,
        by_dimension=_dimension_shares(catalogue, scored, here, there),
        remainder=here.remainder,
        remainder_over=float(remainder[pair[1]]) if pair else 0.0,
        by_answer=_answer_shares(catalogue, scored, here, there),
        beats=_beats(catalogue, scored, *pair) if pair else None,
        swap=_swapped(scored, pair),
        flips=Flips(
            answer=answer_flip(scored, running) if ranking.leaders else None,
            need=_first(need_flips(catalogue, scored)) if ranking.leaders else None,
            matter=_first(matter_flips(catalogue, scored)) if ranking.leaders else None,
        ),
        compromise=_first([one for one in ranking.compromises if one.role == here.role]),
        texts=texts(catalogue, scored.sheet),
        choices=choice_texts(catalogue),
        limits=ranking.limits,
    )


def _two(
    ranking: Ranking, role: str | None, over: str | None
) -> tuple[RankedRole, RankedRole | None]:
    """The two roles that are held against each other; the second is None if there is one."""
    rows = {row.role: row for row in ranking.ranking}
    order = [row.role for row in ranking.ranking if row.eligible] or list(rows)
    here = role or order[0]
    others = [id for id in order if id != here] or [id for id in rows if id != here]
    there = over or _first(others)
    return rows[here], rows[there] if there else None


def _first(found: list[T]) -> T | None:
    return found[0] if found else None


def _beats(catalogue: Catalogue, scored: Scored, here: int, there: int) -> float:
    drawn = sample(scored, catalogue)
    return float(np.mean(drawn[:, here] > drawn[:, there]))


def _swapped(scored: Scored, pair: tuple[int, int] | None) -> Swap | None:
    return swap(scored, *pair) if pair and len(scored.answers) else None


def _dimension_shares(
    catalogue: Catalogue, scored: Scored, here: RankedRole, there: RankedRole | None
) -> list[DimensionShare]:
    """Every dimension's share, that which sets the two roles furthest apart first."""
    parts = {part.id: part for part in catalogue.questions.dimensions}
    shares = []
    for at, id in enumerate(scored.model.dimensions):
        adds, other = here.by_dimension[id], there.by_dimension[id] if there else 0.0
        like = scored.likes[at]
        ends = (parts[id].low, "", parts[id].high)
        share = DimensionShare(
            dimension=id,
            title=parts[id].title,
            likes=ends[1 + int(np.sign(round(like, 12)))],
            adds=adds,
            adds_over=other,
            apart=adds - other,
        )
        shares.append(share)
    return sorted(shares, key=lambda share: (-abs(share.apart), share.dimension))


def _answer_shares(
    catalogue: Catalogue, scored: Scored, here: RankedRole, there: RankedRole | None
) -> list[AnswerShare]:
    """Every answer's share, that which sets the two roles furthest apart first."""
    named, sheet = texts(catalogue, scored.sheet), scored.sheet
    shares = []
    for id, step in [*sheet.answers.items(), *sheet.days.items()]:
        adds, other = here.by_answer[id], there.by_answer[id] if there else 0.0
        share = AnswerShare(
            id=id,
            text=named[id],
            answer=step,
            said=said(scored.model, id, step),
            adds=adds,
            adds_over=other,
            apart=adds - other,
        )
        shares.append(share)
    return sorted(shares, key=lambda share: (-abs(share.apart), share.id))
