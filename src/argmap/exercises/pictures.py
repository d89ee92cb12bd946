"""Parts of a map as SVG inside another document: without headlines, and with ids that no other picture there has."""

from __future__ import annotations

import re

import attrs

from argmap.drawing.cards import Plan
from argmap.drawing.palette import LIGHT
from argmap.drawing.scene import Scene, scene
from argmap.drawing.svg import svg

_ID = re.compile(r' id="([^"]*)"')
_REFERENCE = re.compile(r'(marker-end|aria-labelledby)="([^"]*)"')


_NARROW = 5600


def is_narrow(plan: Plan) -> bool:
    """Whether the picture leaves room for text beside it."""
    return _bare(scene(plan), legend=False).width < _NARROW


def picture(plan: Plan, prefix: str, *, legend: bool = False) -> str:
    """The picture. Quotation marks of the map are escaped in it, so that what looks like an attribute is one."""
    drawn = svg(_bare(scene(plan), legend=legend), LIGHT).rstrip("\n")
    return _REFERENCE.sub(lambda found: _referring(found, prefix), _ID.sub(rf' id="{prefix}-\1"', drawn))


def _referring(found: re.Match[str], prefix: str) -> str:
    attribute, value = found[1], found[2]
    if attribute == "marker-end":
        return f'{attribute}="{value.replace("#", f"#{prefix}-")}"'
    return f'{attribute}="{" ".join(f"{prefix}-{name}" for name in value.split())}"'


def _bare(whole: Scene, *, legend: bool) -> Scene:
    """The scene without its title, and without its legend unless that is asked for."""
    bare = attrs.evolve(whole, title=(), subtitle=())
    if legend:
        return bare
    boxes = list(zip(whole.corners, whole.boxes, strict=True))
    return attrs.evolve(
        bare,
        legend=(),
        width=max((x + box.width for (x, _), box in boxes), default=0),
        height=max((y + box.height for (_, y), box in boxes), default=0),
    )
