"""Arranges a difference into blocks: in words first, the numbers after."""

from __future__ import annotations

from collections.abc import Iterator

from legalpath.advice.diff.result import ChangedEngine, Difference, Moved, RoleDifference
from legalpath.formats.blocks import Block, Bullets, Heading, Paragraph, grid, part
from legalpath.formats.notes import data_line
from legalpath.text import signed
from legalpath.words.sentences import Words, counted, listed

DIFF = Words("diff")

MOST = 12
"""So many lines of a list are shown; a file for a machine has all."""
DUST = 1e-9
BY = {"from_answers": "by_answers", "from_data": "by_data", "from_engine": "by_engine"}
"""The parts of a change, and what their columns are called."""


def difference(result: Difference) -> list[Block]:
    """What changed, and because of what."""
    same = (result.old.status, result.old.leaders) == (result.new.status, result.new.leaders)
    changes = (
        result.changed_answers,
        result.changed_engine,
        *_data(result),
        *(_moves(one) or one.old_reach != one.new_reach for one in result.roles),
    )
    told = [Paragraph(DIFF["nothing"])] if same and not any(changes) else _changes(result)
    return [Heading(DIFF["title"], 1), *told, Paragraph(data_line(result))]


def _changes(result: Difference) -> Iterator[Block]:
    yield Bullets(list(_short(result)))
    said = [
        [one.text, one.old or DIFF["unsaid"], one.new or DIFF["unsaid"]]
        for one in result.changed_answers
    ]
    yield from part(DIFF["answers"], grid(DIFF, "question then now", said))
    data = list(_data(result))
    more = [Paragraph(DIFF["more"].format(count=len(data) - MOST))] if len(data) > MOST else []
    yield from part(DIFF["data"], Bullets(data[:MOST]), *more)
    if result.changed_engine:
        yield from part(DIFF["engine"], Bullets(list(_engine(result.changed_engine))))
    yield from _fits(result)


def _moves(one: RoleDifference) -> bool:
    return one.old != one.new or one.old_rank != one.new_rank


# --- words


def _short(result: Difference) -> Iterator[str]:
    yield _leaders(result)
    yield from _apart(result)
    yield from _reach(result)
    count = len(result.changed_answers)
    yield counted(DIFF, "answers", count) if count else DIFF["answers_none"]
    old, new = result.old.catalogue, result.new.catalogue
    key = "data_some" if any(_data(result)) else "data_none" if old == new else "data_fits_none"
    yield DIFF[key].format(old=old.version, new=new.version)
    yield DIFF["engine_some" if result.changed_engine else "engine_none"]
    if result.uncounted:
        titles = (f'"{result.titles.get(id, id)}"' for id in result.uncounted)
        yield DIFF["uncounted"].format(ids=listed(titles))


def _leaders(result: Difference) -> str:
    old, new = (
        listed(result.titles[id] for id in side.leaders) for side in (result.old, result.new)
    )
    if result.old.leaders == result.new.leaders:
        return DIFF["led_still" if old else "led_never"].format(title=new)
    key = "leads_now" if old and new else "leads_first" if new else "led_only"
    return DIFF[key].format(old=old, new=new)


def _apart(result: Difference) -> Iterator[str]:
    """What the change at the top comes from; without one, the largest change of a fit."""
    roles = {one.role: one for one in result.roles}
    before, after = result.old.leaders[:1], result.new.leaders[:1]
    if before and after and before != after:
        old, new = roles[before[0]], roles[after[0]]
        parts = [now - was for now, was in zip(_parts(new), _parts(old), strict=True)]
        if sum(parts) <= DUST:  # it leads by what is open now
            return
        key, words = "apart", {"old": old.title, "new": new.title}
    elif result.roles and _moves(result.roles[0]):
        parts, key, words = _parts(result.roles[0]), "most", {"title": result.roles[0].title}
    else:
        return
    yield f"{DIFF[key].format(change=signed(sum(parts)), **words)} {_shared(parts)}"


def _reach(result: Difference) -> Iterator[str]:
    """Which paths are open now and were not, and the other way round."""
    both = [one for one in result.roles if one.old_reach and one.new_reach]
    opened = [one.title for one in both if one.old_reach != "open" == one.new_reach]
    no_more = [one.title for one in both if one.new_reach != "open" == one.old_reach]
    for key, titles in (("opened", opened), ("no_more_open", no_more)):
        if titles:
            yield DIFF[key].format(titles=listed(titles))


def _shared(parts: list[float]) -> str:
    """How a change is shared out; in short where all of it has one cause."""
    whole = [part for part, size in zip(BY, parts, strict=True) if abs(size) > DUST]
    if len(whole) == 1:
        return DIFF[whole[0]]
    answers, data, engine = map(signed, parts)
    return DIFF["from_all"].format(answers=answers, data=data, engine=engine)


def _parts(one: RoleDifference) -> list[float]:
    return [one.from_answers or 0.0, one.from_data or 0.0, one.from_engine or 0.0]


def _data(result: Difference) -> Iterator[str]:
    for role in result.changed_roles:
        yield DIFF[f"role_{role.change}"].format(title=role.title, moves=_told(role.moved))
    if result.changed_reference:
        yield DIFF["reference_moved"].format(moves=_told(result.changed_reference))
    for question in result.changed_questions:
        yield DIFF[f"question_{question.change}"].format(text=question.text)


def _told(moves: list[Moved]) -> str:
    return "; ".join(
        DIFF["move"].format(dimension=one.title, old=_place(one.old), new=_place(one.new))
        for one in moves
    )


def _place(at: float | None, form: str = ".2f") -> str:
    return DIFF["no_place"] if at is None else format(at, form)


def _engine(change: ChangedEngine) -> Iterator[str]:
    if change.old != change.new:
        yield DIFF["engine_id"].format(old=change.old, new=change.new)
    if change.old_draws != change.new_draws:
        yield DIFF["engine_draws"].format(old=change.old_draws, new=change.new_draws)
    for one in change.constants:
        old, new = _place(one.old, "g"), _place(one.new, "g")
        yield DIFF["constant"].format(name=one.name, old=old, new=new)


# --- numbers


def _fits(result: Difference) -> list[Block]:
    moved = [one for one in result.roles if _moves(one)]
    causes = [part for part in BY if any(getattr(one, part) for one in moved)]
    shown = causes if len(causes) > 1 else []
    columns = " ".join(["path then now change", *(BY[part] for part in shown), "rank"])
    table = grid(DIFF, columns, [_row(one, shown) for one in moved], ruled=False)
    still = [one.title for one in result.roles if not _moves(one)]
    same = [Paragraph(DIFF["same"].format(titles=listed(still)))] if still else []
    explained = Paragraph(DIFF["explained_parts" if shown else "explained"])
    return part(DIFF["roles"], table, *same, explained)


def _row(one: RoleDifference, shown: list[str]) -> list[str]:
    change = None if one.old is None or one.new is None else one.new - one.old
    numbers = (one.old, one.new, change, *(getattr(one, part) for part in shown))
    cells = [DIFF["none"] if value is None else signed(value) for value in numbers]
    was, now = (DIFF["none"] if rank is None else rank for rank in (one.old_rank, one.new_rank))
    ranks = DIFF["rank_same" if was == now else "rank_moved"]
    return [one.title, *cells, ranks.format(rank=now, old=was, new=now)]
