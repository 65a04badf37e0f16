"""Tables of counts from which nobody can be told, not even by taking away."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

LEAST = 5
"""Counts below this are hidden."""


def hidden(tables: Sequence[Mapping[str, int]], least: int = LEAST) -> list[set[str]]:
    """For each table the rows to hide; every table counts the same people.

    A row below `least` is hidden. So that it cannot be had by taking the shown rows from the
    total, the next smallest ones are hidden with it until there are two hidden rows and at
    least `least` people in them. A row that stands in several tables is hidden in all or none.
    """
    found = [_hidden(table, set(), least) for table in tables]
    while True:
        elsewhere = [
            {id for other in found if other is not rows for id in other & set(table)}
            for rows, table in zip(found, tables, strict=True)
        ]
        wider = [
            _hidden(table, rows | more, least)
            for table, rows, more in zip(tables, found, elsewhere, strict=True)
        ]
        if wider == found:
            return found
        found = wider


def _hidden(table: Mapping[str, int], already: set[str], least: int) -> set[str]:
    """The rows to hide of one table, with those that are hidden already."""
    out = already | {id for id, count in table.items() if count < least}
    for id in sorted(table, key=lambda row: (table[row], row)):
        if out and (len(out) < 2 or sum(table[one] for one in out) < least):
            out.add(id)
    return out
