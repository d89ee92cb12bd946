"""Sheets of paper, and how large a picture may stand on them.

Lengths on paper are points, 72 to the inch; a scale is points per pixel of the picture. No type is ever set smaller
than 8 points: a picture whose smallest type has 10.5 pixels is scaled by 8 / 10.5 = 0.762 or more. On A4 with margins
of 12 mm that leaves 692 by 1,015 pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.drawing.shapes import SCREEN, Shapes

LEAST_TYPE = 8.0
MARGIN = 12 * 72 / 25.4
HEAD = 26.0
LARGEST_SCALE = 1.0
FIT = "fit"
_SERIES = (
    (("a5", 148, 210), ("a4", 210, 297), ("a3", 297, 420), ("a2", 420, 594), ("a1", 594, 841), ("a0", 841, 1189)),
    (("letter", 215.9, 279.4), ("legal", 215.9, 355.6), ("tabloid", 279.4, 431.8)),
)
_SIZES = {name: (width * 72 / 25.4, height * 72 / 25.4) for series in _SERIES for name, width, height in series}
PAPERS = (*_SIZES, FIT)


@attrs.frozen
class Page:
    """A page, and the scale of the picture on it; `head` is what the running head and foot take of its height."""

    width: float
    height: float
    scale: float
    head: float = 0.0


def place(size: tuple[float, float], paper: str, smallest: float, head: float = 0.0) -> Page:
    """The page for a picture: that paper, upright or across, else the next larger one, else one made to measure.

    Args:
        size: the width and height of the picture in pixels.
        paper: one of `PAPERS`; `fit` is always made to measure.
        smallest: the size of the picture's smallest type in pixels.
        head: what the head of the page takes of its height.
    """
    least = LEAST_TYPE / smallest
    for width, height in _larger(paper):
        found = _best(size, (width, height), head)
        if found.scale >= least:
            return found
    scale = max(least, 0.75)
    return Page(size[0] * scale + 2 * MARGIN, size[1] * scale + 2 * MARGIN + head, scale, head)


def fits(size: tuple[float, float], paper: str, smallest: float, head: float = 0.0) -> bool:
    """Whether a picture fits that very paper, upright or across, with all type large enough; anything fits `fit`."""
    return paper == FIT or _best(size, _SIZES[paper], head).scale >= LEAST_TYPE / smallest


def rooms(paper: str) -> Shapes:
    """The room for a picture on that paper, upright and across, in points; that of a screen for `fit`."""
    if paper == FIT:
        return SCREEN
    width, height = (round(side - 2 * MARGIN) for side in _SIZES[paper])
    return ((height, width), (width, height))


def upright(paper: str) -> tuple[float, float]:
    """The width and height of that paper, upright, in points; that of A4 for `fit`."""
    return _SIZES["a4" if paper == FIT else paper]


def within(size: tuple[float, float], room: tuple[float, float]) -> Page:
    """A place of that width and height amid text, with the largest scale at which the picture fits."""
    return Page(*room, min(room[0] / size[0], room[1] / size[1], LARGEST_SCALE))


def widest(paper: str, smallest: float) -> float:
    """How many pixels fit across that paper when it lies, at the least scale."""
    return (max(_SIZES[paper]) - 2 * MARGIN) * smallest / LEAST_TYPE


def _larger(paper: str) -> Iterator[tuple[float, float]]:
    """The paper and the larger ones of its series."""
    for series in _SERIES:
        names = [name for name, _, _ in series]
        if paper in names:
            yield from (_SIZES[name] for name in names[names.index(paper) :])


def _best(size: tuple[float, float], sheet: tuple[float, float], head: float) -> Page:
    """The sheet upright or across, whichever lets the picture stand larger; of equals that of the picture's shape."""
    pages = [_scaled(size, sheet, head), _scaled(size, (sheet[1], sheet[0]), head)]
    if size[0] > size[1]:
        pages.reverse()
    return max(pages, key=lambda page: page.scale)


def _scaled(size: tuple[float, float], sheet: tuple[float, float], head: float) -> Page:
    width, height = sheet
    scale = min((width - 2 * MARGIN) / size[0], (height - 2 * MARGIN - head) / size[1], LARGEST_SCALE)
    return Page(width, height, scale, head)
