"""What every document starts with, how it is written, and what a spreadsheet shows of it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from importlib import import_module
from typing import TYPE_CHECKING, Any, ClassVar, NamedTuple

import msgspec
from msgspec import Struct

from legalpath._version import __version__
from legalpath.catalogue.model import Catalogue
from legalpath.errors import Problem

if TYPE_CHECKING:
    from legalpath.formats.blocks import Block


class Table(NamedTuple):
    """Rows of single values under a header."""

    header: Sequence[str]
    rows: Iterable[Sequence[Any]]


def table_of(header: Sequence[str], things: Iterable[Any]) -> Table:
    """One row a thing, from its fields of these names."""
    return Table(header, ([scalar(getattr(one, name)) for name in header] for one in things))


def scalar(value: Any) -> Any:
    """A value as one field: a span as "12 24", a table as its values, nothing as ""."""
    if isinstance(value, dict):
        value = [inner for inner in value.values() if inner is not None]
    if isinstance(value, list):
        return " ".join(str(scalar(inner)) for inner in value)
    return "" if value is None else value


DECIMALS = 10


class CatalogueStamp(Struct, frozen=True):
    """Which data a result rests on."""

    version: str
    fingerprint: str


class Document(Struct, frozen=True, kw_only=True):
    """What every document starts with; its class knows its name, its page and its table."""

    name: ClassVar[str]
    """As in its format and in `data schema NAME`: "role-list"."""
    format: str
    legalpath: str

    @classmethod
    def opening(cls) -> dict[str, Any]:
        """The first fields of a document that may rest on no catalogue."""
        return {"format": f"legalpath.{cls.name}/1", "legalpath": __version__}

    def page(self) -> list[Block]:
        """What a person reads of it: what the function of its name in `page.py` beside it says."""
        return list(self._beside()(self))

    def unfolded(self) -> str | None:
        """Lines that people copy and editors jump to, which are never folded; most have none."""
        lines = self._beside("_lines")
        return lines(self) if lines else None

    def table(self) -> Table:
        """Its rows for a spreadsheet; here what every document has."""
        return table_of(Document.__struct_fields__, [self])

    def _beside(self, ending: str = "") -> Any:
        # A page is imported when it is shown: JSON and CSV do without words and formats.
        room = import_module(type(self).__module__.removesuffix("result") + "page")
        return getattr(room, self.name.replace("-", "_") + ending, None)


class Result(Document, frozen=True, kw_only=True):
    """A document that rests on a catalogue."""

    catalogue: CatalogueStamp
    today: str | None = None
    """The day that staleness was judged by; null in results that were stored without it."""

    @classmethod
    def stamp(cls, catalogue: Catalogue) -> dict[str, Any]:
        """The first fields of a document that rests on this catalogue."""
        return cls.opening() | {
            "catalogue": CatalogueStamp(catalogue.version, catalogue.fingerprint),
            "today": catalogue.day().isoformat(),
        }


class ProblemLine(Struct, frozen=True, kw_only=True):
    """One fault in a file: where it is, what was found, what was expected."""

    file: str | None
    line: int | None
    key: str | None
    found: str | None
    expected: str | None
    suggestion: str | None


class ErrorDocument(Struct, frozen=True, kw_only=True):
    """An error as scripts read it, on standard error."""

    format: str = "legalpath.error/1"
    code: str
    message: str
    problems: list[ProblemLine]


def problem_lines(problems: Iterable[Problem]) -> list[ProblemLine]:
    """Problems as a document holds them."""
    return [ProblemLine(**problem._asdict()) for problem in problems]


def document(result: Struct, *, indent: int = 2) -> bytes:
    """A result as JSON; with `indent` 0 on one line."""
    data = msgspec.json.encode(rounded(msgspec.to_builtins(result)))
    return (msgspec.json.format(data, indent=indent) if indent else data) + b"\n"


def rounded(value: Any) -> Any:
    """A value with its numbers as every form gives them: what lies beyond differs by machine."""
    if isinstance(value, float):
        return round(value, DECIMALS) + 0.0  # no minus zero
    if isinstance(value, dict):
        return {key: rounded(inner) for key, inner in value.items()}
    if isinstance(value, list):
        return [rounded(inner) for inner in value]
    return value
