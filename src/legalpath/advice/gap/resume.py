"""Reads a CV in the JSON Resume format and says which skills its words show.

Only words that the data files declare count, and the result says which word gave which
skill. Nothing is sent anywhere. The fields follow JSON Resume 1.0 (jsonresume.org/schema);
fields that it does not name are let through, as it asks.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Annotated, NamedTuple

import msgspec
from msgspec import Meta, Struct, field

from legalpath.advice.gap.result import Matched
from legalpath.catalogue.model import LEVELS, Catalogue
from legalpath.catalogue.names import role_names
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
LONGEST = 8
"""The longest alias, in words."""
Vocabulary = dict[str, tuple[str, str]]


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
        line = data.count(b"\n", 0, _place(error)) + 1
        problem = Problem(file=file, line=line, found=str(error), expected="JSON")
    raise DataError(f"{file} is not a CV in the JSON Resume format", [problem], code="invalid-cv")


def _place(error: Exception) -> int:
    """The byte that an error names, 0 where it names none."""
    found = re.search(r"byte (\d+)", str(error))
    return int(found[1]) if found else 0


def read_known(resume: Resume, catalogue: Catalogue) -> CvFacts:
    """The highest level that any word of the CV gives each skill."""
    matched = [*_from_skills(resume, catalogue), *_from_work(resume, catalogue)]
    certificates = list(_from_certificates(resume, catalogue))
    levels: dict[str, str] = {}
    for match in matched:
        have = levels.get(match.skill or "", LEVELS[0])
        levels[match.skill or ""] = max(have, match.level or LEVELS[0], key=LEVELS.index)
    roles = list(dict.fromkeys(match.role for match in matched if match.role))
    names = list(dict.fromkeys(match.certificate for match in certificates if match.certificate))
    return CvFacts(levels, [*matched, *certificates], names, roles)


def _from_skills(resume: Resume, catalogue: Catalogue) -> Iterator[Matched]:
    vocabulary = _vocabulary(catalogue)
    for at, skill in enumerate(resume.skills):
        level = WORDS.get(skill.level.strip().lower(), UNSAID)
        said = [(f"skills[{at}].name", skill.name)]
        said += [(f"skills[{at}].keywords[{n}]", word) for n, word in enumerate(skill.keywords)]
        for where, words in said:
            for id, alias in _skills_in(words, vocabulary):
                yield Matched(word=alias, where=where, skill=id, level=level)


def _from_work(resume: Resume, catalogue: Catalogue) -> Iterator[Matched]:
    """Words in what was done count as `user`; a known job title brings its role's levels."""
    vocabulary, titles = _vocabulary(catalogue), role_names(catalogue)
    for part in ("work", "volunteer"):
        for at, post in enumerate(getattr(resume, part)):
            if role := titles.get(re.sub(SENIORITY, "", plain_name(post.position))):
                for id, skill in role.skills.items():
                    if skill.level != "none":
                        yield Matched(
                            word=post.position, where=f"{part}[{at}].position", skill=id,
                            level=skill.level, role=role.id,
                        )  # fmt: skip
            said = [(f"{part}[{at}].summary", post.summary)]
            said += [(f"{part}[{at}].highlights[{n}]", w) for n, w in enumerate(post.highlights)]
            for where, words in said:
                for id, alias in _skills_in(words, vocabulary):
                    yield Matched(word=alias, where=where, skill=id, level=UNSAID)


def _from_certificates(resume: Resume, catalogue: Catalogue) -> Iterator[Matched]:
    known = {exam.name for role in catalogue.roles for exam in role.certifications}
    for at, certificate in enumerate(resume.certificates):
        for name in sorted(known):
            if certificate.name and _same_exam(certificate.name, name):
                yield Matched(
                    word=certificate.name, where=f"certificates[{at}].name", certificate=name
                )


def _same_exam(said: str, name: str) -> bool:
    """Whether a CV names an exam by its name, or by the short form in brackets."""
    short = re.findall(r"\(([A-Z][A-Za-z-]+)\b", name)
    long = name.partition(" (")[0]
    return plain_name(long) in plain_name(said) or any(
        re.search(rf"\b{one}\b", said) for one in short
    )


def _skills_in(words: str, vocabulary: Vocabulary) -> Iterator[tuple[str, str]]:
    """Every skill whose label or alias stands in the words, as whole words, once."""
    plain = plain_name(words).split()
    seen = set()
    for size in range(LONGEST, 0, -1):
        for at in range(len(plain) - size + 1):
            found = vocabulary.get(" ".join(plain[at : at + size]))
            if found and found[0] not in seen:
                seen.add(found[0])
                yield found


def _vocabulary(catalogue: Catalogue) -> Vocabulary:
    """Each label and alias, as plain words, with the skill that it names."""
    return {
        plain_name(alias): (skill.id, alias)
        for skill in catalogue.questions.skills
        for alias in (skill.label, *skill.aliases)
    }
