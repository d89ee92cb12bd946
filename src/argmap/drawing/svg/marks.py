"""Standing in an SVG picture: badges, and the lines of boxes that have a mark."""

from __future__ import annotations

from collections.abc import Sequence
from html import escape

import attrs

from argmap.drawing.cards.marks import Mark, More, fallen, undecided
from argmap.drawing.palette import Theme
from argmap.drawing.scene import badges
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.badges import Badge
from argmap.drawing.scene.boxes import CellBox

_SIGNS = {
    "✓": "M0 35L25 60L70 5",
    "✕": "M5 5L60 60M5 60L60 5",
    "?": "M12 18C14 -6 54 -6 54 18C54 34 34 30 34 46M34 60V66",
    "◆": "M34 -4L70 33L34 70L-2 33z",
}
"""The signs of marks as paths."""
_MORE = "M35 0V66M2 33H68"


def outline(marks: Sequence[Mark], theme: Theme, color: str, dash: str = "") -> str:
    """The attributes of the line around a box: dotted if it falls, dash-dotted if contested, thick if load-bearing."""
    bears_load = Mark.LOAD_BEARING in marks
    if fallen(marks):
        width, color, dash = "1.7", theme.quiet, ' stroke-dasharray="0.1 3.4" stroke-linecap="round"'
    elif undecided(marks):
        width, color, dash = "1.8", theme.contested, ' stroke-dasharray="10 3 2 3"'
    else:
        width, color = "1.2", theme.ink if bears_load else color
    return f'stroke="{color}" stroke-width="{"3" if bears_load else width}"{dash}'


def frame(marks: Sequence[Mark], theme: Theme, size: str) -> str:
    """The line along the edge of a step's card that has a mark; nothing around any other."""
    return f'<rect class="mark-line" {size} fill="none" {outline(marks, theme, theme.line)}/>' if marks else ""


def inset(box: CellBox, theme: Theme) -> str:
    """The line inside the box of a thesis that falls, is contested or is load-bearing."""
    marks = [mark for mark in box.cell.marks if mark not in {Mark.STANDS, Mark.ANSWERED}]
    if not marks:
        return ""
    inks = attrs.evolve(theme, quiet=theme.thesis_quiet, contested=theme.thesis_quiet, ink=theme.thesis_ink)
    size = f'x="5" y="5" width="{number(box.width - 100)}" height="{number(box.height - 100)}" rx="8"'
    return f'<rect class="mark-line" {size} fill="none" {outline(marks, inks, inks.line)}/>'


def pill(badge: Badge, theme: Theme, edge: str | None = None) -> str:
    """A badge; on a ground of another colour than that of boxes it takes an edge."""
    what = badge.mark.what
    ground, ink = _colors(what, theme)
    if isinstance(what, More):
        edge = edge or theme.line
    place = f'transform="translate({number(badge.x)} {number(badge.y)})"'
    size = f'width="{number(badge.width)}" height="{number(badges.HEIGHT)}" rx="7.5"'
    around = f' stroke="{edge}" stroke-width="1.2"' if edge else ""
    middle = number(badge.middle)
    text = f'x="{middle}" y="10.9" text-anchor="middle" font-size="9.5" font-weight="700"'
    return (
        f'<g class="badge {_kind(what)}" {place}>'
        f'<rect {size} fill="{ground}"{around}/>{_sign(what, ink)}'
        f'<text {text} fill="{ink}">{escape(badge.mark.word)}</text></g>'
    )


def _kind(mark: Mark | More) -> str:
    return "more" if isinstance(mark, More) else mark.name.lower().replace("_", "-")


def _sign(mark: Mark | More, ink: str) -> str:
    how = f'fill="{ink}"' if mark is Mark.LOAD_BEARING else f'fill="none" stroke="{ink}" stroke-width="17"'
    path = _MORE if isinstance(mark, More) else _SIGNS[mark.sign]
    return f'<path transform="translate(6 4.2) scale(.1)" d="{path}" {how}/>'


def _colors(mark: Mark | More, theme: Theme) -> tuple[str, str]:
    """The ground and the ink of a badge."""
    if isinstance(mark, More):
        return theme.box, theme.quiet
    if mark.falls:
        return theme.quiet, theme.box
    if mark.is_open:
        return theme.contested, theme.on_bar
    return (theme.ink, theme.box) if mark is Mark.LOAD_BEARING else (theme.support, theme.on_bar)
