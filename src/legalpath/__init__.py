"""A career advisor for people who want to work in law without being a lawyer.

    import legalpath
    result = legalpath.score({"q01": 2, "q09": -1})
    result.leaders

`docs/python.md` shows every function. Names are looked up when they are used, so that
importing the package costs next to nothing.
"""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING, Any

from legalpath._version import __version__ as __version__

if TYPE_CHECKING:
    from legalpath.advice.weaknesses import weaknesses
    from legalpath.api import (
        compare,
        diff,
        gap,
        interview,
        load_catalogue,
        report,
        roles,
        route,
        score,
        sheet,
        show,
        state,
        states,
        terms,
        why,
    )
    from legalpath.documents.document import document
    from legalpath.errors import DataError, LegalpathError, SaveError, UsageError
    from legalpath.words.translation import use_language

__all__ = [
    "DataError",
    "LegalpathError",
    "SaveError",
    "UsageError",
    "compare",
    "diff",
    "document",
    "gap",
    "interview",
    "load_catalogue",
    "report",
    "roles",
    "route",
    "score",
    "sheet",
    "show",
    "state",
    "states",
    "terms",
    "use_language",
    "weaknesses",
    "why",
]

_HOMES = {
    "legalpath.advice.weaknesses": ("weaknesses",),
    "legalpath.errors": ("DataError", "LegalpathError", "SaveError", "UsageError"),
    "legalpath.documents.document": ("document",),
    "legalpath.words.translation": ("use_language",),
}


def __getattr__(name: str) -> Any:
    """A public name, from the module where it lives."""
    if name not in __all__:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    home = next((home for home, names in _HOMES.items() if name in names), "legalpath.api")
    return getattr(import_module(home), name)
