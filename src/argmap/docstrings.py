"""Docstrings that users are shown: what rules are for, what commands do, what the parts of a map are.

`python -OO` strips docstrings, and a program may be shipped without its source. So the few that are shown are kept in a
file as well, which `python docs/generate.py` writes.
"""

from __future__ import annotations

from functools import cache
from types import ModuleType
from typing import Any


def docstring(thing: Any) -> str:
    """The docstring of a module, a class or a function without its indentation, also where it was stripped."""
    from inspect import cleandoc  # noqa: PLC0415 - it takes long to import, and some runs show none

    text = thing.__doc__
    return cleandoc(text) if text else _kept().get(name_of(thing), "")


def name_of(thing: Any) -> str:
    """The name by which a docstring is kept."""
    return thing.__name__ if isinstance(thing, ModuleType) else f"{thing.__module__}.{thing.__qualname__}"


@cache
def _kept() -> dict[str, str]:
    import json  # noqa: PLC0415 - docstrings are seldom stripped
    from pathlib import Path  # noqa: PLC0415

    kept: dict[str, list[str]] = json.loads(Path(__file__).with_name("docstrings.json").read_text("utf-8"))
    return {name: "\n".join(lines) for name, lines in kept.items()}
