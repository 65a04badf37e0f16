"""Reads the data files into one checked catalogue, or says every fault with its line."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable
from pathlib import Path
from typing import Any

import msgspec

from legalpath.catalogue import cache
from legalpath.catalogue.model import Catalogue, RolesFile
from legalpath.catalogue.places import Places, find_places, laid_over, shipped_places
from legalpath.catalogue.questions import QuestionsFile
from legalpath.catalogue.sources import SourcesFile
from legalpath.files.faults import refuse
from legalpath.files.read import read_bytes
from legalpath.words.sentences import spoken


def load_catalogue(roles: Path | None = None) -> Catalogue:
    """Everything known: the shipped files, with a person's own roles laid over them if given.

    `roles` names a file that adds roles or replaces single ones by id; `replace = true` at its
    top uses it alone. A `questions.toml` beside it is used instead of the shipped one; the rows
    of a `sources.toml`, `pay.csv`, `outlook.csv` or `states.csv` are laid over the shipped ones.
    Raises DataError with every fault of every file.
    """
    return catalogue_at(laid_over(roles) if roles else shipped_places())


def catalogue_in_use(roles: Path | None = None) -> Catalogue:
    """What a command knows: without `roles` the environment or the user folder may name some."""
    return catalogue_at(find_places(roles))


def catalogue_at(places: Places) -> Catalogue:
    """Everything that these files say, the shipped questions in the language that is spoken.

    The decoded catalogue is kept in the user's cache folder by content, so an edited file is
    always what is used. Raises DataError with every fault of every file.
    """
    catalogue = _load(places)
    if spoken() is None or "questions" in places.own:
        return catalogue  # a translation is one of the shipped questions
    from legalpath.catalogue.language import in_language

    return in_language(catalogue)


def shipped_catalogue() -> Catalogue:
    """The shipped files alone, whatever a person has laid over them."""
    return _load(shipped_places())


def _load(places: Places) -> Catalogue:
    texts = {path: read_bytes(path) for path in places.files()}
    key = _digest([str(places.own).encode(), *texts.values()])
    if (known := cache.load(key)) is None:
        known = _build(places, texts)
        cache.store(key, known)
    return known


def _build(places: Places, texts: dict[Path, bytes]) -> Catalogue:
    """Checks and decodes all files, the person's own laid over the shipped ones."""
    from legalpath.catalogue.checks import examine
    from legalpath.catalogue.tables import read_tables

    files = examine.parse(places, texts)
    codes = [file.error.code for layer in files for file in layer.values() if file.error]
    refuse(examine.refusals(files), next(iter(codes), ""))
    layers = [msgspec.convert(layer["roles"].raw, RolesFile) for layer in files if layer]
    base, last = layers[0], layers[-1]
    roles = {
        role.id: role for layer in ([last] if last.replace else layers) for role in layer.roles
    }
    sources = {
        source.id: source
        for layer in files
        if "sources" in layer
        for source in msgspec.convert(layer["sources"].raw, SourcesFile).sources
    }
    questions = msgspec.convert(
        files.own.get("questions", files.shipped["questions"]).raw, QuestionsFile
    )
    in_any_order = (questions.questions, questions.dimensions, questions.needs)
    figures = read_tables({path: texts[path] for path in places.figures()}, sources)
    ordered = [roles[id] for id in sorted(roles)]
    return Catalogue(
        version=base.version or "",
        fingerprint=_fingerprint([ordered, base.reference, sources, figures]),
        questions_fingerprint=_fingerprint(
            [sorted(part, key=lambda entry: entry.id) for part in in_any_order]
        ),
        reference=base.reference,
        shipped=sorted(role.id for role in base.roles if role.ranked),
        roles=ordered,
        questions=questions,
        sources=sources,
        figures=msgspec.Raw(msgspec.msgpack.encode(figures)),
    )


def _fingerprint(content: Any) -> str:
    return "sha256:" + _digest([msgspec.json.encode(content, order="sorted")])


def _digest(parts: Iterable[bytes]) -> str:
    digest = hashlib.sha256()
    for part in parts:
        digest.update(len(part).to_bytes(8, "big") + part)
    return digest.hexdigest()
