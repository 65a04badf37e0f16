"""A role to fill in, or a shipped one to change, as the text of a file of one's own."""

from __future__ import annotations

from pathlib import Path
from typing import Any, get_args

from legalpath.catalogue import vocabulary
from legalpath.catalogue.checks.references import by_id
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.names import find_role
from legalpath.catalogue.places import Places, data_folder
from legalpath.catalogue.questions import Skill
from legalpath.catalogue.read import catalogue_at
from legalpath.errors import UnknownRoleError, UsageError
from legalpath.files.lines import line_index
from legalpath.files.read import parse_toml, read_bytes
from legalpath.text import listing, printable, slug

HEAD = """\
#:schema ./roles.schema.json
# {what}
# Completion in an editor: legalpath data schema roles -o roles.schema.json
# What is still wrong: legalpath data check FILE. To use it: legalpath quiz --roles FILE

"""
NEW = 'A role of your own. Fill in every empty pair of quotes ("") in plain words.'
CHANGED = "This takes the place of the shipped role with the same id. Change what differs."


def role_text(name: str, places: Places) -> str:
    """A file with one role: a shipped one as it is, or a new one to fill in.

    Raises UsageError for a name that makes no id or a role that is a person's own already.
    """
    catalogue = catalogue_at(places)
    try:
        id = find_role(name, catalogue).id
    except UnknownRoleError:
        return HEAD.format(what=NEW) + _new(name, catalogue)
    own = places.own.get("roles")
    if own and id in by_id(_tables(own)[0], "roles"):
        raise UsageError(f"{id!r} is in {own} already; change it there")
    return HEAD.format(what=CHANGED) + _copied(id)


def with_role(text: str, path: Path) -> bytes:
    """What a roles file holds once the role in `text` is added at its end.

    Raises DataError where the file is no TOML, UsageError where it is no roles file or
    has the role already.
    """
    before, [id] = read_bytes(path), by_id(parse_toml(text.encode(), "")[0], "roles")
    roles = by_id(parse_toml(before, str(path))[0], "roles")
    if not roles:
        raise UsageError(f"{path} is there already and holds no roles; take another name")
    if id in roles:
        raise UsageError(f"{id!r} is in {path} already; change it there")
    return before.rstrip() + b"\n\n" + text[text.index("[[roles]]") :].encode()


def _tables(path: Path) -> tuple[dict[str, Any], str]:
    return parse_toml(read_bytes(path), str(path))


def _copied(id: str) -> str:
    """A shipped role as it stands in its file, comments and all."""
    raw, text = _tables(data_folder() / "roles.toml")
    at = list(by_id(raw, "roles")).index(id)
    index, lines = line_index(text), text.splitlines(keepends=True)
    after = index.get(("roles", at + 1))
    return (
        "".join(lines[index["roles", at].line - 1 : after.line - 1 if after else None]).rstrip()
        + "\n"
    )


def _new(name: str, catalogue: Catalogue) -> str:
    """A role in which everything to fill in is empty, with what may stand there."""
    if not (id := slug(name)):
        raise UsageError(f"{printable(name)!r} has no letters from a to z to make an id of")
    return TEMPLATE.format(
        id=id,
        title=printable(name).replace("\\", "").replace('"', "'") if name != id else "",
        families=listing(dict.fromkeys(role.family for role in catalogue.roles), "or"),
        kinds=listing(vocabulary.TASK_KINDS, "or"),
        often=_words(vocabulary.Frequency),
        levels=", ".join(vocabulary.LEVELS),
        grades=listing(vocabulary.GRADES, "or"),
        degree=_words(vocabulary.Degree),
        common=_words(vocabulary.Common),
        hard=_words(vocabulary.Hard),
        skills="\n".join(
            f'{skill.id} = {{ level = "", source = "own" }}  # {skill.label}{_only(skill)}'
            for skill in catalogue.questions.skills
        ),
        conditions="\n".join(
            f'{kind.id} = {{ value = "", text = "", source = "own" }}  # {kind.label}'
            for kind in catalogue.questions.conditions
        ),
    )


def _only(skill: Skill) -> str:
    return f": {listing(skill.levels, 'or')}" if skill.levels else ""


def _words(vocabulary: Any) -> str:
    return listing(get_args(vocabulary), "or")


