"""A sound file of one's own with three roles, and every kind of slip to plant into it."""

from __future__ import annotations

import re
from pathlib import Path
from typing import NamedTuple

from legalpath.catalogue.places import data_folder, shipped_places
from legalpath.upkeep.skeleton import role_text

TITLES = ("Court Navigator", "Records Runner", "Filing Clerk")
DAY = " ".join(["You sort papers, call people back and keep the dates of the day."] * 6)
GLIMPSE = " ".join(["You sort papers, call people back and keep the dates of the day."] * 2)
FILLED = {"level": "helpful", "value": "some", "kind": "drafting", "often": "daily",
          "family": "legal-support", "to": "paralegal"}  # fmt: skip
OTHER_VALUES = {"degree": "helps", "common": "common", "hard": "easy"}


def filled(text: str) -> str:
    """A role skeleton with every empty pair of quotes filled in."""
    for key, value in OTHER_VALUES.items():
        text = re.sub(rf'(?m)^({key} = {{ value = )""', rf'\1"{value}"', text)
    for key, value in FILLED.items():
        text = re.sub(rf'\b{key} = ""', f'{key} = "{value}"', text)
    text = text.replace('day = { text = ""', f'day = {{ text = "{DAY}"')
    text = text.replace('glimpse = { text = ""', f'glimpse = {{ text = "{GLIMPSE}"')
    return re.sub(
        r'(?m)^([^#\n]* = )""',
        r'\1"Some words."',
        re.sub(r'text = ""', 'text = "Some words."', text),
    )


def roles() -> list[str]:
    """Three sound roles, each as the text of its `[[roles]]` table."""
    texts = [filled(role_text(title, shipped_places())) for title in TITLES]
    return [text[text.index("[[roles]]") :] for text in texts]


class Plant(NamedTuple):
    """A slip: what it replaces, what by, with § at the line to mend, and what is then said."""

    name: str
    old: str
    new: str
    said: str


def planted(sound: str, plant: Plant) -> tuple[str, int]:
    """The text with a slip in it, and the line on which it must be found."""
    assert sound.count(plant.old) >= 1, plant.name
    text = sound.replace(plant.old, plant.new, 1)
    assert text.count("§") == 1, plant.name
    return text.replace("§", ""), text[: text.index("§")].count("\n") + 1


def lay_beside(folder: Path, name: str, text: str) -> Path:
    """Writes a data file into a folder of one's own."""
    path = folder / name
    path.write_text(text, "utf-8")
    return path


def shipped(name: str) -> str:
    """The text of a shipped data file."""
    return (data_folder() / name).read_text("utf-8")


SUMMARY = 'summary = { text = "Some words.", source = "own" }'
TASK = '[[roles.tasks]]\ntext = "Some words."\n'
TOOLS = 'tools = [\n    { text = "Some words.", source = "own", skills = [] },'
MOVES = 'missing = []  # ids of the skills to add: ["drafting"]'

