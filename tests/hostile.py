"""Strings that try to act in a page, and a catalogue in which every text is one."""

from __future__ import annotations

from typing import Any

import msgspec

from legalpath.catalogue.model import Catalogue

HIT = "parent.hit=window.hit=1"
"""What a string does that gets through."""
SCRIPTS = [
    f"<script>{HIT}</script>",
    f"<img src=x onerror={HIT}>",
    f'"><img src=x onerror={HIT}>',
    f"'><svg/onload={HIT}>",
    f"<svg><script>{HIT}</script></svg>",
    f"</style><script>{HIT}</script>",
    f"</title><script>{HIT}</script>",
    f"--><script>{HIT}</script><!--",
    f"]]><script>{HIT}</script>",
    f"<iframe srcdoc='<script>{HIT}</script>'></iframe>",
    f"<a href='javascript:{HIT}'>here</a>",
    f"javascript:{HIT}//",
    f"<body onload={HIT}>",
    f"<details open ontoggle={HIT}>",
    f"<math><mi//xlink:href='data:x,<script>{HIT}</script>'>",
    f"<meta http-equiv=refresh content='0;url=javascript:{HIT}'>",
    f"<link rel=stylesheet href=data:,*{{x:expression({HIT})}}>",
    "<base href=http://attack.invalid/>",
    "<style>*{background:url(http://attack.invalid/)}</style>",
    f"<SCR<script>IPT>{HIT}</SCR</script>IPT>",
    f"&lt;script&gt;{HIT}&lt;/script&gt;",
    f"&#60;script&#62;{HIT}&#60;/script&#62;",
    f"<input autofocus onfocus={HIT}>",
    "{{ 7 * 7 }}{% for x in () %}",
]
NAUGHTY = [
    "\x00\x08\x1b[31m red",
    "\u202e turned around \u2066",
    "zero\u200bwidth\ufeff",
    'Zo\u00eb O\'Hara "quoted" & Sons <3',
    "\U0001f469\u200d\u2696\ufe0f \u0627\u0644\u0642\u0627\u0646\u0648\u0646 \u6cd5\u5f8b",
    "\udcff lone surrogate",
    "[1] [999] [own] (stale, 2001)",
    "x" * 3000,
    "line\nline\r\nline\u2028line",
    "",
]
TEXTS = {
    "title", "text", "label", "who", "name", "issuer", "publisher", "note", "rung", "word",
    "later", "special", "learn_how", "low", "high", "left", "right", "question", "good",
    "unit", "family",
}  # fmt: skip
"""The fields that hold what people read."""


def poisoned(catalogue: Catalogue, payload: str) -> Catalogue:
    """A catalogue in which every text begins with a payload, and every address is one."""
    made = _poisoned(catalogue, payload)
    assert isinstance(made, Catalogue)
    return made


def _poisoned(value: Any, payload: str) -> Any:
    if isinstance(value, list):
        return [_poisoned(inner, payload) for inner in value]
    if isinstance(value, dict):
        return {key: _poisoned(inner, payload) for key, inner in value.items()}
    if not isinstance(value, msgspec.Struct):
        return value
    changed = {}
    for name in value.__struct_fields__:
        inner = getattr(value, name)
        if name in TEXTS and isinstance(inner, str):
            changed[name] = payload + inner
        elif name == "url" and inner:
            changed[name] = payload
        else:
            changed[name] = _poisoned(inner, payload)
    return msgspec.structs.replace(value, **changed)
