"""Every fault of the files in use, of all files at once."""

from __future__ import annotations

from datetime import UTC, datetime
from pathlib import Path
from typing import NamedTuple

import msgspec

from legalpath.catalogue.checks import consistency, references
from legalpath.catalogue.checks.references import Raw, Referable, by_id
from legalpath.catalogue.places import (
    KINDS,
    FileKind,
    Places,
    laid_over,
    shipped_places,
    tables_beside,
)
from legalpath.catalogue.schema import FILES
from legalpath.catalogue.shape import shape_faults
from legalpath.catalogue.sources import Source
from legalpath.catalogue.tables import SHAPES, counted_in, read_figures
from legalpath.errors import DataError, Problem
from legalpath.files.faults import Fault, located, text_faults
from legalpath.files.read import parse_toml, read_bytes


class DataFile(NamedTuple):
    """A file's tables and text, or why they cannot be had."""

    path: Path
    raw: Raw | None
    text: str
    error: DataError | None


class Files(NamedTuple):
    """The files in use, by kind."""

    shipped: dict[FileKind, DataFile]
    own: dict[FileKind, DataFile]


class Examined(NamedTuple):
    """What is wrong with one file."""

    path: Path
    kind: str
    problems: list[Problem]
    cites: frozenset[str] = frozenset()
    """The sources that a table of figures cites; those of roles are known without."""


def _readable_sources(known: Referable) -> dict[str, Source] | None:
    """The sources, unless a fault of theirs, told with their own file, keeps them from use."""
    try:
        return msgspec.convert(known.sources, dict[str, Source] | None)
    except msgspec.ValidationError:
        return None


def _table(path: Path, sources: dict[str, Source] | None) -> Examined:
    shape = SHAPES[path.name]
    try:
        rows = read_figures(read_bytes(path), str(path), shape, sources)
    except DataError as error:
        problems = error.problems or [Problem(file=str(path), found=error.message)]
        return Examined(path, path.stem, problems)
    return Examined(path, path.stem, [], frozenset(id for row in rows for id in row.cites()))


def examine(places: Places, *, own_only: bool = False) -> list[Examined]:
    """Every fault and doubt of every file in use, or of a person's own files alone."""
    files = parse(places)
    sources = _readable_sources(_known(files))
    tables = [_table(path, sources) for path in places.figures()]
    own = {path.parent for path in places.own.values()} if own_only else None
    cited = {id for one in tables for id in one.cites}
    found = []
    for layer, known in _layers(files):
        for kind, file in layer.items() if layer is files.own or not own_only else ():
            faults = _faults(kind, file, known, files) + _doubts(kind, file, known, files, cited)
            found.append(Examined(file.path, kind, _told(file, faults)))
    return found + [one for one in tables if own is None or one.path.parent in own]


def places_of(file: Path) -> Places:
    """What `data check FILE` looks at: the file, and those beside it that go with it."""
    kind = _kind(file)
    if kind == "roles":
        return laid_over(file)
    roles = file.with_name("roles.toml")
    own: dict[FileKind, Path] = {"roles": roles} if roles.is_file() else {}
    return shipped_places()._replace(own=own | {kind: file})


def _kind(file: Path) -> FileKind:
    """A file's kind by its name, or else by the tables in it."""
    for kind in KINDS:
        if file.name == f"{kind}.toml":
            return kind
    tables = _parsed(file, None).raw or {}
    matches = {
        kind: sum(field.encode_name in tables for field in msgspec.structs.fields(FILES[kind]))
        for kind in KINDS
    }
    return max(KINDS, key=matches.__getitem__)


# --- reading


def parse(places: Places, texts: dict[Path, bytes] | None = None) -> Files:
    """All files in use, from their bytes where those are known already."""
    return Files(
        {kind: _parsed(path, texts) for kind, path in places.shipped.items()},
        {kind: _parsed(path, texts) for kind, path in places.own.items()},
    )


