"""Finds every fault of a data file at once, each with its line.

msgspec decodes in a fraction of a millisecond but stops at the first fault, so it says
whether a file is sound and JSON Schema, made from the same declarations, says what is not.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

import msgspec

from legalpath.catalogue.figures import figures
from legalpath.catalogue.lines import Path, line_index, line_of
from legalpath.catalogue.model import (
    UNKNOWN,
    Catalogue,
    Fact,
    QuestionsFile,
    Role,
    RolesFile,
    SourcesFile,
)
from legalpath.errors import Problem
from legalpath.text import HOSTILE, nearest, printable

Fault = tuple[Path, Problem]
"""A problem and the way to the value that has it; the line is filled in later."""


def located(faults: list[Fault], text: str, file: str) -> list[Problem]:
    """The faults as problems of a file, with lines, in the order of the file."""
    index = line_index(text)
    problems = [
        problem._replace(file=file, line=line_of(index, path), key=dotted(path))
        for path, problem in faults
    ]
    return sorted(problems, key=lambda problem: (problem.line or 0, problem.key or ""))


def dotted(path: Path) -> str:
    """A path as a person reads it: `roles[2].skills.drafting.level`."""
    text = "".join(f"[{part}]" if isinstance(part, int) else f".{part}" for part in path)
    return text.removeprefix(".")


def shape_faults(raw: dict[str, Any], shape: type) -> list[Fault]:
    """Everything in decoded TOML that does not have the declared shape."""
    from jsonschema import Draft202012Validator  # 57 ms, only when a file is faulty

    validator = Draft202012Validator(msgspec.json.schema(shape))
    plain = msgspec.to_builtins(raw)  # dates as text, as the schema wants them
    return [fault for error in validator.iter_errors(plain) for fault in _told(error)]


def _told(error: Any) -> Iterator[Fault]:
    """One schema error as faults that a person can mend."""
    path: Path = tuple(error.absolute_path)
    if error.validator == "additionalProperties":
        known = error.schema.get("properties", {})
        for key in error.instance.keys() - known.keys():
            expected = f"one of {', '.join(known)}"
            yield (
                (*path, key),
                Problem(
                    found=f"unknown key {key!r}", expected=expected, suggestion=nearest(key, known)
                ),
            )
    elif error.validator == "required":
        for key in error.validator_value:
            if key not in error.instance:
                yield path, Problem(found="nothing", expected=f"a key {key!r}")
    elif error.validator == "anyOf":
        for inner in error.context:
            if inner.validator != "type" or inner.validator_value != "null":
                yield from _told(inner)
    else:
        yield path, _problem(error)


def _problem(error: Any) -> Problem:
    """What was found and what was expected, for a value of the wrong kind."""
    found = printable(repr(error.instance))[:80]
    wanted = error.validator_value
    if error.validator == "enum":
        suggestion = nearest(str(error.instance), [str(choice) for choice in wanted])
        return Problem(
            found=found, expected=f"one of {', '.join(map(str, wanted))}", suggestion=suggestion
        )
    words = {
        "type": f"a value of type {wanted}",
        "pattern": f"text like {wanted}",
        "minimum": f"a number from {wanted}",
        "maximum": f"a number up to {wanted}",
        "minLength": "some text",
        "maxLength": f"at most {wanted} characters",
        "minItems": f"at least {wanted} entries",
        "maxItems": f"at most {wanted} entries",
    }
    return Problem(found=found, expected=words.get(error.validator, error.message))


def text_faults(raw: Any, path: Path = ()) -> Iterator[Fault]:
    """Every text that holds a control character or a character that reorders text."""
    if isinstance(raw, dict):
        for key, value in raw.items():
            yield from text_faults(value, (*path, key))
    elif isinstance(raw, list):
        for at, value in enumerate(raw):
            yield from text_faults(value, (*path, at))
    elif isinstance(raw, str) and (bad := HOSTILE.search(raw)):
        found = f"the character {printable(bad.group())}"
        yield path, Problem(found=found, expected="text without control characters")


def role_faults(role: Role, at: int, catalogue: Catalogue) -> Iterator[Fault]:
    """Every reference of a role that leads nowhere, and every fact without a source."""
    base: Path = ("roles", at)
    questions = catalogue.questions
    skills = {skill.id for skill in questions.skills}
    conditions = {condition.id for condition in questions.conditions}
    yield from _unknown(role.skills, skills, (*base, "skills"), "a skill")
    yield from _unknown(role.conditions, conditions, (*base, "conditions"), "a condition")
    for number, move in enumerate(role.moves):
        path = (*base, "moves", number)
        roles = {other.id for other in catalogue.roles}
        yield from _unknown([move.to], roles, (*path, "to"), "a role", keyed=False)
        yield from _unknown(move.missing, skills, (*path, "missing"), "a skill", keyed=False)
    for skill, level in role.skills.items():
        if level.level == "partly" and not level.when:
            expected = "a key 'when' that says for whom the skill is required"
            yield (*base, "skills", skill), Problem(found="partly", expected=expected)
    yield from _pay_faults(role, base, catalogue)
    yield from _source_faults(role, base, catalogue.sources.keys())


def _pay_faults(role: Role, base: Path, catalogue: Catalogue) -> Iterator[Fault]:
    """Every figure and every rung that a role's pay names and that is not there."""
    known = figures(catalogue)
    counted = {row.of for row in (*known.pay, *known.outlook)}
    rungs = {rung.rung for rung in role.ladder}
    for number, pay in enumerate(role.pay):
        path = (*base, "pay", number)
        what = "an occupation or rung of pay.csv or outlook.csv"
        yield from _unknown([pay.of], counted, (*path, "of"), what, keyed=False)
        named = [pay.rung] if pay.rung else []
        yield from _unknown(named, rungs, (*path, "rung"), "a rung of its ladder", keyed=False)


