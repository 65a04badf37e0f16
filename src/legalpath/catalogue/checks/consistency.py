"""What a file says that cannot be right, though the program could run on it.

Loading does not look at this; `legalpath data check` does.
"""

from __future__ import annotations

import re
from collections.abc import Collection, Iterator
from typing import Any

from legalpath.catalogue.checks.evidence import level_doubts
from legalpath.catalogue.checks.references import Raw, Referable, by_id, entries, table_in, texts_of
from legalpath.files.faults import Fault, fault, shown, unlisted, values
from legalpath.files.lines import KeyPath
from legalpath.text import nearest, plain_name

DAY_WORDS = {"day": (60, 90), "glimpse": (25, 40)}
"""So many words, least and most: people compare days before they know the titles."""


def role_doubts(raw: Raw, known: Referable, latest: str) -> Iterator[Fault]:
    """Everything doubtful in a roles file; `latest` is the last month that is not ahead."""
    yield from _future_dates(raw, latest)
    skills = by_id(known.questions or {}, "skills")
    allowed = {id: texts_of(one["levels"]) for id, one in skills.items() if one.get("levels")}
    for base, role in entries(raw, "roles"):
        for table, what in (("skills", "a level"), ("conditions", "a grade")):
            yield from _left_out(role, table, base, known.named(table), what)
        yield from level_doubts(role, base, allowed)
        yield from _spans(role, base)
        yield from _ladder(role, base)
        yield from _asked(role, base)
        yield from _moves(role, base)
        yield from _days(role, base, known)
    yield from _same_names(raw, known)
    yield from _same_nouns(raw, known)


def question_doubts(raw: Raw) -> Iterator[Fault]:
    """Everything doubtful in a question file."""
    for base, dimension in entries(raw, "dimensions"):
        reads = table_in(dimension, "from")
        if not texts_of(reads.get("skills", [])) and not texts_of(reads.get("conditions", [])):
            expected = "the skills or conditions that place a role on it"
            yield fault((*base, "from"), "nothing to read", expected)
    seen: dict[int, Raw] = {}
    for base, question in entries(raw, "questions"):
        if question.get("loadings") == {}:
            yield fault(
                (*base, "loadings"), "an empty table", "what an answer says, like writing = 1"
            )
        order = question.get("order")
        if isinstance(order, int) and (first := seen.setdefault(order, question)) is not question:
            found = f"{order}, which {shown(str(first.get('id')))} has too"
            yield fault((*base, "order"), found, "a place of its own")


def source_doubts(raw: Raw, cited: Collection[str] | None, latest: str) -> Iterator[Fault]:
    """Dates ahead, and sources that no role in use cites; None where that is not known."""
    yield from _future_dates(raw, latest)
    for base, source in entries(raw, "sources"):
        id = source.get("id")
        if isinstance(id, str) and cited is not None and id not in cited:
            found = f"{shown(id)}, which nothing cites"
            yield fault((*base, "id"), found, "a source that a role cites; delete it or cite it")


def _future_dates(raw: Raw, latest: str) -> list[Fault]:
    return [
        fault(path, f"{shown(value)}, which lies in the future", f"a date up to {latest}")
        for path, value in values(raw)
        if path[-1:] == ("date",) and isinstance(value, str) and value[:1].isdigit()
        if value > latest[: len(value)]
    ]


def _left_out(
    role: Raw, table: str, base: KeyPath, wanted: list[str] | None, what: str
) -> Iterator[Fault]:
    """What a role says nothing about; a misspelled name is told as unknown, not here too."""
    given = table_in(role, table)
    missing = [name for name in wanted or [] if name not in given]
    meant = {nearest(name, missing) for name in given if name not in (wanted or [])}
    missing = [name for name in missing if name not in meant]
    if missing and table in role:
        yield fault((*base, table), f"nothing for {', '.join(missing)}", f"{what} for each")


def _spans(role: Raw, base: KeyPath) -> list[Fault]:
    """Ranges of months or years that run backwards."""
    spans = [
        (path, _numbers(value))
        for path, value in values(role, base)
        if path[-1] in ("months", "years")
    ]
    return [
        fault(
            path,
            f"[{span[0]:g}, {span[-1]:g}]",
            "the lower number first",
            f"[{span[-1]:g}, {span[0]:g}]",
        )
        for path, span in spans
        if span and span[-1] < span[0]
    ]


def _numbers(value: Any) -> list[float]:
    """A list of numbers, or nothing where it is anything else."""
    listed = value if isinstance(value, list) else []
    return listed if all(isinstance(one, int | float) for one in listed) else []