def _parsed(path: Path, texts: dict[Path, bytes] | None) -> DataFile:
    try:
        raw, text = parse_toml(texts[path] if texts else read_bytes(path), str(path))
    except DataError as error:
        return DataFile(path, None, "", error)
    return DataFile(path, raw, text, None)


def _layers(files: Files) -> list[tuple[dict[FileKind, DataFile], Referable]]:
    """Both layers, each with what its files may refer to."""
    return [(files.shipped, _known(files._replace(own={}))), (files.own, _known(files))]


def _known(files: Files) -> Referable:
    """What may be referred to: the shipped, with a person's own laid over it by id."""
    questions = files.own.get("questions", files.shipped["questions"]).raw
    roles = [layer["roles"].path for layer in files if "roles" in layer]
    tables = [table for path in roles for table in tables_beside(path)]
    counted = frozenset(id for path in tables for id in counted_in(path.read_bytes()))
    return Referable(_merged("roles", files), questions, _merged("sources", files), counted)


def _merged(kind: FileKind, files: Files) -> dict[str, Raw] | None:
    """The entries of both layers by id; None where one layer cannot be read."""
    tables = [layer[kind].raw for layer in files if kind in layer]
    if tables[-1] and tables[-1].get("replace") is True:
        tables = tables[-1:]
    if None in tables:
        return None
    return {id: entry for raw in tables if raw for id, entry in by_id(raw, kind).items()}


# --- checking


def refusals(files: Files) -> list[Problem]:
    """Everything that forbids to use these files; what is only doubtful does not."""
    return [
        problem
        for layer, known in _layers(files)
        for kind, file in layer.items()
        for problem in _told(file, _faults(kind, file, known, files))
    ]


def _told(file: DataFile, faults: list[Fault]) -> list[Problem]:
    if file.error:
        return file.error.problems
    return located(faults, file.raw, file.text, str(file.path))


def _faults(kind: FileKind, file: DataFile, known: Referable, files: Files) -> list[Fault]:
    if file.raw is None:
        return []
    faults = [*text_faults(file.raw, file.text), *shape_faults(file.raw, FILES[kind])]
    match kind:
        case "roles":
            return [*faults, *references.role_faults(file.raw, known)]
        case "sources":
            return [*faults, *references.source_faults(file.raw, known.sources)]
    return [*faults, *references.question_faults(file.raw, _kept(file, known, files))]


def _kept(file: DataFile, known: Referable, files: Files) -> dict[str, Raw]:
    """The shipped roles that stay in use with a person's own questions."""
    if file is files.shipped["questions"]:
        return {}
    shipped, in_use = files.shipped["roles"].raw or {}, known.roles or {}
    return {id: role for id, role in by_id(shipped, "roles").items() if in_use.get(id) is role}


def _doubts(
    kind: FileKind, file: DataFile, known: Referable, files: Files, cited: set[str]
) -> list[Fault]:
    """What is doubtful in a file; `cited` are sources that tables of figures cite."""
    if file.raw is None:
        return []
    if kind == "roles":
        return list(consistency.role_doubts(file.raw, known, _latest_month(files)))
    if kind == "questions":
        return list(consistency.question_doubts(file.raw))
    alone = file is files.own.get("sources") and "roles" not in files.own
    roles = None if alone else known.roles
    by_roles = {id for role in (roles or {}).values() for _, id in references.citations(role)}
    newer = {str(source.get("successor")) for source in (known.sources or {}).values()}
    every = None if roles is None else by_roles | cited | newer | {"own"}  # tasks cite it unsaid
    return list(consistency.source_doubts(file.raw, every, _latest_month(files)))


def _latest_month(files: Files) -> str:
    """The last month that is not ahead: today's or the data's, should a clock be slow."""
    version = str((files.shipped["roles"].raw or {}).get("version", "")).replace(".", "-")
    return max(f"{datetime.now(UTC):%Y-%m}", version)
