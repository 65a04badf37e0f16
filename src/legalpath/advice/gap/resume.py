"""Reads a CV in the JSON Resume format and says which skills its words show.

Only words that the data files declare count, and the result says which word gave which
skill. Nothing is sent anywhere. The fields follow JSON Resume 1.0 (jsonresume.org/schema);
fields that it does not name are let through, as it asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta, Struct, field

from legalpath.advice.gap.result import Matched
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.names import role_names
from legalpath.catalogue.vocabulary import LEVELS
from legalpath.errors import DataError, Problem
from legalpath.files.faults import from_msgspec, json_path
from legalpath.text import plain_name

ResumeDate = Annotated[str, Meta(pattern=r"^([12][0-9]{3}(-[01][0-9](-[0-3][0-9])?)?)?$")]
WORDS = {
    "beginner": "helpful",
    "basic": "helpful",
    "novice": "helpful",
    "intermediate": "user",
    "proficient": "required",
    "advanced": "required",
    "expert": "required",
    "master": "required",
}
"""What a CV's own word for a level counts as; a skill without one counts as `user`."""
UNSAID = "user"
SENIORITY = r"^(senior|junior|lead|sr|jr) "
"""What may stand before a job title that we know."""


class Meaning(NamedTuple):
    """What a word of a CV shows, as it is written in the data, and words before it that undo it."""

    word: str
    skills: Sequence[str]
    not_after: Sequence[str] = ()


Vocabulary = dict[str, Meaning]
"""What the trade's words and the skills' labels mean, by their plain words."""


class Work(Struct, frozen=True):
    """One post."""

    name: str = ""
    position: str = ""
    startDate: ResumeDate = ""  # noqa: N815  the format's own name
    endDate: ResumeDate = ""  # noqa: N815
    summary: str = ""
    highlights: list[str] = field(default_factory=list)


class ResumeSkill(Struct, frozen=True):
    """One skill with its level and keywords."""

    name: str = ""
    level: str = ""
    keywords: list[str] = field(default_factory=list)


class Certificate(Struct, frozen=True):
    """One certificate."""

    name: str = ""
    date: ResumeDate = ""
    issuer: str = ""


class Resume(Struct, frozen=True):
    """The parts of a CV that say what somebody can do."""

    work: list[Work] = field(default_factory=list)
    volunteer: list[Work] = field(default_factory=list)
    skills: list[ResumeSkill] = field(default_factory=list)
    certificates: list[Certificate] = field(default_factory=list)


class CvFacts(NamedTuple):
    """What a CV shows: a level a skill, the words it rests on, certificates, former roles."""

    levels: dict[str, str]
    matched: list[Matched]
    certificates: list[str]
    roles: list[str]


def parse_resume(data: bytes, file: str) -> Resume:
    """The CV in a JSON file. Raises DataError with the path of what is wrong."""
    try:
        return msgspec.json.decode(data, type=Resume)
    except msgspec.ValidationError as error:
        path, problem, _ = from_msgspec(error)
        problem = problem._replace(file=file, key=json_path(path) or "$")
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        place = re.search(r"byte (\d+)", str(error))
        line = data.count(b"\n", 0, int(place[1]) if place else 0) + 1
        problem = Problem(file=file, line=line, found=str(error), expected="JSON")
    raise DataError(f"{file} is not a CV in the JSON Resume format", [problem], code="invalid-cv")


def read_known(resume: Resume, catalogue: Catalogue) -> CvFacts:
    """The highest level that any word of the CV gives each skill."""
    skills = list(_skills(resume, catalogue))
    exams = sorted({exam.name for role in catalogue.roles for exam in role.certifications})
    certificates = [
        Matched(word=one.name, where=f"certificates[{at}].name", certificate=exam)
        for at, one in enumerate(resume.certificates)
        for exam in exams
        if one.name and _same_exam(one.name, exam)
    ]
    levels: dict[str, str] = {}
    for id, level in ((match.skill or "", match.level or LEVELS[0]) for match in skills):
        levels[id] = max(levels.get(id, LEVELS[0]), level, key=LEVELS.index)
    roles = list(dict.fromkeys(match.role for match in skills if match.role))
    names = list(dict.fromkeys(match.certificate for match in certificates if match.certificate))
    return CvFacts(levels, [*skills, *certificates], names, roles)