def _ladder(role: Raw, base: KeyPath) -> Iterator[Fault]:
    """Rungs that start earlier than the rung below them."""
    highest = float("-inf")
    for path, rung in entries(role, "ladder", base):
        years = _numbers(rung.get("years"))
        if years and years[0] < highest:
            found = f"a rung from year {years[0]:g} above one from year {highest:g}"
            yield fault((*path, "years"), found, "rungs from the lowest to the highest")
        highest = max([highest, *years[:1]])


def _asked(role: Raw, base: KeyPath) -> Iterator[Fault]:
    """A survey on an occupation that is nearer to the role than any that it names."""
    match = table_in(table_in(table_in(role, "entry"), "degree"), "asked").get("match")
    named = [one.get("match") for _, one in entries(role, "onet")]
    if isinstance(match, str) and match not in named:
        path = (*base, "entry", "degree", "asked", "match")
        yield unlisted(path, match, [*map(str, named)], "the match of an occupation in `onet`")


def _moves(role: Raw, base: KeyPath) -> Iterator[Fault]:
    """Moves that lead back to the role itself, or twice to the same one."""
    seen: set[str] = set()
    for path, move in entries(role, "moves", base):
        for to in texts_of(move.get("to")):
            if to == role.get("id"):
                yield fault((*path, "to"), f"a move to {shown(to)} itself", "another role")
            if to in seen:
                yield fault((*path, "to"), f"a second move to {shown(to)}", "one to each")
            seen.add(to)


def _days(role: Raw, base: KeyPath, known: Referable) -> Iterator[Fault]:
    """A day and its glimpse have so many words and never say whose day it is."""
    ranked = [one for one in (known.roles or {}).values() if one.get("ranked") is True]
    titles = texts_of([one.get("title") for one in (role, *ranked)])
    names = [name for name in [*titles, *texts_of(role.get("aliases"))] if name.strip()]
    for key, (least, most) in DAY_WORDS.items():
        for text in texts_of(table_in(role, key).get("text")):
            count, path = len(text.split()), (*base, key, "text")
            if text.strip() and not least <= count <= most:
                yield fault(path, f"{count} words", f"{least} to {most} words")
            for name in dict.fromkeys(names):
                words = r"\s+".join(map(re.escape, name.split()))
                pattern = rf"(?i)\b{words}s?\b"
                if re.search(pattern, text):
                    expected = "a day that does not say whose it is"
                    yield fault(path, f"the title {shown(name)}", expected, needle=pattern)


def _same_names(raw: Raw, known: Referable) -> Iterator[Fault]:
    """Titles and other names that already mean another role; a title wins over an alias."""
    own = by_id(raw, "roles")
    taken = {
        plain_name(name): id
        for id, role in (known.roles or {}).items()
        if id not in own
        for name in (id, *texts_of(role.get("title")), *texts_of(role.get("aliases")))
    }
    for base, role, key in [
        (base, role, key) for key in ("title", "aliases") for base, role in entries(raw, "roles")
    ]:
        names, id = role.get(key), role.get("id")
        for at, name in enumerate(names if isinstance(names, list) else [names]):
            if isinstance(id, str) and isinstance(name, str) and name.strip():
                owner = taken.setdefault(plain_name(name), id)
                if owner != id:
                    path = (*base, key, at) if isinstance(names, list) else (*base, key)
                    found = f"{shown(name)}, which means {shown(owner)} already"
                    yield fault(path, found, "a name of its own")


def _same_nouns(raw: Raw, known: Referable) -> Iterator[Fault]:
    """Nouns of the trade that stand twice in a role, or that another role explains otherwise."""
    own = by_id(raw, "roles")
    others = [role for id, role in (known.roles or {}).items() if id not in own]
    firsts = {plain_name(noun): term for role in others for _, noun, term in _terms(role)}
    for base, role in entries(raw, "roles"):
        seen: set[str] = set()
        for path, noun, term in _terms(role, base):
            plain = plain_name(noun)
            if plain in seen:
                yield fault((*path, "noun"), f"{shown(noun)} a second time", "each noun once")
            seen.add(plain)
            first = firsts.setdefault(plain, term)
            for key in ("gloss", "also", "shows", "not_after"):
                if (term.get(key) or []) != (first.get(key) or []):
                    place = (*path, key) if key in term else path
                    words = ", ".join(texts_of(first.get(key))) or "nothing"
                    found = f"another {key!r} of {shown(noun)} than in another role"
                    yield fault(place, found, words)


def _terms(role: Raw, base: KeyPath = ()) -> Iterator[tuple[KeyPath, str, Raw]]:
    """A role's terms with their nouns."""
    for path, term in entries(role, "terms", base):
        for noun in texts_of(term.get("noun")):
            yield path, noun, term
