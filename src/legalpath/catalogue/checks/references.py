"""What a file refers to, held against what there is: without this nothing can be computed.

Works on decoded TOML, not on structs, so that one fault of shape does not hide the others.
What has the wrong shape is passed over here; `shape` tells it.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator
from typing import Any, NamedTuple, get_args

from legalpath.catalogue.facts import UNKNOWN
from legalpath.catalogue.vocabulary import GRADES, LEVELS, Degree
from legalpath.files.faults import Fault, fault, shown, unlisted, values
from legalpath.files.lines import KeyPath
from legalpath.text import nearest, plain_name

Raw = dict[str, Any]
Entries = list[tuple[KeyPath, Raw]]

_FACT_KEYS = {"text", "source", "also", "date", "months", "value", "asked"}


class Referable(NamedTuple):
    """What may be referred to, from all files in use; None where that file is no TOML."""

    roles: dict[str, Raw] | None
    questions: Raw | None
    sources: dict[str, Raw] | None
    counted: frozenset[str] = frozenset()
    """The occupations and rungs that the tables of figures name."""

    def named(self, table: str) -> list[str] | None:
        """The ids in a table of the question file."""
        return None if self.questions is None else list(by_id(self.questions, table))


def entries(raw: Raw, table: str, path: KeyPath = ()) -> Entries:
    """The tables in a list of tables, each with its path."""
    listed = raw[table] if isinstance(raw.get(table), list) else []
    return [((*path, table, at), one) for at, one in enumerate(listed) if isinstance(one, dict)]


def by_id(raw: Raw, table: str) -> dict[str, Raw]:
    """The tables in a list of tables by their ids."""
    return {one["id"]: one for _, one in entries(raw, table) if isinstance(one.get("id"), str)}


def table_in(raw: Raw, name: str) -> Raw:
    """The table under a key; empty where there is none."""
    inner = raw.get(name)
    return inner if isinstance(inner, dict) else {}


def texts_of(value: Any) -> list[str]:
    """A text or the texts of a list."""
    return [
        word for word in (value if isinstance(value, list) else [value]) if isinstance(word, str)
    ]


# --- roles


def role_faults(raw: Raw, known: Referable) -> Iterator[Fault]:
    """Every reference in a roles file that leads nowhere, every fact without a source."""
    yield from _unknown_keys(raw, ("reference",), known.named("dimensions"), "a dimension")
    yield from twice(raw, "roles")
    for base, role in entries(raw, "roles"):
        for table, what in (("skills", "a skill"), ("conditions", "a condition")):
            yield from _unknown_keys(role, (*base, table), known.named(table), what)
        for path, move in entries(role, "moves", base):
            yield from _moves(move, path, known)
        yield from _pay(role, base, known)
        for table, key in (("tasks", "skills"), ("tools", "skills"), ("terms", "shows")):
            for path, one in entries(role, table, base):
                yield from _unknown(one, key, path, known.named("skills"), "the id of a skill")
        yield from _sources(role, base, known.sources)


def _pay(role: Raw, base: KeyPath, known: Referable) -> Iterator[Fault]:
    """Every figure and every rung that a role's pay names and that is not there."""
    rungs = [rung["rung"] for _, rung in entries(role, "ladder") if "rung" in rung]
    for path, pay in entries(role, "pay", base):
        yield from _unknown(
            pay, "of", path, known.counted, "an occupation or rung of pay.csv or outlook.csv"
        )
        yield from _unknown(pay, "rung", path, rungs, "a rung of its ladder")


def _moves(move: Raw, path: KeyPath, known: Referable) -> Iterator[Fault]:
    to, roles = move.get("to"), known.roles
    if roles is not None and isinstance(to, str) and to and to not in roles:
        names = {
            plain_name(name): id
            for key in ("aliases", "title", "id")  # what comes later wins, and the first role
            for id, role in reversed(roles.items())
            for name in texts_of(role.get(key))
        }
        close = nearest(plain_name(to), names)
        yield fault((*path, "to"), shown(to), "the id of a role", names[close] if close else None)
    yield from _unknown(move, "missing", path, known.named("skills"), "the id of a skill")


def citations(role: Raw, base: KeyPath = ()) -> Iterator[tuple[KeyPath, str]]:
    """Every source that a role cites, each with where it does; a term's `also` are words."""
    for path, value in values({**role, "terms": []}, base):
        named = [part for part in path[-2:] if isinstance(part, str)][-1:]
        if isinstance(value, str) and named and (named[0] == "also" or named[0].endswith("source")):
            yield path, value


def _sources(role: Raw, base: KeyPath, known: Collection[str] | None) -> Iterator[Fault]:
    """Each cited source must exist, each fact must cite one."""
    for path, id in citations(role, base):
        if known is not None and id not in known:
            yield unlisted(path, id, known, "the id of a source")
    for path, table in values(role, base):
        if isinstance(table, dict) and "text" in table and table.keys() <= _FACT_KEYS:
            yield from _unsourced(table, path)


def _unsourced(fact: Raw, path: KeyPath) -> Iterator[Fault]:
    """A fact without a source, or a "not known" that says more than that."""
    unknown = fact["text"] == UNKNOWN
    if not unknown and "source" not in fact:
        yield fault(path, "a fact without a source", f"a key 'source', or the text {UNKNOWN!r}")
    if unknown and ("source" in fact or fact.get("value", "unknown") != "unknown"):
        yield fault(
            path, f"{UNKNOWN!r} with a source or value", "neither, where nobody reliable says"
        )


