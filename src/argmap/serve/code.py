"""The script and the style of the live page: those of the page for a seminar, and what makes it live."""

from __future__ import annotations

from functools import cache
from pathlib import Path

from argmap.drawing.page.bundle import Code, script, style
from argmap.drawing.page.compact import compact_style

_FOLDER = Path(__file__).parent


@cache
def code() -> Code:
    """Give the code of the live page."""
    own = compact_style((_FOLDER / "live.css").read_text("utf-8"))
    return Code(script("live", _FOLDER / "js"), style() + own, connects=True)
