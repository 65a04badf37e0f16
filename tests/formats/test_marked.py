"""Texts with footnotes: words and marks stay apart until a form draws them."""

from __future__ import annotations

from hypothesis import given
from hypothesis import strategies as st

from legalpath.formats.blocks import Mark, Marked, Text, filled, joined

OWN = Mark("own", "[own]")
texts: st.SearchStrategy[Text] = st.one_of(
    st.text(),
    st.builds(
        lambda words, at: Marked((words, " ", Mark("source", f"[{at}]", at))),
        st.text(),
        st.integers(1, 99),
    ),
)


@given(st.lists(texts), st.text())
def test_joining_keeps_every_word_and_every_mark(several: list[Text], between: str) -> None:
    whole = joined(several, between)
    assert str(whole) == between.join(map(str, several))
    marks = [part for text in several if isinstance(text, Marked) for part in text.parts[2:]]
    found = whole.parts if isinstance(whole, Marked) else ()
    assert [part for part in found if isinstance(part, Mark)] == marks


@given(texts, texts)
def test_a_sentence_is_filled_in_as_str_format_does(one: Text, other: Text) -> None:
    words = "{{{one}}}: {other}, {one}."
    assert str(filled(words, one=one, other=other)) == words.format(one=one, other=other)


def test_a_mark_that_is_filled_in_stays_a_mark() -> None:
    assert filled("How: {words}.", words=Marked(("ask", " ", OWN))) == Marked(
        ("How: ", "ask", " ", OWN, ".")
    )


def test_words_without_marks_are_plain_words() -> None:
    assert filled("{count} of {all}", count=1, all="2") == "1 of 2"
