"""Small phrases that many sentences hold: lists, spans of time, shares, one or many."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from legalpath.words.sentences import Lines, tables, words_of

AGREE, LEAN = Lines("common", "agree"), Lines("common", "lean")
GRAMMAR, SPAN = tables("common", "grammar", "span")


def listed(words: Iterable[str]) -> str:
    """Words as a person lists them: "a", "a and b", "a, b and c"."""
    *most, end = list(words) or [""]
    before = most[0] if most else ""
    for following in most[1:]:
        before = GRAMMAR["list_more"].format(before=before, next=following)
    return GRAMMAR["list_last"].format(before=before, last=end) if most else end


def counted(words: Mapping[str, str], key: str, count: int, **parts: str) -> str:
    """The sentence for so many: KEY_one for exactly one, else KEY_many."""
    form = "one" if count == 1 else "many"
    return words[f"{key}_{form}"].format(count=count, **parts)


def step_said(step: int, *, agrees: bool) -> str:
    """A step of -2..2 in words: how far one agrees, or else to which of two one leans."""
    return (AGREE if agrees else LEAN)[step + 2]


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


def taking(span: list[float] | None, source: str | None = None) -> str:
    """How long a step takes, in months; our own estimate says that it is one."""
    if not span:
        return words_of("common")["not_known"]  # type: ignore[no-any-return]
    return SPAN["estimate"].format(span=months(span)) if source == "own" else months(span)


def _span(span: list[float], unit: str) -> str:
    low, high = f"{span[0]:g}", f"{span[-1]:g}"
    same = "one" if low == "1" else "many"
    form = "open" if len(span) == 1 else "range" if low != high else same
    return SPAN[f"{unit}_{form}"].format(low=low, high=high)


def in_100(share: float) -> str:
    """A share as so many of 100: "31", "under 1", "over 99"."""
    if 0 < share < 0.005:
        return GRAMMAR["under_1"]
    if 0.995 < share < 1:
        return GRAMMAR["over_99"]
    return f"{share * 100:.0f}"
