"""Reads the data files into one checked catalogue, or says every fault with its line."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterable
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import msgspec

from legalpath.catalogue import cache
from legalpath.catalogue.model import (
    Catalogue,
    QuestionsFile,
    Role,
    RolesFile,
    Source,
    SourcesFile,
)
from legalpath.errors import DataError, Problem

if TYPE_CHECKING:
    from legalpath.catalogue.figures import Figures, Row

MAX_BYTES = 16_000_000
"""The largest data file that is read; the shipped ones are under half a megabyte."""

BESIDE = ("questions.toml", "sources.toml", "pay.csv", "outlook.csv")
"""The files that count as well when they stand beside a person's own roles."""

S = TypeVar("S", RolesFile, QuestionsFile, SourcesFile)


def data_folder() -> Path:
    """The folder with the shipped data files: in the package, or beside `src` in a checkout."""
    here = Path(__file__).parents[1]
    packaged = here / "data"
    return packaged if packaged.is_dir() else here.parents[1] / "data"


def load_catalogue(roles: Path | None = None) -> Catalogue:
    """Everything known: the shipped files, with a person's own roles laid over them.

    `roles` (or else the environment's LEGALPATH_ROLES) names a file that adds roles or
    replaces single ones by id; `replace = true` at its top uses it alone. A
    `questions.toml` beside it is used instead of the shipped one; the rows of a
    `sources.toml`, `pay.csv` or `outlook.csv` are laid over the shipped ones. The decoded
    catalogue is kept in the user's cache folder by content, so an edited file is always
    what is used.

    Raises DataError with every fault of the first faulty file.
    """
    own = roles or (
        Path(os.environ["LEGALPATH_ROLES"]) if "LEGALPATH_ROLES" in os.environ else None
    )
    shipped = data_folder()
    files = [shipped / name for name in ("roles.toml", *BESIDE)]
    if own:
        beside = [own.with_name(name) for name in BESIDE]
        files += [own, *(path for path in beside if path.is_file())]
    texts = {path: read_bytes(path) for path in files}
    key = _digest([str(own).encode(), *texts.values()])
    if (known := cache.load(key)) is None:
        known = _build(texts, own)
        cache.save(key, known)
    return known


def read_bytes(path: Path) -> bytes:
    """The bytes of a plain file of sensible size.

    Raises DataError where there is no such file, it cannot be read, or it is too large.
    """
    try:
        if path.exists() and not path.is_file():
            raise DataError(f"{path} is not a plain file", code="unreadable")
        if path.stat().st_size > MAX_BYTES:
            raise DataError(f"{path} is larger than {MAX_BYTES // 10**6} MB", code="unreadable")
        return path.read_bytes()
    except OSError as error:
        raise DataError(f"cannot read {path}: {error.strerror}", code="unreadable") from error


def parse_toml(data: bytes, file: str) -> tuple[dict[str, Any], str]:
    """The tables of a TOML file and its text. Raises DataError with the position."""
    import tomllib  # not needed where the catalogue comes from the cache

    text = decode_text(data, file)
    try:
        return tomllib.loads(text), text
    except (tomllib.TOMLDecodeError, RecursionError) as error:
        words, _, position = str(error).partition(" (at ")
        line = _line_in(position, data)
        problem = Problem(
            file=file, line=line, found=words[:1].lower() + words[1:], expected="TOML"
        )
    raise DataError("not a TOML file", [problem], code="invalid-toml")


def decode_text(data: bytes, file: str) -> str:
    """The text of a file. Raises DataError with the line of what is not UTF-8."""
    try:
        return data.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = data.count(b"\n", 0, error.start) + 1
        found = f"the byte 0x{data[error.start]:02x}"
        problem = Problem(file=file, line=line, found=found, expected="UTF-8 text")
        raise DataError("not UTF-8 text", [problem], code="invalid-text") from None


def _line_in(position: str, data: bytes) -> int:
    """The line in tomllib's "line 2, column 5)" or "end of document)"."""
    words = position.replace(",", " ").split()
    return int(words[1]) if words[:1] == ["line"] else data.count(b"\n") + 1


