"""Small phrases that many sentences hold: lists, spans of time, shares, one or many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legalpath.words.sentences import Words, words_of

GRAMMAR = Words("common", "grammar")
SPAN = Words("common", "span")


def listed(words: Iterable[str]) -> str:
    """Words as a person lists them: "a", "a and b", "a, b and c"."""
    *most, end = list(words) or [""]
    if not most:
        return end
    before = most[0]
    for following in most[1:]:
        before = GRAMMAR["list_more"].format(before=before, next=following)
    return GRAMMAR["list_last"].format(before=before, last=end)


def counted(words: Mapping[str, str], key: str, count: int, **parts: str) -> str:
    """The sentence for so many: KEY_one for exactly one, else KEY_many."""
    form = "one" if count == 1 else "many"
    return words[f"{key}_{form}"].format(count=count, **parts)


def inside(name: str) -> str:
    """The name of a need or a dimension as it stands inside a sentence."""
    return name.lower() if words_of("common")["small_names"] else name


def years(span: list[float]) -> str:
    """A span of years in words: "0 to 3 years", "12 or more years"."""
    return _span(span, "years")


def months(span: list[float]) -> str:
    """A span of months in words, in years from two years up."""
    if min(span) >= 24 and all(value % 12 == 0 for value in span):
        return _span([value / 12 for value in span], "years")
    return _span(span, "months")


def _span(span: list[float], unit: str) -> str:
    low, high = f"{span[0]:g}", f"{span[-1]:g}"
    if len(span) == 1:
        form = "open"
    elif low != high:
        form = "range"
    else:
        form = "one" if low == "1" else "many"
    return SPAN[f"{unit}_{form}"].format(low=low, high=high)


def in_100(share: float) -> str:
    """A share as so many of 100: "31", "under 1", "over 99"."""
    if 0 < share < 0.005:
        return GRAMMAR["under_1"]
    if 0.995 < share < 1:
        return GRAMMAR["over_99"]
    return f"{share * 100:.0f}"
