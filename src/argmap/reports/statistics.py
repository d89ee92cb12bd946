"""How often each rule found something."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from argmap.diagnostics import Diagnostic
from argmap.display import as_json


def statistics(diagnostics: Iterable[Diagnostic], format: str = "text") -> str:  # noqa: A002
    """A line for each rule that found something, the most frequent first; with a format of JSON, an array."""
    counts = Counter((one.code, one.name, str(one.severity)) for one in diagnostics)
    rows = sorted(((number, *rule) for rule, number in counts.items()), key=lambda row: (-row[0], row[1:]))
    if format.startswith("json"):
        named = [dict(zip(("count", "code", "name", "severity"), row, strict=True)) for row in rows]
        return as_json(named, indent=2, ascii_only=True)
    wide = max((len(str(number)) for number, *_ in rows), default=0)
    long = max((len(name) for _, _, name, _ in rows), default=0)
    return "".join(f"{number:>{wide}}  {code}  {name:<{long}}  {severity}\n" for number, code, name, severity in rows)
