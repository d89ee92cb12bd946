"""What every slide has: its size, its ground, a title for who cannot see it, and a line at its foot.

Lengths are tenths of a pixel.
"""

from __future__ import annotations

from collections.abc import Iterable
from html import escape

import attrs

from argmap.display import clean, closed, isolated, right_to_left, shortened
from argmap.drawing.cards.tree import CardTree
from argmap.drawing.lines.widths import Type
from argmap.drawing.palette import Theme
from argmap.drawing.scene.arrows import number
from argmap.drawing.scene.scene import Scene
from argmap.drawing.svg.document import FONT

WIDTH, HEIGHT = 16_000, 9_000
EDGE, TOP, FOOT = 320, 280, 460
SMALL = Type(140)


@attrs.frozen
class Look:
    """How a text looks: its type, its colour, what kind of text it is, and where it stands from its place."""

    type: Type
    fill: str
    kind: str
    anchor: str = "start"


@attrs.frozen
class Spot:
    """A rectangle that leads to another slide, named as that is."""

    x: int
    y: int
    width: int
    height: int
    slide: str


@attrs.frozen(kw_only=True)
class Slide:
    """A slide.

    Attributes:
        name: its number; `0` of the overview, whose further slides are `0-2`, `0-3` and so on.
        svg: the picture.
        alt: the picture in words.
        spots: the places that lead to other slides.
        scene: what of the map is drawn; none on an overview.
        corner: where on the slide the origin of the scene is.
        scale: how large it is drawn, in ten-thousandths.
    """

    name: str
    svg: str
    alt: str
    spots: tuple[Spot, ...] = ()
    scene: Scene | None = None
    corner: tuple[int, int] = (0, 0)
    scale: int = 10_000


def framed(tree: CardTree, theme: Theme, prefix: str, alt: tuple[str, str], body: Iterable[str]) -> str:
    """A slide as a standalone SVG document, ending in a line feed.

    Args:
        tree: the cards of the map.
        theme: its colours.
        prefix: what every id in it begins with.
        alt: its title, and what it shows in words.
        body: what is drawn on its ground.
    """
    title, shown = (escape(clean(text)) for text in alt)
    size = f'width="{number(WIDTH)}" height="{number(HEIGHT)}"'
    root = (
        f'<svg xmlns="http://www.w3.org/2000/svg" class="argmap slide" viewBox="0 0 {number(WIDTH)} {number(HEIGHT)}"'
        f' {size} role="graphics-document document" aria-roledescription="argument map"'
        f' aria-labelledby="{prefix}map-title {prefix}map-desc" xml:lang="{escape(clean(tree.language))}"'
        f' font-family="{FONT}">'
    )
    head = (
        root,
        f'<title id="{prefix}map-title">{title}</title>',
        f'<desc id="{prefix}map-desc">{shown}</desc>',
        f'<rect class="ground" {size} fill="{theme.ground}"/>',
    )
    return "\n".join((*head, *body, "</svg>")) + "\n"


def text(line: str, x: int, y: int, look: Look) -> str:
    """A line of text."""
    weight = ' font-weight="700"' if look.type.bold else ""
    anchor = f' text-anchor="{look.anchor}"' if look.anchor != "start" else ""
    style = f'font-size="{number(look.type.size)}"{weight}{anchor} fill="{look.fill}"'
    said = escape(isolated(line, rightward=right_to_left(line)))
    return f'<text class="{look.kind}" x="{number(x)}" y="{number(y)}" {style}>{said}</text>'


def one_line(said: str, room: int, kind: Type) -> str:
    """As much of a text as a line has room for, with an ellipsis if that is not all."""
    if kind.width(said) <= room:
        return said
    low, high = 1, len(said)
    while low + 1 < high:
        middle = (low + high) // 2
        low, high = (middle, high) if kind.width(shortened(said, middle)) <= room else (low, middle)
    [cut] = closed([shortened(said, low).rstrip(" ·…")])
    return f"{cut}…"


def foot(theme: Theme, left: str, right: str) -> Iterable[str]:
    """The line at the foot of a slide."""
    y, quiet = HEIGHT - 180, Look(SMALL, theme.quiet, "quiet")
    room = WIDTH - 3 * EDGE - SMALL.width(right)
    yield text(one_line(left, room, SMALL), EDGE, y, quiet)
    yield text(right, WIDTH - EDGE, y, attrs.evolve(quiet, anchor="end"))
