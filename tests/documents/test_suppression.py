"""What is hidden cannot be had from what is shown."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legalpath.documents.suppression import LEAST, hidden

COUNTS = st.dictionaries(st.sampled_from("abcdefgh"), st.integers(1, 30), max_size=8)


@st.composite
def two_tables(draw: st.DrawFn) -> tuple[dict[str, int], dict[str, int]]:
    """Two tables of the same people, in which one row is the same."""
    one, other = draw(COUNTS), draw(COUNTS)
    none = draw(st.integers(0, 12))
    gap = sum(one.values()) - sum(other.values())
    other = {id.upper(): count for id, count in other.items()}
    if gap > 0:
        other["Z"] = other.get("Z", 0) + gap
    elif gap < 0:
        one["z"] = -gap
    extra = {"none": none} if none else {}
    return one | extra, other | extra


@given(COUNTS)
def test_small_ones_are_hidden_and_never_alone(table: dict[str, int]) -> None:
    (out,) = hidden([table])
    assert {id for id, count in table.items() if count < LEAST} <= out
    if out and out != set(table):
        assert len(out) >= 2
        assert sum(table[id] for id in out) >= LEAST


@given(two_tables())
def test_a_row_of_two_tables_is_hidden_in_both_or_in_none(
    tables: tuple[dict[str, int], dict[str, int]],
) -> None:
    out = hidden(tables)
    where = {"none" in rows for rows, table in zip(out, tables, strict=True) if "none" in table}
    assert len(where) <= 1
    for rows, table in zip(out, tables, strict=True):
        assert {id for id, count in table.items() if count < LEAST} <= rows
        if rows and rows != set(table):
            assert len(rows) >= 2
            assert sum(table[id] for id in rows) >= LEAST


def test_large_counts_are_all_shown() -> None:
    assert hidden([{"a": 5, "b": 9}]) == [set()]


def test_one_small_count_takes_the_next_smallest_with_it() -> None:
    assert hidden([{"a": 3, "b": 20, "c": 8}]) == [{"a", "c"}]


def test_two_small_ones_that_are_few_together_take_a_third() -> None:
    assert hidden([{"a": 1, "b": 2, "c": 8, "d": 9}]) == [{"a", "b", "c"}]
