"""Arranges what the data tools found into blocks."""

from __future__ import annotations

from collections.abc import Iterator

import msgspec

from legalpath.errors import Problem
from legalpath.formats.blocks import Block, Bullets, Grid, Heading, Paragraph, part
from legalpath.formats.notes import data_line
from legalpath.text import listing, number_of, printable
from legalpath.upkeep.result import Audit, Check, SourceAge, SourceList, Where

COLUMNS = ["File", "Line", "Key", "Found", "Expected", "Did you mean"]


# --- data check


def check(result: Check) -> Iterator[Block]:
    """The faults as a table, and a closing word."""
    yield Heading("Check of the data files", 1)
    if result.problems:
        yield Grid(COLUMNS, [[*map(str, row)] for row in result.table().rows], labelled=False)
    yield Paragraph(check_verdict(result))
    if lines := untranslated(result):
        yield Bullets(lines)


def check_verdict(result: Check) -> str:
    """What a check comes to, in a sentence."""
    faulty = [file for file in result.files if file.faults]
    if not faulty:
        # of a translation only the files in which something is translated
        begun = [
            file.file
            for file in result.files
            if file.sentences is None or file.sentences != file.untranslated
        ]
        return f"No faults in {listing(begun)}." if begun else "No faults."
    faults = number_of(sum(file.faults for file in faulty), "fault")
    return f"{faults} in {listing(file.file for file in faulty)}."


def untranslated(result: Check) -> list[str]:
    """For a translation, a line a file: how many of its sentences are still in English."""
    return [
        f"{one.file}: {one.untranslated} of {number_of(one.sentences, 'sentence')} still in English"
        for one in result.files
        if one.sentences and one.untranslated
    ]


# --- data where


def where(result: Where) -> list[Block]:
    """The files and folders as a table."""
    rows = _where(result)
    return [Heading("Where things are", 1), Grid(["", "Path", "Note"], rows, ruled=False)]


def _where(result: Where) -> list[list[str]]:
    """What, where and why, one row a file or folder."""
    layers = {"shipped": "shipped", "own": f"yours, by {result.chosen_by}"}
    found = {True: "", False: "; not a file that can be read"}
    rows = [[file.kind, file.path, layers[file.layer] + found[file.found]] for file in result.files]
    unused = result.user_roles if result.chosen_by != "user folder" else None
    others = [
        ("user folder", unused, "roles of your own are looked for here"),
        ("answers", result.sheets, "where the quiz keeps answer sheets"),
        ("cache", result.cache, "can be deleted at any time"),
    ]
    return rows + [[what, path, note] for what, path, note in others if path]


# --- data sources


def source_list(result: SourceList) -> list[Block]:
    """The sources with a date by age, then those without one."""
    older = "" if result.older_than is None else f" older than {result.older_than} months"
    dated = [
        [one.source, one.date, str(one.months), str(one.cited), _what(one)]
        for one in result.sources
    ]
    columns = ["Source", "Date", "Months", "Cited", "What"]
    undated = [[one.source, str(one.cited), _what(one)] for one in result.undated]
    return [
        Heading(f"Sources{older}, oldest first", 1),
        Paragraph(
            f"Ages are counted back from {result.today}. An edition of an official series holds, "
            "however old, until it is replaced."
        ),
        Grid(columns, dated, ruled=False) if dated else Paragraph("None."),
        *part(
            "Without a date, so of unknown age",
            Grid(["Source", "Cited", "What"], undated, ruled=False),
        ),
        Paragraph(data_line(result)),
    ]


def _what(age: SourceAge) -> str:
    told = [f"{age.publisher}: {age.title} ({age.kind})"]
    told += [f"edition {age.edition}"] if age.edition else []
    told += [f"replaced by {age.successor}"] if age.successor else []
    return ", ".join(told)


# --- data audit


def audit(result: Audit) -> list[Block]:
    """The verdict, every path with its chances, then what to look at."""
    reached = {"archetype": "yes", "search": "yes, found by search", None: "NO"}
    rows = [
        [
            f"{role.title} ({role.role})",
            reached[role.witness_from],
            f"{100 * role.chance_unanswered:.1f}",
            f"{100 * role.chance_random:.1f}",
            f"{role.length:.2f}",
        ]
        for role in result.roles
    ]
    return [
        Heading("Is the quiz fair to every path?", 1),
        Paragraph(_audit_verdict(result)),
        Grid(["Path", "Can come first", "Unasked", "Random", "Distance"], rows, ruled=False),
        Paragraph(
            "Can come first: answers exist that put the path ahead of all others; --json shows "
            "them. Unasked: how often in 100 it comes first when nothing is answered. Random: in "
            f"100 people who answer everything at random, {result.people:,} tried. Distance: how "
            "far it is from the average path."
        ),
        *part("Worth a look", Bullets(list(_remarks(result)) or ["Nothing."])),
        Paragraph(data_line(result)),
    ]


def _audit_verdict(result: Audit) -> str:
    bound = f"{result.bounds['uneven']:g} to 1"
    if result.passed:
        return (
            f"Yes: each of the {len(result.roles)} paths can come first, and luck favors none "
            f"of them by more than {bound}."
        )
    reasons = [f"no answers put {id} first" for id in result.unreachable]
    for when, name, spread in (
        ("with nothing answered", "chance_unanswered", result.spread_unanswered),
        ("at random", "chance_random", result.spread_random),
    ):
        if spread is None or spread > result.bounds["uneven"]:
            ordered = sorted(result.roles, key=lambda role: getattr(role, name))
            times = "far more often" if spread is None else f"{spread:.1f} times as often"
            reasons.append(
                f"{when}, {ordered[-1].role} comes first {times} as {ordered[0].role} "
                f"(at most {bound} is fair)"
            )
    return f"No: {'; '.join(reasons)}."


def _remarks(result: Audit) -> Iterator[str]:
    yield from (
        f"Near-twins, hard to tell apart by answers: {listing(family.roles)} "
        f"(cosine {family.cosine:.2f})."
        for family in result.families
    )
    found = {
        "Dimensions on which the paths stand alike, or opposite, with their correlation": "; ".join(
            f"{listing(link.dimensions)} ({link.correlation:+.2f})"
            for link in result.linked_dimensions
        ),
        "All paths stand at one place on": listing(result.flat_dimensions),
        "So near the average path that answers say little": listing(result.near_average),
        "Questions that say next to nothing": listing(result.silent_questions),
    }
    yield from (f"{what}: {which}." for what, which in found.items() if which)
    yield from (
        f"{slant.dimension}: {slant.speak_for} of its {slant.kind}s speak for it and "
        f"{slant.speak_against} against, which one answer all the way would exploit."
        for slant in result.slants
    )
    if result.straight_line > 1e-9:
        yield (
            "The same answer to every question, or to all of a kind, gives a fit of up to "
            f"{result.straight_line:.2f}; it should be 0."
        )


# --- lines


def check_lines(result: Check) -> str:
    """Every fault as an editor reads it, then what is open and the verdict."""
    told = [str(Problem(**msgspec.structs.asdict(problem))) for problem in result.problems]
    told += [*untranslated(result), check_verdict(result)]
    return "".join(f"{printable(line)}\n" for line in told)


def where_lines(result: Where) -> str:
    """What, where and why in columns."""
    columns = [[*map(printable, column)] for column in zip(*_where(result), strict=True)]
    padded = ([one.ljust(max(map(len, column))) for one in column] for column in columns)
    return "".join(f"{'  '.join(row).rstrip()}\n" for row in zip(*padded, strict=True))