IN_ROLES = [
    Plant("unknown key", "ranked = true", "§rankd = true", "did you mean 'ranked'?"),
    Plant("unknown key in a list", TOOLS, 'tools = [\n    { text = "a", source = "own" },\n    { §txt = "b", source = "own" },', "did you mean 'text'?"),
    Plant("unknown table", "[roles.entry]", "[roles.§entri]", "did you mean 'entry'?"),
    Plant("missing key", '[[roles]]\nid = "', '§[[roles]]\n# "', "expected a key 'id'"),
    Plant("missing key of a table", f'{TASK}kind = "drafting"', f"§{TASK}", "expected a key 'kind'"),
    Plant("missing key in a line", SUMMARY, '§summary = { source = "own" }', "expected a key 'text'"),
    Plant("text for a switch", "ranked = true", '§ranked = "yes"', "did you mean 'true'?"),
    Plant("number for a text", TASK, "[[roles.tasks]]\n§text = 12\n", "did you mean '\"12\"'?"),
    Plant("text for a list", "aliases = []", '§aliases = "runner"', "a list in square brackets"),
    Plant("text for a table", SUMMARY, '§summary = "Some words."', "expected a table"),
    Plant("list for a table", "[roles.entry]\n", "[[roles.§entry]]\n", "in single brackets"),
    Plant("date for a text", TASK, "[[roles.tasks]]\n§text = 2024-01-31\n", "expected text in quotes"),
    Plant("time for a text", 'drafting = { level = "helpful"', '§drafting = { word = 2024-01-31T09:00:00, level = "user"', "expected text in quotes"),
    Plant("level outside the vocabulary", 'legal-research = { level = "helpful"', '§legal-research = { level = "usr"', "did you mean 'user'?"),
    Plant("level in capitals", 'drafting = { level = "helpful"', '§drafting = { level = "REQUIRED"', "did you mean 'required'?"),
    Plant("grade outside the vocabulary", 'remote = { value = "some"', '§remote = { value = "sometimes"', "one of never, rare, some"),
    Plant("kind outside the vocabulary", 'kind = "drafting"', '§kind = "draftin"', "did you mean 'drafting'?"),
    Plant("frequency outside the vocabulary", 'often = "daily"', '§often = "weakly"', "did you mean 'weekly'?"),
    Plant("rank below zero", 'to = "paralegal"', '§months = [-1, 2]\nto = "paralegal"', "a number from 0"),
    Plant("endless number", 'to = "paralegal"', '§months = [1, inf]\nto = "paralegal"', "a number up to 600"),
    Plant("no number", 'to = "paralegal"', '§months = [1, nan]\nto = "paralegal"', "found nan"),
    Plant("three ends", 'to = "paralegal"', 'months = §[\n 1,\n 2,\n 3,\n]\nto = "paralegal"', "found 3 entries, expected 1 to 2"),
    Plant("no ends", 'to = "paralegal"', '§months = []\nto = "paralegal"', "found 0 entries"),
    Plant("text in a range", 'to = "paralegal"', 'months = [\n 1,\n §"2",\n]\nto = "paralegal"', "a number, without quotes"),
    Plant("range that runs back", 'to = "paralegal"', '§months = [12, 6]\nto = "paralegal"', "did you mean '[6, 12]'?"),
    Plant("id with capitals", 'to = "paralegal"', '§to = "Legal Ops"', "did you mean 'legal-ops'?"),
    Plant("month thirteen", SUMMARY, '§summary = { text = "a", source = "own", date = "2024-13" }', '"2026-11"'),
    Plant("date with a slash", SUMMARY, '§summary = { text = "a", source = "own", date = "2024/7" }', "did you mean '2024-07'?"),
    Plant("date ahead", SUMMARY, '§summary = { text = "a", source = "own", date = "2099" }', "in the future"),
    Plant("code without a point", "onet = []", 'onet = [\n  { code = "23-2011.00", match = "direct" },\n  { §code = "23-2011", match = "close" },\n]', "an O*NET code"),
    Plant("blank text", SUMMARY, '§summary = { text = "  ", source = "own" }', "expected some text"),
    Plant("endless text", SUMMARY, f'summary = {{ text = """§{"word " * 500}""", source = "own" }}', "at most 2000"),
    Plant("unknown skill", "writing = { level", "§writting = { level", "did you mean 'writing'?"),
    Plant("skill left out", "[roles.skills]\nlegal", "§[roles.skills]\n# legal", "nothing for legal-research"),
    Plant("unknown condition", "court = { value", "§cort = { value", "did you mean 'court'?"),
    Plant("unknown source", SUMMARY, '§summary = { text = "a", source = "hirelegalops-v" }', "did you mean 'hirelegalops-vs'?"),
    Plant("unknown source in a list", SUMMARY, 'summary = { text = "a", source = "own", also = [\n  "own",\n  §"hirelegalops",\n] }', "the id of a source"),
    Plant("unknown source of months", 'to = "paralegal"', '§months_source = "owm"\nto = "paralegal"', "did you mean 'own'?"),
    Plant("move to nowhere", 'to = "paralegal"', '§to = "paralegl"', "did you mean 'paralegal'?"),
    Plant("move by an alias", 'to = "paralegal"', '§to = "legal-secretary"', "did you mean 'legal-assistant'?"),
    Plant("unknown skill to add", MOVES, 'missing = [\n    "drafting",\n    "writing",\n    §"e-bill",\n]', "did you mean 'e-billing'?"),
    Plant("level that nothing supports", 'drafting = { level = "helpful"', '§drafting = { level = "core"', "which nothing supports"),
    Plant("level that the skill cannot have", 'systems-config = { level = "helpful"', '§systems-config = { level = "user"', "one of none, rare, helpful, required, owner"),
    Plant("unknown skill of a task", "skills = []  # ids", 'skills = [§"draftin"]  # ids', "did you mean 'drafting'?"),
    Plant("unknown skill of a tool", "skills = [] },", 'skills = [§"draftin"] },', "did you mean 'drafting'?"),
    Plant("fact without a source", SUMMARY, '§summary = { text = "Some words." }', "a key 'source'"),
    Plant("not known, with a source", SUMMARY, '§summary = { text = "not known", source = "own" }', "neither"),
    Plant("rungs out of order", "[[roles.ladder]]", '[[roles.ladder]]\nrung = "Lead"\nsource = "own"\nyears = [5, 9]\n\n[[roles.ladder]]\n§years = [2, 4]', "lowest to the highest"),
    Plant("alias of another role", "aliases = []", 'aliases = [\n    "court runner",\n    §"Legal Secretary",\n]', "means 'legal-assistant' already"),
    Plant("noun twice in a role", "terms = []", 'terms = [\n    { noun = "date stamp", gloss = "a mark" },\n    { §noun = "Date Stamp", gloss = "a mark" },\n]', "a second time"),
    Plant("noun with a meaning of its own", "terms = []", 'terms = [\n    { noun = "Pacer", §gloss = "a runner", also = ["public access to court electronic records"], shows = ["court-filing"] },\n]', "the federal courts' site for looking up cases"),
    Plant("unknown skill of a term", "terms = []", 'terms = [{ noun = "date stamp", gloss = "a mark", shows = [§"draftin"] }]', "did you mean 'drafting'?"),
    Plant("title of another role", 'title = "', '§title = "Paralegal" # "', "means 'paralegal' already"),
    Plant("short day", DAY, "§You work.", "60 to 90 words"),
    Plant("title in a day", f'"{DAY}"', f'"""\n{DAY}\nThen\n§the Paralegal calls."""', "does not say whose it is"),
    Plant("title over two lines", f'"{DAY}"', f'"""\n{DAY}\nThen §Legal\nOperations calls."""', "does not say whose it is"),
    Plant("escaped control character", SUMMARY, 'summary = { source = "own", text = """\nfirst\nsecond §\\u001b[31m\nthird""" }', r"\x1b"),
    Plant("raw bidi override", SUMMARY, "summary = { source = \"own\", text = '''\nfirst\nsecond\n§third \u202e''' }", r"\u202e"),
    Plant("escaped bidi override", SUMMARY, '§summary = { source = "own", text = "a \\U0000202e" }', r"\u202e"),
    Plant("bidi override in a comment", "ranked = true", "ranked = true # §\u202e", r"\u202e"),
    Plant("zero width in a key", "ranked = true", '§"ran\u200bked" = true', r"\u200b"),
    Plant("two moves to one role", "[[roles.moves]]\nto = ", '[[roles.moves]]\nto = "paralegal"\ncommon = { value = "some", text = "a", source = "own" }\nhard = { value = "easy", text = "a", source = "own" }\nmissing = []\ntext = "a"\nsource = "own"\n\n[[roles.moves]]\n§to = ', "a second move"),
]  # fmt: skip

