"""What changed since last time: the answers, the data, the engine, and what each did."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any, Literal

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
PARTS: tuple[Part, ...] = ("answers", "days", "needs", "matters", "set_aside")


def difference(old: Side, new: Side, catalogue: Catalogue) -> Difference:
    """Two sides held against each other."""
    if same(old.model, new.model):
        new = new._replace(model=old.model)
    titles = _titles(old, new, catalogue)
    here, there = old.ranking.model, new.ranking.model
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
    asked = {line.id: line.words() for line in catalogue.questions.questions}
    needs = {need.id: need.title for need in catalogue.questions.needs}
    parts = {part.id: part.title for part in catalogue.questions.dimensions}
    before = old.ranking.labels | new.ranking.labels
    return before | asked | needs | parts | catalogue.titles()


# --- answers


def _changed_answers(old: Side, new: Side, titles: Mapping[str, str]) -> Iterator[ChangedAnswer]:
    """What was said otherwise. Answers are held against each other, not the words for them."""
    for part in PARTS:
        before, after = _answers(part, old), _answers(part, new)
        was, now = _in_words(part, before, old), _in_words(part, after, new)
        for id in sorted({*before, *after}):
            if before.get(id) != after.get(id):
                text = _text(part, id, titles)
                yield ChangedAnswer(part=part, id=id, text=text, old=was.get(id), new=now.get(id))


def _answers(part: Part, side: Side) -> dict[str, str | float]:
    """What a side answered in this part, by id."""
    if part == "matters":
        matters = side.sheet.matters
        return {id: weight for weight in ("most", "least") for id in getattr(matters, weight)}
    said = getattr(side.sheet, part)
    return dict.fromkeys(said, "aside") if part == "set_aside" else dict(said)


def _in_words(part: Part, answers: Mapping[str, Any], side: Side) -> dict[str, str]:
    if part in ("answers", "days"):
        statements = side.model.statements()
        return {id: step_said(step, agrees=id in statements) for id, step in answers.items()}
    if part == "needs":
        choices = side.ranking.choices
        return {
            id: choices.get(id, {}).get(str(said))
            or (said if isinstance(said, str) else f"{said:,g}")
            for id, said in answers.items()
        }
    return {id: TOLD[said] for id, said in answers.items()}


def _text(part: Part, id: str, titles: Mapping[str, str]) -> str:
    if part == "days" and id not in titles:
        return " | ".join(titles.get(role, role) for role in Days.parse(id).roles)
    return titles.get(id, id)


def _uncounted(old: Side, new: Side) -> Iterator[str]:
    """What was answered and cannot be scored on the other side's data."""
    for side, other in ((old, new), (new, old)):
        yield from (id for id in side.sheet.answers if id not in other.model.questions)
        for pair in side.sheet.days:
            if not set(Days.parse(pair).roles) <= set(other.model.roles):
                yield pair


# --- data


def _changed_roles(
    old: EngineModel, new: EngineModel, titles: Mapping[str, str]
) -> Iterator[ChangedRole]:
    for role in sorted({*old.positions, *new.positions}):
        before, after = old.positions.get(role), new.positions.get(role)
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
        Moved(dimension=id, title=titles.get(id, id), old=before.get(id), new=after.get(id))
        for id in sorted({*before, *after})
        if _differs(before.get(id), after.get(id))
    ]


def _differs(one: float | None, other: float | None) -> bool:
    return one is not other if one is None or other is None else abs(one - other) > DUST


def _changed_questions(
    old: EngineModel, new: EngineModel, titles: Mapping[str, str]
) -> Iterator[ChangedQuestion]:
    for id in sorted({*old.loadings, *new.loadings}):
        before, after = old.loadings.get(id), new.loadings.get(id)
        change = _change(before, after)
        if change != "moved" or _moved(before or {}, after or {}, titles):
            yield ChangedQuestion(id=id, text=titles.get(id, id), change=change)


# --- engine and fits


def _changed_engine(old: EngineModel, new: EngineModel) -> ChangedEngine | None:
    constants = [
        ChangedConstant(name=name, old=old.constants.get(name), new=new.constants.get(name))
        for name in sorted({*old.constants, *new.constants})
        if _differs(old.constants.get(name), new.constants.get(name))
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
    before, after = ({row.role: row for row in side.ranking.ranking} for side in (old, new))
    stored = tuple({id: row.fit for id, row in rows.items()} for rows in (before, after))
    sheets, models = (old.sheet, new.sheet), (old.model, new.model)
    parts = attributed(sheets, models, (stored[0], stored[1]), DECIMALS)
    found = []
    for role in sorted({*before, *after}):
        was, now = before.get(role), after.get(role)
        fits = [round(row.fit, DECIMALS) if row else None for row in (was, now)]
        whose = parts.get(role) if was and now else None
        found.append(
            RoleDifference(
                role=role,
                title=titles.get(role, role),
                old=fits[0],
                new=fits[1] if _differs(*fits) else fits[0],
                from_answers=whose.answers if whose else None,
                from_data=whose.data if whose else None,
                from_engine=whose.engine if whose else None,
                old_rank=was.rank if was else None,
                new_rank=now.rank if now else None,
                old_chance=was.chance_best if was else None,
                new_chance=now.chance_best if now else None,
                old_eligible=bool(was and was.eligible),
                new_eligible=bool(now and now.eligible),
            )
        )
    return sorted(found, key=lambda one: (-_size(one), one.role))


def _size(one: RoleDifference) -> float:
    """How much changed; what came or went comes last, since nothing can be held against it."""
    return -1.0 if one.old is None or one.new is None else abs(one.new - one.old)
