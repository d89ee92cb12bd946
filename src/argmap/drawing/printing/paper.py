"""Sheets of paper, and how large a picture may stand on them.

Lengths on paper are points, 72 to the inch; a scale is points per pixel of the picture. Statements are never set
smaller than 8 points, nor captions and badges smaller than 6: statements have 13 pixels, so that a picture is scaled by
8 / 13 = 0.615 or more. On A4 with margins of 12 mm that leaves 857 by 1,257 pixels.
"""

from __future__ import annotations

from collections.abc import Iterator

import attrs

from argmap.drawing.scene.scene import MARGIN as PICTURE_MARGIN
from argmap.drawing.shapes import SCREEN, Shapes

LEAST_TYPE, LEAST_CAPTION = 8.0, 6.0
BODY = 13.0
MARGIN, NARROW = 12 * 72 / 25.4, 8 * 72 / 25.4
"""Of pages; the narrow one is for a map that else would need several."""
HEAD = 26.0
LARGEST_SCALE = 1.0
FIT = "fit"
_SERIES = (
    (("a5", 148, 210), ("a4", 210, 297), ("a3", 297, 420), ("a2", 420, 594), ("a1", 594, 841), ("a0", 841, 1189)),
    (("letter", 215.9, 279.4), ("legal", 215.9, 355.6), ("tabloid", 279.4, 431.8)),
)
_SIZES = {name: (width * 72 / 25.4, height * 72 / 25.4) for series in _SERIES for name, width, height in series}
PAPERS = (*_SIZES, FIT)
"""The names of the papers; `fit` is one page as large as the picture."""


@attrs.frozen
class Page:
    """A page, and the scale of the picture on it; `head` is what the running head and foot take of its height."""

    width: float
    height: float
    scale: float
    head: float = 0.0


def least_scale(caption: float) -> float:
    """The least scale of a picture whose smallest captions, or badges, have that many pixels."""
    return max(LEAST_TYPE / BODY, LEAST_CAPTION / caption)


def place(
    size: tuple[float, float],
    paper: str,
    caption: float,
    head: float = 0.0,
    *,
    across: bool | None = None,
    margin: float = MARGIN,
) -> Page:
    """The page for a picture: that paper, upright or across, else the next larger one, else one made to measure.

    Args:
        size: the width and height of the picture in pixels.
        paper: one of `PAPERS`; `fit` is always made to measure.
        caption: the size of the picture's smallest type in pixels.
        head: what the head of the page takes of its height.
        across: whether the paper lies; if it is not said, whichever way lets the picture be larger.
        margin: the margin of the page.
    """
    least = least_scale(caption)
    for sheet in _larger(paper):
        found = _best(size, sheet, (head, margin), across)
        if found.scale >= least:
            return found
    scale = max(least, 0.75)
    return Page(size[0] * scale + 2 * margin, size[1] * scale + 2 * margin + head, scale, head)


def fits(
    size: tuple[float, float],
    paper: str,
    caption: float,
    head: float = 0.0,
    *,
    across: bool | None = None,
    margin: float = MARGIN,
) -> bool:
    """Whether a picture fits that very paper with all type large enough, as `place` has it; anything fits `fit`."""
    return paper == FIT or _best(size, _SIZES[paper], (head, margin), across).scale >= least_scale(caption)


def rooms(paper: str, *, across: bool | None = None) -> Shapes:
    """The room for a picture on that paper, across and upright or one of both, in points; for `fit` a screen."""
    if paper == FIT:
        return SCREEN
    width, height = (round(side - 2 * MARGIN) for side in _SIZES[paper])
    both = ((height, width), (width, height))
    return both if across is None else (both[not across],)


def shapes(paper: str, caption: float, head: float = 0.0, *, across: bool | None = None) -> Shapes:
    """The shapes that a picture may fill at the least scale, in tenths of a pixel: landscape, portrait, or both.

    Its own margins are within those of the paper, which are narrow. For `fit` it is a screen.
    """
    if paper == FIT:
        return SCREEN
    ways = (True, False) if across is None else (across,)
    return tuple(_whole(room(paper, caption, head, across=way, margin=NARROW)) for way in ways)


def _whole(room: tuple[float, float]) -> tuple[int, int]:
    """A room in tenths of a pixel, with the margins of a picture."""
    width, height = (int(side * 10) + 2 * PICTURE_MARGIN for side in room)
    return width, height


def sheet_of(paper: str, *, across: bool = False) -> tuple[float, float]:
    """The width and height of that paper, upright or across, in points; of A4 for `fit`."""
    width, height = _SIZES["a4" if paper == FIT else paper]
    return (height, width) if across else (width, height)


def within(size: tuple[float, float], room: tuple[float, float]) -> Page:
    """A place of that width and height amid text, with the largest scale at which the picture fits."""
    return Page(*room, min(room[0] / size[0], room[1] / size[1], LARGEST_SCALE))


def room(
    paper: str, caption: float, head: float = HEAD, *, across: bool, margin: float = MARGIN
) -> tuple[float, float]:
    """The pixels that a picture can have on that paper under a head of that height, at the least scale."""
    width, height = sheet_of(paper, across=across)
    scale = least_scale(caption)
    return (width - 2 * margin) / scale, (height - 2 * margin - head) / scale


def _larger(paper: str) -> Iterator[tuple[float, float]]:
    """The paper and the larger ones of its series."""
    for series in _SERIES:
        names = [name for name, _, _ in series]
        if paper in names:
            yield from (_SIZES[name] for name in names[names.index(paper) :])


def _best(
    size: tuple[float, float],
    sheet: tuple[float, float],
    around: tuple[float, float],
    across: bool | None,  # noqa: FBT001
) -> Page:
    """The sheet the way it lies, or whichever way lets the picture be larger; of equals that of the picture's shape."""
    pages = [_scaled(size, sheet, *around), _scaled(size, (sheet[1], sheet[0]), *around)]
    if across is not None:
        return pages[across]
    if size[0] > size[1]:
        pages.reverse()
    return max(pages, key=lambda page: page.scale)


def _scaled(size: tuple[float, float], sheet: tuple[float, float], head: float, margin: float) -> Page:
    width, height = sheet
    scale = min((width - 2 * margin) / size[0], (height - 2 * margin - head) / size[1], LARGEST_SCALE)
    return Page(width, height, scale, head)