LAST_LINES = [
    Plant("table misspelled", "", '\n[[§role]]\nid = "x"\n', "did you mean 'roles'?"),
    Plant("entry unfinished", "", "\n§[[roles.interview]]", "expected a key 'question'"),
    Plant("unknown key at the end", "", '\n§gooood = "x"', "unknown key 'gooood'"),
    Plant("comment at the end", "", "# fine until §\u200e", r"\u200e"),
]  # fmt: skip

IN_QUESTIONS = [
    Plant("unknown dimension", "loadings = { ", "§loadings = { riting = 1, ", "did you mean 'writing'?"),
    Plant("loading of two", "loadings = { ", "§loadings = { writing = 2 } # ", "one of -1, 1"),
    Plant("no loading", "loadings = { ", "§loadings = {} # ", "what an answer says"),
    Plant("statement without a text", '[[questions]]\nid = "q01"\nkind = "statement"\ntext', '§[[questions]]\nid = "q01"\nkind = "statement"\n# text', "expected a key 'text'"),
    Plant("duel with a text", 'kind = "duel"', 'kind = "duel"\n§text = "Which?"', "left and right"),
    Plant("order twice", "[[needs]]", '[[questions]]\nid = "q99"\nkind = "statement"\ntext = "I like it."\nloadings = { writing = 1 }\n§order = 1\n\n[[needs]]', "a place of its own"),
    Plant("order of zero", "order = ", "§order = 0 # ", "a number from 1"),
    Plant("order as a fraction", "order = ", "§order = 1.5 # ", "a whole number"),
    Plant("dimension that reads an unknown skill", "from = { skills = [", 'from = { skills = [\n"writing",\n§"legal-reserch", ', "did you mean 'legal-research'?"),
    Plant("dimension that reads nothing", "from = { ", "§from = {} # ", "nothing to read"),
    Plant("need of an unknown fact", 'fact = "conditions.remote"', '§fact = "conditions.remot"', "did you mean 'conditions.remote'?"),
    Plant("choice outside the vocabulary", 'out = ["never", "rare"]', '§out = ["nevr"]', "did you mean 'never'?"),
    Plant("switch as a number", "system = true", "§system = 1", "true or false"),
    Plant("question twice", "[[needs]]", '[[questions]]\n§id = "q01"\nkind = "statement"\ntext = "I like it."\nloadings = { writing = 1 }\norder = 99\n\n[[needs]]', "'q01' a second time"),
]  # fmt: skip

