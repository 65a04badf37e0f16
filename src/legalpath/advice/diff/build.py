"""What changed since last time: the answers, the data, the engine, and what each did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal, TypeVar

from legalpath.advice.diff.result import (
    ChangedAnswer,
    ChangedConstant,
    ChangedEngine,
    ChangedQuestion,
    ChangedRole,
    Difference,
    Moved,
    Part,
    RoleDifference,
)
from legalpath.advice.diff.sides import Side
from legalpath.advice.score.result import EngineModel
from legalpath.answers.days import Days
from legalpath.catalogue.model import Catalogue
from legalpath.documents.document import DECIMALS
from legalpath.fit.attribution import DUST, attributed, same
from legalpath.words.sentences import Words, step_said

TOLD = Words("sheet", "told")

Change = Literal["added", "gone", "moved"]
T = TypeVar("T")
PARTS: tuple[Part, ...] = ("answers", "days", "needs", "matters", "set_aside")


def difference(old: Side, new: Side, catalogue: Catalogue) -> Difference:
    """Two sides held against each other."""
    if same(old.model, new.model):
        new = new._replace(model=old.model)
    here, there, titles = old.ranking.model, new.ranking.model, _titles(old, new, catalogue)
    same_data = old.model is new.model
    return Difference(
        **Difference.stamp(catalogue),
        old=old.stamp,
        new=new.stamp,
        titles=titles,
        changed_answers=list(_changed_answers(old, new, titles)),
        changed_roles=[] if same_data else list(_changed_roles(here, there, titles)),
        changed_reference=[] if same_data else _moved(here.reference, there.reference, titles),
        changed_questions=[] if same_data else list(_changed_questions(here, there, titles)),
        changed_engine=_changed_engine(here, there),
        roles=_roles(old, new, titles),
        uncounted=sorted(_uncounted(old, new)),
    )


def _titles(old: Side, new: Side, catalogue: Catalogue) -> dict[str, str]:
    """Everything that has a name, in the words of the newest that has one."""
    return {
        **old.ranking.labels,
        **new.ranking.labels,
        **{line.id: line.words() for line in catalogue.questions.questions},
        **{need.id: need.title for need in catalogue.questions.needs},
        **{part.id: part.title for part in catalogue.questions.dimensions},
        **catalogue.titles(),
    }


def _both(old: Mapping[str, T], new: Mapping[str, T]) -> Iterator[tuple[str, T | None, T | None]]:
    """Each id of either side, with what stands under it in the old and in the new one."""
    return ((id, old.get(id), new.get(id)) for id in sorted({*old, *new}))


# --- answers


def _changed_answers(old: Side, new: Side, titles: Mapping[str, str]) -> Iterator[ChangedAnswer]:
    """What was said otherwise. Answers are held against each other, not the words for them."""
    for part in PARTS:
        for id, was, now in _both(_answers(part, old), _answers(part, new)):
            if was != now:
                text = titles.get(id, id)
                if part == "days" and id not in titles:
                    text = " | ".join(titles.get(role, role) for role in Days.parse(id).roles)
                then, today = _in_words(part, id, was, old), _in_words(part, id, now, new)
                yield ChangedAnswer(part=part, id=id, text=text, old=then, new=today)


def _answers(part: Part, side: Side) -> dict[str, Any]:
    """What a side answered in this part, by id."""
    said = getattr(side.sheet, part)
    if part == "matters":
        return {id: weight for weight in ("most", "least") for id in getattr(said, weight)}
    return dict.fromkeys(said, "aside") if part == "set_aside" else dict(said)


def _in_words(part: Part, id: str, said: Any, side: Side) -> str | None:
    if said is None:
        return None
    if part in ("answers", "days"):
        return step_said(said, agrees=id in side.model.statements())
    if part == "needs":
        words = side.ranking.choices.get(id, {}).get(str(said))
        return words or (said if isinstance(said, str) else f"{said:,g}")
    return TOLD[said]


def _uncounted(old: Side, new: Side) -> Iterator[str]:
    """What was answered and cannot be scored on the other side's data."""
    for side, other in ((old, new), (new, old)):
        yield from (id for id in side.sheet.answers if id not in other.model.questions)
        known = set(other.model.roles)
        yield from (
            pair for pair in side.sheet.days if not known.issuperset(Days.parse(pair).roles)
        )


# --- data


def _changed_roles(
    old: EngineModel, new: EngineModel, titles: Mapping[str, str]
) -> Iterator[ChangedRole]:
    for role, before, after in _both(old.positions, new.positions):
        moved = _moved(before, after, titles) if before and after else []
        change = _change(before, after)
        if moved or change != "moved":
            title = titles.get(role, role)
            yield ChangedRole(role=role, title=title, change=change, moved=moved)


def _change(before: object | None, after: object | None) -> Change:
    return "added" if before is None else "gone" if after is None else "moved"


def _moved(
    before: Mapping[str, float], after: Mapping[str, float], titles: Mapping[str, str]
) -> list[Moved]:
    return [
        Moved(dimension=id, title=titles.get(id, id), old=was, new=now)
        for id, was, now in _both(before, after)
        if _differs(was, now)
    ]


def _differs(one: float | None, other: float | None) -> bool:
    return one is not other if one is None or other is None else abs(one - other) > DUST


def _changed_questions(
    old: EngineModel, new: EngineModel, titles: Mapping[str, str]
) -> Iterator[ChangedQuestion]:
    for id, before, after in _both(old.loadings, new.loadings):
        change = _change(before, after)
        if change != "moved" or _moved(before or {}, after or {}, titles):
            yield ChangedQuestion(id=id, text=titles.get(id, id), change=change)


# --- engine and fits


def _changed_engine(old: EngineModel, new: EngineModel) -> ChangedEngine | None:
    constants = [
        ChangedConstant(name=name, old=was, new=now)
        for name, was, now in _both(old.constants, new.constants)
        if _differs(was, now)
    ]
    if not constants and (old.engine, old.draws) == (new.engine, new.draws):
        return None
    return ChangedEngine(
        old=old.engine,
        new=new.engine,
        old_draws=old.draws,
        new_draws=new.draws,
        constants=constants,
    )


def _roles(old: Side, new: Side, titles: Mapping[str, str]) -> list[RoleDifference]:
    """How each fit changed, most first; a role that came or went can be held against nothing."""
    before, after = ({row.role: row for row in side.ranking.ranking} for side in (old, new))
    stored = {id: row.fit for id, row in before.items()}, {id: row.fit for id, row in after.items()}
    parts = attributed((old.sheet, new.sheet), (old.model, new.model), stored, DECIMALS)
    found = []
    for role, was, now in _both(before, after):
        fits = [round(row.fit, DECIMALS) if row else None for row in (was, now)]
        whose = parts.get(role)
        found.append(
            RoleDifference(
                role=role,
                title=titles.get(role, role),
                old=fits[0],
                new=fits[1],
                from_answers=whose.answers if whose else None,
                from_data=whose.data if whose else None,
                from_engine=whose.engine if whose else None,
                old_rank=was.rank if was else None,
                new_rank=now.rank if now else None,
                old_chance=was.chance_best if was else None,
                new_chance=now.chance_best if now else None,
                old_reach=was.reach.is_ if was else None,
                new_reach=now.reach.is_ if now else None,
            )
        )
    return sorted(
        found,
        key=lambda it: (1 if it.old is None or it.new is None else -abs(it.new - it.old), it.role),
    )