def _skills(resume: Resume, catalogue: Catalogue) -> Iterator[Matched]:
    """What names a skill: words of the trade, and a known job title, which brings its levels.

    Words in what was done count as `user`.
    """
    vocabulary = _vocabulary(catalogue)
    for at, said in enumerate(resume.skills):
        texts = {"name": said.name} | {f"keywords[{n}]": one for n, one in enumerate(said.keywords)}
        level = WORDS.get(said.level.strip().lower(), UNSAID)
        yield from _named(f"skills[{at}]", texts, level, vocabulary)
    titles = role_names(catalogue)
    parts = {"work": resume.work, "volunteer": resume.volunteer}
    posts = ((f"{part}[{at}]", post) for part in parts for at, post in enumerate(parts[part]))
    for where, post in posts:
        if role := titles.get(re.sub(SENIORITY, "", plain_name(post.position))):
            for id, skill in role.skills.items():
                if skill.level != "none":
                    yield Matched(
                        word=post.position, where=f"{where}.position", skill=id,
                        level=skill.level, role=role.id,
                    )  # fmt: skip
        texts = {f"highlights[{n}]": words for n, words in enumerate(post.highlights)}
        yield from _named(where, {"summary": post.summary} | texts, UNSAID, vocabulary)


def _vocabulary(catalogue: Catalogue) -> Vocabulary:
    """The skills' labels, the nouns of all roles' terms, and other words for them."""
    labels = {
        plain_name(skill.label): Meaning(skill.label, [skill.id])
        for skill in catalogue.questions.skills
    }
    terms = (term for role in catalogue.roles for term in role.terms)
    return labels | {
        plain_name(word): Meaning(word, term.shows, term.not_after)
        for term in terms
        for word in (term.noun, *term.also)
    }


def _same_exam(said: str, name: str) -> bool:
    """Whether a CV names an exam by its name, or by the short form in brackets."""
    short = re.findall(r"\(([A-Z][A-Za-z-]+)\b", name)
    long = name.partition(" (")[0]
    return plain_name(long) in plain_name(said) or any(
        re.search(rf"\b{one}\b", said) for one in short
    )


def _named(
    where: str, texts: dict[str, str], level: str, vocabulary: Vocabulary
) -> Iterator[Matched]:
    """Every skill that a text shows, once a text, by the first word for it."""
    longest = max(word.count(" ") + 1 for word in vocabulary)
    for part, text in texts.items():
        found = dict[str, str]()
        for meant in _meant(plain_name(text).split(), longest, vocabulary):
            for id in meant.skills:
                found.setdefault(id, meant.word)
        for id, word in found.items():
            yield Matched(word=word, where=f"{where}.{part}", skill=id, level=level)


def _meant(plain: list[str], longest: int, vocabulary: Vocabulary) -> Iterator[Meaning]:
    """What stands in a text as whole words, the longest first; a part of one counts no more."""
    taken: set[int] = set()
    for size in range(longest, 0, -1):
        for at in range(len(plain) - size + 1):
            place = range(at, at + size)
            meant = vocabulary.get(" ".join(plain[at : at + size]))
            if meant and taken.isdisjoint(place) and not _undone(plain[:at], meant):
                taken.update(place)
                yield meant


def _undone(before: list[str], meant: Meaning) -> bool:
    """Whether the words right before a word make it something else."""
    words = (plain_name(one).split() for one in meant.not_after)
    return any(one and before[-len(one) :] == one for one in words)
