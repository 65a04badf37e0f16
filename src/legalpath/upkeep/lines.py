"""What the data tools found as plain lines, which are never folded."""

from __future__ import annotations

from typing import Any

from legalpath.documents.document import Document, ProblemLine
from legalpath.errors import Problem
from legalpath.text import printable
from legalpath.upkeep.page import check_verdict, untranslated, where_rows
from legalpath.upkeep.result import Check, Where


def plain_lines(result: Document) -> str | None:
    """Faults and places, which people copy and editors jump to; None for other documents."""
    if isinstance(result, Check):
        told = [str(Problem(**_fields(problem))) for problem in result.problems]
        told += [*untranslated(result), check_verdict(result)]
        return "".join(f"{printable(line)}\n" for line in told)
    if isinstance(result, Where):
        rows = [[printable(part) for part in row] for row in where_rows(result)]
        widths = [max(map(len, column)) for column in zip(*rows, strict=True)]
        aligned = (
            "  ".join(part.ljust(width) for part, width in zip(row, widths, strict=True))
            for row in rows
        )
        return "".join(f"{line.rstrip()}\n" for line in aligned)
    return None


def _fields(problem: ProblemLine) -> dict[str, Any]:
    return {name: getattr(problem, name) for name in Problem._fields}
