"""Where values stand: every path of every text that the parser reads, on its own line."""

from __future__ import annotations

import tomllib
from typing import Any

import pytest
import tomli_w
from hypothesis import given, settings
from hypothesis import strategies as st

from legalpath.files.faults import values
from legalpath.files.lines import KeyPath, latest, line_index, spot_of
from tests.catalogue.checks import planted

words = st.text(st.characters(exclude_categories=["Cs", "Cc"]) | st.just("\n"), max_size=12)
scalars = words | st.integers(-9, 9) | st.booleans() | st.floats(0, 1) | st.dates()
nested = st.recursive(
    scalars, lambda inner: st.lists(inner, max_size=3) | st.dictionaries(words, inner, max_size=3)
)
documents = st.dictionaries(words, nested, max_size=4)

ODD = '''\
a.b.c = 1 # a dotted key
"quo.ted" = [ 1,
  2, # in between
  { x = "}", y = [ "]",
    "#" ] } ]
multi = """
one ""two""
three""""
literal = \'\'\'
it's \'\'\'
date = 1979-05-27 07:32:00
[ t . "u v" ]
k = \'#\'
[[t.list]]
n = 1
[t.list.sub]
m = 1
[[t.list]]
n = 2
[t.list.sub]
m = 2
'''
LINES: dict[KeyPath, int] = {
    ("a", "b", "c"): 1, ("quo.ted", 0): 2, ("quo.ted", 1): 3, ("quo.ted", 2, "x"): 4,
    ("quo.ted", 2, "y", 0): 4, ("quo.ted", 2, "y", 1): 5, ("multi",): 6, ("literal",): 9,
    ("date",): 11, ("t", "u v"): 12, ("t", "u v", "k"): 13, ("t", "list", 0): 14,
    ("t", "list", 0, "n"): 15, ("t", "list", 0, "sub", "m"): 17, ("t", "list", 1): 18,
    ("t", "list", 1, "n"): 19, ("t", "list", 1, "sub"): 20, ("t", "list", 1, "sub", "m"): 21,
}  # fmt: skip


def paths(raw: dict[str, Any]) -> set[KeyPath]:
    return {path for path, _ in values(raw)}


@pytest.mark.parametrize("path", LINES, ids=str)
def test_every_odd_way_to_write_a_value_keeps_its_line(path: KeyPath) -> None:
    assert path in paths(tomllib.loads(ODD))
    assert line_index(ODD)[path].line == LINES[path]


@settings(max_examples=150, deadline=None)
@given(documents, st.booleans())
def test_every_path_of_any_text_has_a_line_on_which_its_last_key_stands(
    document: dict[str, Any], multiline: bool
) -> None:
    text = tomli_w.dumps(document, multiline_strings=multiline)
    index, lines = line_index(text), text.split("\n")
    for path in paths(tomllib.loads(text)):
        assert path in index
        if path and isinstance(path[-1], str) and path[-1].isascii() and path[-1].isalnum():
            assert path[-1] in lines[index[path].line - 1]


@pytest.mark.parametrize("name", ["roles.toml", "questions.toml", "sources.toml"])
def test_every_value_that_is_shipped_stands_on_its_line(name: str) -> None:
    text = planted.shipped(name)
    index, lines = line_index(text), text.split("\n")
    for path, value in values(tomllib.loads(text)):
        if isinstance(value, str) and "\\" not in value and '"' not in value:
            assert value.split("\n")[0] in lines[index[path].line - 1]


def test_a_path_that_does_not_stand_there_has_the_place_of_what_is_around_it() -> None:
    index = line_index(ODD)
    assert spot_of(index, ("t", "list", 1, "sub", "gone", 3)).line == LINES["t", "list", 1, "sub"]
    assert spot_of(index, ("gone",)).line == 1


def test_a_text_that_is_cut_off_ends_with_the_value_before_the_cut() -> None:
    assert latest('a = 1\nb = { a = 2, a = """\nx"""') == (("b", "a"), 2, 2)
    assert latest("a = 1\nb = 2\na = 3") == (("a",), 3, 1)
    assert latest("[a]\nb = 2\n[a") == (("a",), 3, 1)
