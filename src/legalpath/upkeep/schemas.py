"""What others write against: JSON Schemas of what is read and returned, the English words."""

from __future__ import annotations

from collections.abc import Iterator
from importlib import import_module
from pkgutil import walk_packages

import msgspec
import tomli_w
from msgspec import Struct

import legalpath
from legalpath.answers.sheet import Sheet
from legalpath.catalogue.language import english
from legalpath.catalogue.read import shipped_catalogue
from legalpath.catalogue.schema import FILES, editor_schema, json_schema
from legalpath.documents.document import Document, ErrorDocument
from legalpath.errors import unknown
from legalpath.words.sentences import ENGLISH, FOLDER
from legalpath.words.translation import QUESTIONS, word_files


def documents() -> dict[str, type[Struct]]:
    """Every document that has a schema, by name: a sheet, an error, and what commands return."""
    for module in walk_packages(legalpath.__path__, "legalpath."):
        if module.name.endswith(".result"):
            import_module(module.name)
    found: dict[str, type[Struct]] = {
        "sheet": Sheet,
        "error": ErrorDocument,
        **{cls.name: cls for cls in _below(Document) if "name" in vars(cls)},
    }
    return dict(sorted(found.items()))


def _below(cls: type[Document]) -> Iterator[type[Document]]:
    for inner in cls.__subclasses__():
        yield inner
        yield from _below(inner)


def schema(name: str) -> bytes:
    """The JSON Schema of a data file or a document, as JSON. Raises UsageError for others."""
    if name in FILES:
        made = editor_schema(FILES[name])
    elif name in (known := documents()):
        made = json_schema(known[name])
    else:
        raise unknown("schema", name, [*FILES, *known])
    return msgspec.json.format(msgspec.json.encode(made), indent=2) + b"\n"


def english_text(name: str) -> str:
    """A file of English words as TOML, to be translated. Raises UsageError for an unknown name."""
    names = [*word_files(), QUESTIONS]
    if name not in names:
        raise unknown("file of words", name, names)
    if name == QUESTIONS:
        return tomli_w.dumps(english(shipped_catalogue().questions))
    return (FOLDER / ENGLISH / f"{name}.toml").read_text("utf-8")