def _build(texts: dict[Path, bytes], own: Path | None) -> Catalogue:
    """Decodes and checks all files, the person's own laid over the shipped ones."""
    shipped = data_folder()
    base = _decode(shipped / "roles.toml", texts, RolesFile)
    roles = {role.id: role for role in base.roles}
    columns = sorted(role.id for role in base.roles if role.ranked)
    questions_path, sources = shipped / "questions.toml", _sources(shipped, texts)
    top = base
    if own:
        top = _decode(own, texts, RolesFile)
        roles = ({} if top.replace else roles) | {role.id: role for role in top.roles}
        if own.with_name("questions.toml") in texts:
            questions_path = own.with_name("questions.toml")
        if own.with_name("sources.toml") in texts:
            sources |= _sources(own.parent, texts)
    questions = _decode(questions_path, texts, QuestionsFile)
    figures = _figures(texts, own, sources)
    ordered = [roles[id] for id in sorted(roles)]
    catalogue = Catalogue(
        version=base.version or "",
        fingerprint=_fingerprint([ordered, base.reference, sources, figures]),
        questions_fingerprint=_fingerprint(_sorted_questions(questions)),
        reference=base.reference,
        shipped=columns,
        roles=ordered,
        questions=questions,
        sources=sources,
        figures=msgspec.Raw(msgspec.msgpack.encode(figures)),
    )
    _check_references(shipped / "roles.toml", base.roles, texts, catalogue)
    if own:
        _check_references(own, top.roles, texts, catalogue)
    return catalogue


def _sorted_questions(questions: QuestionsFile) -> list[Any]:
    """The questions in an order that the file does not decide."""
    parts = (questions.questions, questions.dimensions, questions.needs)
    return [sorted(part, key=lambda entry: entry.id) for part in parts]


def _sources(folder: Path, texts: dict[Path, bytes]) -> dict[str, Source]:
    listed = _decode(folder / "sources.toml", texts, SourcesFile).sources
    return {source.id: source for source in listed}


def _figures(texts: dict[Path, bytes], own: Path | None, sources: dict[str, Source]) -> Figures:
    """The shipped rows of both tables, with those beside a person's roles laid over them."""
    from legalpath.catalogue.figures import Figures, Pay, Projection, key_of, read_figures

    def rows(name: str, shape: type[Row]) -> list[Row]:
        paths = [data_folder() / name, *([own.with_name(name)] if own else [])]
        by_key = {
            key_of(row): row
            for path in paths
            if path in texts
            for row in read_figures(texts[path], str(path), shape, sources)
        }
        return [by_key[key] for key in sorted(by_key)]

    return Figures(rows("pay.csv", Pay), rows("outlook.csv", Projection))


def _decode(path: Path, texts: dict[Path, bytes], shape: type[S]) -> S:
    """One file in its declared shape. Raises DataError with all its faults."""
    from legalpath.catalogue import check

    raw, text = parse_toml(texts[path], str(path))
    faults = list(check.text_faults(raw))
    try:
        decoded = msgspec.convert(raw, shape)
    except msgspec.ValidationError:
        faults += check.shape_faults(raw, shape)
    else:
        faults += check.file_faults(decoded)
    raise_faults(faults, text, str(path))
    return decoded


def _check_references(
    path: Path, roles: Iterable[Role], texts: dict[Path, bytes], catalogue: Catalogue
) -> None:
    from legalpath.catalogue import check

    faults = [
        fault for at, role in enumerate(roles) for fault in check.role_faults(role, at, catalogue)
    ]
    raise_faults(faults, texts[path].decode(), str(path))


def raise_faults(faults: list[Any], text: str, file: str) -> None:
    """Raises DataError with the faults of a file located in its text, if there are any."""
    if faults:
        from legalpath.catalogue import check

        problems = check.located(faults, text, file)
        count = f"{len(problems)} faults" if len(problems) > 1 else "1 fault"
        raise DataError(f"{count} in {file}", problems)


def _fingerprint(content: Any) -> str:
    return "sha256:" + _digest([msgspec.json.encode(content, order="sorted")])


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
