"""Puts into words what needs make of a path."""

from __future__ import annotations

from collections.abc import Iterable
from typing import TYPE_CHECKING

from legalpath.advice.reach.result import Because, Reach
from legalpath.catalogue.basics import Asked
from legalpath.catalogue.figures import Pay
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.questions import Need
from legalpath.catalogue.sources import Source
from legalpath.fit.reach import REACHES, Held
from legalpath.words.sentences import inside, tables, taking

if TYPE_CHECKING:
    from legalpath.fit.person import Judged

GRADE, LEVEL = tables("show", "grades", "levels")
BECAUSE, MATCH, EDUCATION = tables("reach", "because", "match", "education")

PAID = {"half": "p25 p75", "range": "low high", "from": "low", "middle": "p50", "mid": "mid"}
"""Sentences about pay and the columns that they need; the first whose columns are filled."""


def reaches(catalogue: Catalogue, judged: Judged) -> list[Reach]:
    """How far each ranked role is open, by id."""
    needs, first_posts = judged.scored.sheet.needs, judged.first_posts
    columns = [*first_posts.columns(needs)]
    return [
        Reach(
            is_=REACHES[level],
            because=[
                because(need, row, catalogue, groups=column.groups)
                for need, column in columns
                if (row := column.held[at])
            ],
        )
        for at, level in enumerate(first_posts.reach(needs))
    ]


def because(need: Need, row: Held, catalogue: Catalogue, *, groups: bool = True) -> Because:
    """What one need makes of a path, in words."""
    asked = row.value if isinstance(row.value, Asked) else None
    known = catalogue.sources[row.source].date if row.source else None
    text = _fact(need, row)
    return Because(
        need=need.id,
        is_=row.reach if groups else "ask",
        text=MATCH[row.match].format(text=text) if row.match else text,
        share=asked.share if asked else None,
        of=asked.of if asked else None,
        match=row.match,
        source=row.source,
        date=row.date or known,
    )


def resting_on(found: Iterable[Reach], catalogue: Catalogue) -> dict[str, Source]:
    """Every source that the reach of some roles rests on, by id."""
    ids = {one.source for reach in found for one in reach.because if one.source}
    return {id: catalogue.sources[id] for id in sorted(ids)}


def _fact(need: Need, row: Held) -> str:
    """The fact that a need was held against."""
    words, value = BECAUSE[row.ground], row.value
    if row.ground == "asked":
        count = round(value.share * value.of / 100)
        words = BECAUSE[value.people]
        return words.format(count=count, of=value.of, share=f"{value.share:.0f}")
    if row.ground in ("education", "diploma"):
        return words.format(education=EDUCATION[value])
    if row.ground == "months":
        return words.format(time=taking(value, row.source))
    if row.ground == "pay":
        return _pay(row, value)
    names = {"grade": GRADE, "level": LEVEL}
    told = names[row.ground][value].lower() if row.ground in names else value
    return words.format(need=inside(need.title), told=told)


def _pay(row: Held, pay: Pay) -> str:
    if row.reach == "open":
        return BECAUSE["pay_open"].format(low=f"${pay.p25:,}")
    if row.reach == "closed":
        return BECAUSE["pay_closed"].format(high=f"${pay.p90:,}")
    for key, columns in PAID.items():
        amounts = [getattr(pay, column) for column in columns.split()]
        if None not in amounts:
            low, high = f"${amounts[0]:,}", f"${amounts[-1]:,}"
            return BECAUSE[f"pay_{key}"].format(low=low, high=high)
    return BECAUSE["pay"]