def _unknown(
    words: Any, known: set[str], path: Path, what: str, *, keyed: bool = True
) -> Iterator[Fault]:
    for word in words:
        if word not in known:
            problem = Problem(found=repr(word), expected=what, suggestion=nearest(word, known))
            yield ((*path, word) if keyed else path), problem


def _source_faults(value: Any, path: Path, sources: Any) -> Iterator[Fault]:
    """Walks a role's structs: each cited source must exist, each fact must cite one."""
    if isinstance(value, Fact):
        yield from _unsourced(value, path)
    for name, inner in _inside(value):
        if name == "also" or str(name).endswith("source"):
            cited = inner if name == "also" else [inner] if inner else []
            yield from _unknown(cited, sources, (*path, name), "a source", keyed=False)
        else:
            yield from _source_faults(inner, (*path, name), sources)


def _inside(value: Any) -> Iterable[tuple[str | int, Any]]:
    """The parts of a struct, a table or a list, each with its name or place."""
    if isinstance(value, msgspec.Struct):
        return ((name, getattr(value, name)) for name in value.__struct_fields__)
    if isinstance(value, dict):
        return value.items()
    return enumerate(value) if isinstance(value, list) else ()


def _unsourced(fact: Fact, path: Path) -> Iterator[Fault]:
    """A fact without a source, or a "not known" that says more than that."""
    known = fact.text != UNKNOWN
    if known and fact.source is None:
        yield path, Problem(found="a fact without a source", expected="a key 'source'")
    if not known and (fact.source or getattr(fact, "value", None) not in {None, "unknown"}):
        yield path, Problem(found=f"{UNKNOWN!r} with a source or value", expected="neither")


def file_faults(file: RolesFile | QuestionsFile | SourcesFile) -> Iterator[Fault]:
    """Every fault that one file shows by itself once its shape is right."""
    if isinstance(file, RolesFile):
        yield from _twice([role.id for role in file.roles], "roles")
    elif isinstance(file, SourcesFile):
        yield from _twice([source.id for source in file.sources], "sources")
    else:
        yield from _twice([question.id for question in file.questions], "questions")
        yield from _question_faults(file)


def _question_faults(questions: QuestionsFile) -> Iterator[Fault]:
    """Every reference inside the question file that leads nowhere."""
    dimensions = {dimension.id for dimension in questions.dimensions}
    skills = {skill.id for skill in questions.skills}
    conditions = {condition.id for condition in questions.conditions}
    for at, dimension in enumerate(questions.dimensions):
        path: Path = ("dimensions", at, "from")
        reads = dimension.reads
        yield from _unknown(reads.skills, skills, path, "a skill", keyed=False)
        yield from _unknown(reads.conditions, conditions, path, "a condition", keyed=False)
    for at, question in enumerate(questions.questions):
        path = ("questions", at)
        yield from _unknown(question.loadings, dimensions, (*path, "loadings"), "a dimension")
        sides = (
            (question.text,) if question.kind == "statement" else (question.left, question.right)
        )
        if not all(sides):
            wanted = "'text'" if question.kind == "statement" else "'left' and 'right'"
            yield path, Problem(found=f"a {question.kind} without {wanted}", expected=wanted)


def _twice(ids: list[str], table: str) -> Iterator[Fault]:
    """Every id that stands more than once in a list of tables."""
    seen: set[str] = set()
    for at, id in enumerate(ids):
        if id in seen:
            yield (table, at, "id"), Problem(found=f"{id!r} a second time", expected="a new id")
        seen.add(id)