IN_SOURCES = [
    Plant("kind outside the vocabulary", 'kind = "official"', '§kind = "oficial"', "did you mean 'official'?"),
    Plant("source ahead", 'date = "', '§date = "2098-01" # "', "in the future"),
    Plant("date without quotes", 'date = "', '§date = 2024 # "', "did you mean '\"2024\"'?"),
    Plant("address without a scheme", 'url = "https://', '§url = "', "an address like"),
    Plant("source without an id", '[[sources]]\nid = "', '§[[sources]]\n# "', "expected a key 'id'"),
    Plant("source that nothing cites", "[[sources]]", '[[sources]]\n§id = "mine"\ntitle = "a"\npublisher = "b"\ndate = "2024"\nkind = "own"\n\n[[sources]]', "which nothing cites"),
    Plant("source twice", '[[sources]]\nid = "own"', '[[sources]]\nid = "own"\ntitle = "a"\npublisher = "b"\ndate = "2024"\nkind = "own"\n\n[[sources]]\n§id = "own"', "'own' a second time"),
    Plant("successor that is not there", '[[sources]]\nid = "bls-oews"', '[[sources]]\n§successor = "bls-ep2"\nid = "bls-oews"', "did you mean 'bls-ep'?"),
    Plant("successor of itself", '[[sources]]\nid = "bls-oews"', '[[sources]]\n§successor = "bls-oews"\nid = "bls-oews"', "does not lead back"),
    Plant("edition of no official series", '[[sources]]\nid = "cloc25"', '[[sources]]\n§edition = "2025"\nid = "cloc25"', "an edition of kind trade"),
]  # fmt: skip

