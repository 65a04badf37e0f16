"""What a person who keeps the data needs: its faults, the age of its sources, its places."""

from __future__ import annotations

from collections import Counter, defaultdict
from pathlib import Path
from typing import Literal

import msgspec

from legalpath.catalogue import cache
from legalpath.catalogue.checks.examine import Examined, examine, places_of
from legalpath.catalogue.checks.references import citations
from legalpath.catalogue.figures import figures
from legalpath.catalogue.language import check_questions
from legalpath.catalogue.model import Catalogue
from legalpath.catalogue.places import (
    FileKind,
    Places,
    tables_beside,
    user_folder,
    user_roles,
)
from legalpath.catalogue.read import catalogue_at, shipped_catalogue
from legalpath.catalogue.sources import age_in_months
from legalpath.documents.document import CatalogueStamp, problem_lines
from legalpath.errors import DataError, UsageError
from legalpath.files.faults import located
from legalpath.files.read import parse_toml, read_bytes
from legalpath.upkeep.leans import lean_doubts
from legalpath.upkeep.result import Check, FileChecked, FileInUse, SourceAge, SourceList, Where
from legalpath.words.sentences import ENGLISH, FOLDER
from legalpath.words.translation import Translated, check_folder, find_language


def check(file: Path | None, in_use: Places) -> Check:
    """Every fault of one file and those that go with it, or of all files in use."""
    places = places_of(file) if file else in_use
    found = examine(places, own_only=file is not None)
    whole = file is None or "roles" in places.own
    sound = whole and not any(one.problems for one in found)
    if sound:
        found = [_leaning(one, catalogue_at(places)) for one in found]
    problems = [problem for one in found for problem in one.problems]
    return Check(
        **Check.opening(),
        catalogue=_stamp(places) if sound else None,
        files=[_checked(one, one.kind) for one in found],
        problems=problem_lines(problems),
    )


def _leaning(file: Examined, catalogue: Catalogue) -> Examined:
    """A sound file of roles with what their leans leave in doubt."""
    if file.kind != "roles":
        return file
    raw, text = parse_toml(read_bytes(file.path), str(file.path))
    doubts = list(lean_doubts(catalogue, raw))
    return file._replace(problems=located(doubts, raw, text, str(file.path)))


def _checked(
    file: Examined | Translated, kind: str, sentences: int | None = None, missing: int | None = None
) -> FileChecked:
    return FileChecked(
        file=str(file.path),
        kind=kind,
        faults=len(file.problems),
        sentences=sentences,
        untranslated=missing,
    )


def check_words(name: str) -> Check:
    """Every fault of a translation, and how much of each file is not translated yet.

    `name` is a language or a folder. Raises UsageError where it is neither, or English.
    """
    folder = find_language(name)
    if folder.resolve() == (FOLDER / ENGLISH).resolve():
        raise UsageError("English is what translations are held against; name another folder")
    questions = shipped_catalogue().questions
    files = [*check_folder(folder), check_questions(folder, questions)]
    return Check(
        **Check.opening(),
        catalogue=None,
        files=[_checked(file, "words", file.sentences, file.missing) for file in files],
        problems=problem_lines([problem for file in files for problem in file.problems]),
    )


def where(places: Places) -> Where:
    """Which files are in use, and where own roles, answers and the cache are kept."""
    folder, own = user_folder(), user_roles()
    layers: dict[Literal["shipped", "own"], dict[FileKind, Path]] = {
        "shipped": places.shipped,
        "own": places.own,
    }
    return Where(
        **Where.opening(),
        catalogue=_stamp(places),
        chosen_by=places.chosen_by,
        files=[
            FileInUse(kind=kind, layer=layer, path=str(path), found=path.is_file())
            for layer, files in layers.items()
            for kind, path in [*files.items(), *_tables(files)]
        ],
        user_roles=str(own) if own else None,
        sheets=str(folder / "sheets") if folder else None,
        cache=_cache(),
    )


def _tables(files: dict[FileKind, Path]) -> list[tuple[str, Path]]:
    """The tables beside a roles file, each with what it is of."""
    return [(path.stem, path) for path in tables_beside(files["roles"])] if files else []


def _stamp(places: Places) -> CatalogueStamp | None:
    """The stamp of the catalogue in use; None where its files have faults."""
    try:
        catalogue = catalogue_at(places)
    except DataError:
        return None
    return CatalogueStamp(catalogue.version, catalogue.fingerprint)


def _cache() -> str | None:
    try:
        return str(cache.folder())
    except RuntimeError:
        return None


# --- sources


def source_list(catalogue: Catalogue, older_than: int | None = None) -> SourceList:
    """Every source by age and then by id; with `older_than` only those of more months."""
    counts, users = _citations(catalogue)
    ages = [
        SourceAge(
            source=id,
            title=source.title,
            publisher=source.publisher,
            kind=source.kind,
            date=source.date,
            edition=source.edition,
            successor=source.successor,
            months=age_in_months(source.date, catalogue.day()),
            cited=counts[id],
            roles=users[id],
            url=source.url,
        )
        for id, source in sorted(catalogue.sources.items())
    ]
    least = -1 if older_than is None else older_than
    return SourceList(
        **SourceList.stamp(catalogue),
        older_than=older_than,
        sources=sorted(
            (age for age in ages if age.months is not None and age.months > least),
            key=lambda age: -(age.months or 0),
        ),
        undated=[age for age in ages if age.months is None],
    )


def _citations(catalogue: Catalogue) -> tuple[Counter[str], dict[str, list[str]]]:
    """How many facts and figures cite each source, and which roles' do."""
    known = figures(catalogue)
    counted: dict[str, list[str]] = defaultdict(list)
    for row in (*known.pay, *known.outlook):
        counted[row.of] += row.cites()
    counts = Counter(source for sources in counted.values() for source in sources)
    counts.update(id for row in known.states for id in row.cites())
    users: dict[str, list[str]] = defaultdict(list)
    for role in catalogue.roles:
        cited = [id for _, id in citations(msgspec.to_builtins(role))]
        counts.update(cited)
        cited += [source for pay in role.pay for source in counted[pay.of]]
        for id in dict.fromkeys(cited):
            users[id].append(role.id)
    return counts, users
