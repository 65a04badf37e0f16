"""Small things that several rooms do with words."""

from __future__ import annotations

import re
import shutil
import textwrap
from collections.abc import Iterable

HOSTILE = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u061c\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff\ufff9-\ufffb]"
)
"""Characters that act on a terminal or hide in text: controls, bidi overrides, zero widths."""

_AMOUNT = re.compile(r"\$? *([0-9]+|[0-9]{1,3}(?:,[0-9]{3})+)(\.[0-9]+)?")


def amount(given: object) -> float | None:
    """The money in "$45,000", "45000.50" or a number, below a billion; None for a blank.

    Raises ValueError for anything else: words, a sign, a number that is none.
    """
    if isinstance(given, int | float) and not isinstance(given, bool):
        value = given
    elif not (words := "" if given is None else str(given).strip()):
        return None
    elif found := _AMOUNT.fullmatch(words):
        whole, part = found[1].replace(",", ""), found[2]
        value = float(whole + part) if part else int(whole)
    else:
        raise ValueError(words)
    if not 0 <= value < 1e9:
        raise ValueError(value)
    return value


def printable(text: str) -> str:
    r"""Text in which nothing acts: each hostile character stands as its escape, like `\x1b`."""
    return HOSTILE.sub(lambda match: repr(match.group())[1:-1], text)


def nearest(word: str, choices: Iterable[str]) -> str | None:
    """The choice that is spelled most like the word in any case, or None if none is close."""
    from difflib import get_close_matches  # costs nothing unless something is misspelled

    plain = {choice.casefold(): choice for choice in choices}
    close = get_close_matches(word.casefold(), plain, n=1, cutoff=0.6)
    return plain[close[0]] if close else None


def plain_name(name: str) -> str:
    """A name as it is compared: small letters and digits, one blank between words."""
    return re.sub(r"[^a-z0-9]+", " ", name.casefold()).strip()


def slug(text: str) -> str:
    """Text as an id: small letters and digits with hyphens between, empty where it has none."""
    import unicodedata  # few commands make an id of a title

    plain = unicodedata.normalize("NFKD", text).encode("ascii", "ignore").decode().lower()
    return "-".join(re.findall("[a-z0-9]+", plain))[:60].strip("-")


def listing(words: Iterable[str], last: str = "and") -> str:
    """Words of ours, such as ids and files, listed in English; `phrases.listed` translates."""
    *most, end = list(words) or [""]
    return f"{', '.join(most)} {last} {end}" if most else end


def number_of(count: int, thing: str) -> str:
    """A number of things: "1 fault", "3 faults"."""
    return f"{count} {thing}" + ("" if count == 1 else "s")


def wrapped(words: str, spare: int = 1) -> str:
    """Words broken to the terminal's width but for some spare columns, line by line."""
    width = max(20, shutil.get_terminal_size().columns - spare)
    return "\n".join(textwrap.fill(line, width) for line in words.splitlines())


def shortened(text: str, most: int) -> str:
    """A text of at most so many characters, cut at a word with "..." behind it."""
    if len(text) <= most:
        return text
    return text[: most - 3].rsplit(" ", 1)[0].rstrip(".,;:") + "..."


def signed(value: float) -> str:
    """A fit or a part of one, to hundredths with its sign: "+0.41"; "0.00" without one."""
    return f"{value:+.2f}" if round(value, 2) else "0.00"