NO_TOML = [
    Plant("no closing quote", "", '§title = "Runner\nid = 3', "without its closing quote"),
    Plant("no closing single quote", "", "§title = 'Runner\nid = 3", "closing quote"),
    Plant("no closing three quotes", "", 'a = 1\n§title = """Runner\n\nid = 3\n', "a text without an end"),
    Plant("no closing three single quotes", "", "a = 1\n§title = '''Runner\n\nid = 3\n", "a text without an end"),
    Plant("text without quotes", "", "§title = Court Runner", "did you mean '\"Court Runner\"'?"),
    Plant("curly quotes", "", "§title = “Runner”", "the curly quote"),
    Plant("switch in capitals", "", "§ranked = True", "did you mean 'true'?"),
    Plant("switch in words", "", "§ranked = yes", "did you mean 'true'?"),
    Plant("no value", "", "a = 1\n§title =\nb = 2", "expected a value"),
    Plant("no equals sign", "", '§title "Runner"', "expected = and a value"),
    Plant("blank in a key", "", '§my title = "Runner"', "no blanks"),
    Plant("key alone", "", "§title\na = 1", "expected = and a value"),
    Plant("quotes within quotes", "", '§title = "the "Runner" of it"', "inside a text a quote"),
    Plant("comma after a value", "", '§title = "Runner",\na = 1', "without a comma"),
    Plant("two statements on a line", "", "§a = 1 b = 2", "the end of the line"),
    Plant("comma in a number", "", "§share = 0,61", "did you mean '0.61'?"),
    Plant("no digit before the point", "", "§share = .61", "did you mean '0.61'?"),
    Plant("month without quotes", "", "§date = 2024-07", "did you mean '\"2024-07\"'?"),
    Plant("day that does not exist", "", "§date = 2023-02-30", "a date that exists"),
    Plant("list without an end", "", 'aliases = [\n"a",\n§"b"\n\n# next\ntitle = "x"', "a comma or ]"),
    Plant("list with no comma", "", 'aliases = [\n§"a"\n"b",\n]', "a comma or ]"),
    Plant("list that runs into a key", "", 'aliases = [\n"a",\n§title = "x"', "] or }"),
    Plant("table without an end", "", '§day = { text = "x"\na = 1', "a comma or } on the same line"),
    Plant("table over two lines", "", '§day = { text = "x",\n source = "own" }', "stands on one line"),
    Plant("header without an end", "", "§[roles.extra\na = 1", "] behind"),
    Plant("double header without an end", "", "§[[roles.extra]\na = 1", "]] behind"),
    Plant("words alone", "", "§, Court Runner", 'key = "text"'),
    Plant("conflict left over", "", "§<<<<<<< HEAD", 'key = "text"'),
    Plant("key twice", "", 'extra = 1\nb = 2\n§extra = """a\nb\n"""', "'extra' a second time"),
    Plant("key twice in a table", "", '§day = { text = "a", source = "own", text = """b\n""" }', "'text' a second time"),
    Plant("table twice", "", "[extra]\na = 1\n[other]\n§[extra]", "'extra' a second time"),
    Plant("table over a value", "", "[extra]\nmore = 1\n§[extra.more]", "a second time"),
    Plant("more for a complete table", "", "extra = { a = 1 }\n§extra.b = 2", "complete"),
    Plant("single brackets", "", "[sources]\n§[sources]", "did you mean '[[sources]]'?"),
    Plant("backslash in a text", "", '§path = "C:\\Users"', "for a backslash"),
    Plant("unknown escape", "", '§path = "a\\q"', "for a backslash"),
    Plant("escape that is no character", "", '§path = "a\\uD800"', "for a backslash"),
    Plant("control character", "", '§title = "a\x07b"', r"\x07"),
    Plant("control character in a comment", "", "a = 1 # b §\x1b[2J", r"\x1b"),
    Plant("carriage return alone", "", "§a = 1\rb = 2", r"\r"),
    Plant("number too long", "", f"§a = {'1' * 5000}", "thousands of digits"),
    Plant("number too long in a list", "", f"a = [\n1,\n§{'1' * 5000},\n]", "thousands of digits"),
    Plant("lists too deep", "", f"§a = {'[' * 3000}", "too deep"),
    Plant("tables too deep", "", f"§{'a.' * 50}a = 1", "too deep"),
]  # fmt: skip
"""What is no TOML at all, each to stand in the middle of a sound file or at its end."""
