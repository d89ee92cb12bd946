"""Standing in a DOT graph: marks as rows of HTML-like labels, lines of boxes, the arrows of fallen steps."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from html import escape

from argmap.drawing.cards.marks import Mark, Sign, fallen, undecided
from argmap.drawing.palette import Theme


def row(marks: Iterable[Sign], color: str, align: str = "right") -> str:
    """A row of a table with the badges, each a sign and words; none without any."""
    spelled = "  ".join(f"{mark.sign} {escape(mark.word)}" for mark in marks)
    if not spelled:
        return ""
    return f'<tr><td align="{align}"><font point-size="10.5" color="{color}"><b>{spelled} </b></font></td></tr>'


def border(marks: Sequence[Mark], theme: Theme, color: str, *styles: str) -> str:
    """The attributes of a table's border: dotted if it falls, dashed if contested, thick if it is load-bearing."""
    bears_load = Mark.LOAD_BEARING in marks
    width = 3 if bears_load else 1
    if fallen(marks):
        color, styles = theme.quiet, (*_unlined(styles), "dotted")
    elif undecided(marks):
        color, styles, width = theme.contested, (*_unlined(styles), "dashed"), max(2, width)
    elif bears_load:
        color = theme.ink
    style = f' style="{",".join(styles)}"' if styles else ""
    return f'border="{width}"{style} color="{color}"'


def _unlined(styles: Iterable[str]) -> list[str]:
    """The styles except those of lines."""
    return [style for style in styles if style not in {"dashed", "dotted"}]


def arrow(marks: Sequence[Mark]) -> dict[str, str]:
    """The attributes of a fallen step's arrow: it is thin."""
    return {"penwidth": "1.1"} if fallen(marks) else {}