TEMPLATE = """\
[[roles]]
id = "{id}"
title = "{title}"
aliases = []  # other titles in job ads: ["court runner", "court messenger"]
family = ""  # {families}; or a new one
ranked = true  # false: shown and compared, but the quiz does not rank it
onet = []  # [{{ code = "23-2011.00", match = "direct" }}]; match: direct, close or stand-in
pay = []  # [{{ of = "paralegal", match = "close" }}]; `of` is a word of that column in pay.csv

# Every fact names its source: an id from sources.toml, or "own" for your own judgment.
# Where nobody reliable says, write {{ text = "not known" }} without a source.
# More facts of a kind: one more {{ ... }} with a comma behind it.
outlook = []  # what is said about the jobs ahead, facts as below
summary = {{ text = "", source = "own" }}  # one sentence
day = {{ text = "", source = "own" }}  # 60 to 90 words, "you", good and dull parts, no job title
glimpse = {{ text = "", source = "own" }}  # the day in 25 to 40 words, for the quiz
terms = []  # [{{ noun = "date stamp", gloss = "the mark of a day", shows = ["court-filing"] }}]
sits = [
    {{ text = "", source = "own" }},  # where it sits, whom it reports to
]
tools = [
    {{ text = "", source = "own", skills = [] }},  # software and other tools, and their skills
]
pick_if = [
    {{ text = "", source = "own" }},  # pick this if ...
]
not_if = [
    {{ text = "", source = "own" }},  # not this if ...
]
trade_offs = [
    {{ text = "", source = "own" }},  # what you give up
]
who = [
    {{ text = "", source = "own" }},  # who does well
]
varies = [
    {{ text = "", source = "own" }},  # what differs from employer to employer
]
government = []  # public service: grades and what qualifies, facts as above
limits = [
    {{ text = "", source = "own" }},  # what the law does not let you do
]
ai = [
    {{ text = "", source = "own" }},  # what AI changes
]
next_steps = [
    {{ text = "", source = "own" }},  # three things to do this month, free or cheap
    {{ text = "", source = "own" }},
    {{ text = "", source = "own" }},
]
moves_elsewhere = []  # moves to jobs that are not among these roles, as facts like the above

# Copy this block for each task; eight to twelve are good.
[[roles.tasks]]
text = ""
kind = ""  # {kinds}
often = ""  # {often}
source = "own"
skills = []  # ids of the skills that it uses: ["drafting"]

# How much the job asks for each skill. Lowest first: {levels}.
# The level is what the ordinary post asks. What only a later rung or a special field asks:
# later = "required for team leads", special = "required in litigation". See docs/roles.md.
[roles.skills]
{skills}

# How often each holds: {grades}.
# Where you cannot say: {{ text = "not known" }}
[roles.conditions]
{conditions}

[roles.entry]
minimum = {{ text = "", source = "own" }}  # the least that employers ask for
typical = {{ text = "", source = "own" }}
degree = {{ value = "", text = "", source = "own" }}  # {degree}
qualify = {{ text = "", source = "own" }}  # and months = [6, 12], if you can say
cost = [
    {{ text = "", source = "own" }},  # what a program costs, a line a kind; or that none is asked
]
# earnings = [{{ text = "", source = "own" }}]  # what graduates earn first
# study = {{ text = "", source = "own" }}  # is evening or online study usual
# approval = {{ text = "", source = "own" }}  # what the approval of a program means

# Copy for each certificate, and take away the # in front.
# [[roles.certifications]]
# name = ""
# issuer = ""
# source = "own"
# eligibility = {{ text = "", source = "own" }}
# renewal = {{ text = "", source = "own" }}
# fee = {{ text = "not known" }}

# Copy for each rung, the lowest first. If you can say: years = [0, 2] and years_source = "own"
[[roles.ladder]]
rung = ""
source = "own"

# Copy for each role that people move to.
[[roles.moves]]
to = ""  # the id of another role: see legalpath roles
common = {{ value = "", text = "", source = "own" }}  # {common}
hard = {{ value = "", text = "", source = "own" }}  # {hard}
missing = []  # ids of the skills to add: ["drafting"]
text = ""
source = "own"

# Copy for each way in from outside law.
[[roles.ways_in]]
who = ""  # From retail, From school
text = ""
source = "own"

[[roles.myths]]
claim = ""  # what people say
truth = ""  # what is known
source = "own"

# Copy for each interview question; six are good.
[[roles.interview]]
question = ""
good = ""  # what a good answer shows
source = "own"
"""
