"""The sentences that people read about a result; they stand in `words/en`, one file a command.

A file is read when its first sentence is asked for, so that a command pays only for its own.
English is not checked here: tests do. `legalpath.words.translation` checks a translation
and hands it to `speak`; what it lacks is said in English.
"""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from functools import cache
from pathlib import Path
from typing import Any, overload

FOLDER = Path(__file__).parent
"""The languages that come with the program, a folder each."""
ENGLISH = "en"
Tables = dict[str, Any]
"""The sentences of one file: single ones, lists, and tables of them."""

_TAG = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8})*")
_spoken: Path | None = None
_translated: dict[str, Tables] = {}


def speak(folder: Path | None, translated: Mapping[str, Tables]) -> None:
    """From now on says what these files of a folder have, by name, and English what not.

    Without a folder it is English again.
    """
    global _spoken  # noqa: PLW0603  one process speaks one language
    _spoken = folder
    _translated.clear()
    _translated.update(translated)
    words_of.cache_clear()


def spoken() -> Path | None:
    """The folder of the language that is spoken; None for English."""
    return _spoken


def language() -> str:
    """The language that is spoken as HTML's `lang` wants it: "en", "es", "pt-BR".

    It is the name of the translation's folder; "und", for undetermined, where that is none.
    """
    if _spoken is None:
        return ENGLISH
    name = _spoken.resolve().name
    return name if _TAG.fullmatch(name) else "und"


@cache
def words_of(file: str) -> Tables:
    """A file's sentences in the language that is spoken, English where it lacks one."""
    english = read_words(FOLDER / ENGLISH / f"{file}.toml")
    own = _translated.get(file, {})
    return {
        key: value | own.get(key, {}) if isinstance(value, dict) else own.get(key, value)
        for key, value in english.items()
    }


def read_words(path: Path) -> Tables:
    """The sentences of a file that is known to be sound."""
    import tomllib  # 1 ms, and as much to read a file: less than .2 bare interpreters together

    return tomllib.loads(path.read_text("utf-8"))


class _Kept:
    """What stands in one file, or under one key of it."""

    def __init__(self, file: str, key: str = "") -> None:
        self._file = file
        self._key = key

    def __len__(self) -> int:
        return len(self._known())

    def _known(self) -> Any:
        words = words_of(self._file)
        return words[self._key] if self._key else words


class Words(_Kept, Mapping[str, str]):
    """The sentences of one file, or of one table in it, by key."""

    def __getitem__(self, key: str) -> str:
        return self._known()[key]  # type: ignore[no-any-return]

    def __iter__(self) -> Iterator[str]:
        return iter(self._known())


def tables(file: str, *names: str) -> tuple[Words, ...]:
    """Several tables of one file in this order; "" is what stands in no table."""
    return tuple(Words(file, name) for name in names)


class Lines(_Kept, Sequence[str]):
    """A list of sentences in a file."""

    @overload
    def __getitem__(self, at: int) -> str: ...
    @overload
    def __getitem__(self, at: slice) -> Sequence[str]: ...
    def __getitem__(self, at: int | slice) -> str | Sequence[str]:
        return self._known()[at]  # type: ignore[no-any-return]


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


def taking(span: list[float] | None, source: str | None = None, *, marked: bool = False) -> str:
    """How long a step takes, in months; our own estimate is told as a band.

    It is told as ours too, unless a mark behind the words does (`marked`).
    """
    if not span:
        return words_of("common")["not_known"]  # type: ignore[no-any-return]
    if source != "own":
        return months(span)
    return _band(span) if marked else SPAN["estimate"].format(span=_band(span))


BANDS = (12, 36)
"""The months at which the bands of our estimates meet: a year, and three."""


def _band(span: list[float]) -> str:
    """The bands from the low to the high end of an estimate; one end alone is open."""
    low = bisect_right(BANDS, span[0])
    high = bisect_left(BANDS, span[1]) if len(span) > 1 else len(BANDS)
    return SPAN[f"band_{low}_{max(low, high)}"]


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