# --- questions


def question_faults(raw: Raw, kept: dict[str, Raw]) -> Iterator[Fault]:
    """Every reference inside a question file that leads nowhere.

    `kept` are roles of another release that this file's vocabulary must still serve.
    """
    for table in ("dimensions", "skills", "conditions", "questions", "needs"):
        yield from twice(raw, table)
    for base, dimension in entries(raw, "dimensions"):
        reads = table_in(dimension, "from")
        for table, what in (("skills", "skill"), ("conditions", "condition")):
            yield from _unknown(
                reads, table, (*base, "from"), list(by_id(raw, table)), f"the id of a {what}"
            )
    for base, question in entries(raw, "questions"):
        yield from _unknown_keys(
            question, (*base, "loadings"), list(by_id(raw, "dimensions")), "a dimension"
        )
        yield from _sides(question, base)
    for base, need in entries(raw, "needs"):
        yield from twice(need, "choices", base)
        yield from _need(need, base, raw)
    for table in ("skills", "conditions"):
        yield from _still_used(raw, table, kept)


def _sides(question: Raw, path: KeyPath) -> list[Fault]:
    """A statement has a text, a duel has two sides, and neither has what the other has."""
    sides = {"statement": {"text"}, "duel": {"left", "right"}}
    wanted = sides.get(str(question.get("kind")), set(question))  # no kind, no faults
    what, every = f"a {question.get('kind')}", {"text", "left", "right"}
    return [
        *(
            fault((*path, key), f"{what} with {key!r}", " and ".join(sorted(wanted)))
            for key in sorted((every - wanted) & question.keys())
        ),
        *(fault(path, what, f"a key {key!r}") for key in sorted(wanted - question.keys())),
    ]


def _need(need: Raw, path: KeyPath, raw: Raw) -> Iterator[Fault]:
    """What a need is held against must be a fact, and its values must be that fact's."""
    facts: dict[str, tuple[str, ...]] = {
        "pay": (),
        "entry.qualify": (),
        "entry.degree": get_args(Degree),
        **{f"skills.{id}": LEVELS for id in by_id(raw, "skills")},
        **{f"conditions.{id}": GRADES for id in by_id(raw, "conditions")},
    }
    fact = need.get("fact")
    if isinstance(fact, str):
        yield from _unknown(need, "fact", path, facts, "a fact that needs can be held against")
    for at, choice in entries(need, "choices", path) if fact is None or fact in facts else []:
        for key in ("ask", "out"):
            words = facts.get(str(fact), ())
            yield from _unknown(choice, key, at, words, f"one of {', '.join(words) or 'no values'}")
    if "choices" not in need and "unit" not in need:
        yield fault(path, "a need without answers", "choices or a unit")


def _still_used(raw: Raw, table: str, roles: dict[str, Raw]) -> Iterator[Fault]:
    """Skills or conditions that roles kept in use have and this question file does not."""
    told = set(by_id(raw, table))
    for role, facts in roles.items():
        for name in table_in(facts, table):
            if name not in told:
                yield fault(
                    (table,), f"no {name!r}", f"all {table} that roles in use have, as {role} has"
                )
                told.add(name)


# --- sources


def source_faults(raw: Raw, known: dict[str, Raw] | None) -> Iterator[Fault]:
    """Every successor that is not there or leads back, every edition of no official series."""
    yield from twice(raw, "sources")
    for base, source in entries(raw, "sources"):
        yield from _unknown(source, "successor", base, known, "the id of a source")
        if source.get("id") in _successors(source, known or {}):
            expected = "a source that does not lead back to this one"
            yield fault((*base, "successor"), shown(source["successor"]), expected)
        if "edition" in source and source.get("kind") != "official":
            expected = "no edition, which only keeps an official source from going by its date"
            yield fault((*base, "edition"), f"an edition of kind {source.get('kind')}", expected)


def _successors(source: Raw, known: dict[str, Raw]) -> list[str]:
    """The ids of what has taken a source's place, one after the other, each once."""
    found: list[str] = []
    while isinstance(id := source.get("successor"), str) and id in known and id not in found:
        found.append(id)
        source = known[id]
    return found


# --- any file


def twice(raw: Raw, table: str, path: KeyPath = ()) -> Iterator[Fault]:
    """Every id that stands more than once in a list of tables."""
    firsts: dict[str, KeyPath] = {}
    for at, one in entries(raw, table, path):
        id = one.get("id")
        if isinstance(id, str) and firsts.setdefault(id, at) != at:
            yield fault((*at, "id"), f"{shown(id)} a second time", "a new id")


def _unknown(
    table: Raw, key: str, path: KeyPath, known: Collection[str] | None, expected: str
) -> list[Fault]:
    """The words under a key, one or a list, that are not among those known."""
    value, here = table.get(key), (*path, key)
    named = (
        [((*here, at), word) for at, word in enumerate(value)]
        if isinstance(value, list)
        else [(here, value)]
    )
    return [
        unlisted(at, word, known, expected)
        for at, word in named
        if isinstance(word, str) and word and known is not None and word not in known
    ]


def _unknown_keys(
    table: Raw, path: KeyPath, known: Collection[str] | None, what: str
) -> list[Fault]:
    """The keys of the table that a path ends with that are not among those known."""
    return [
        unlisted((*path, key), key, known, f"the id of {what}")
        for key in table_in(table, str(path[-1]))
        if known is not None and key not in known
    ]
