"""The shapes that a picture is to fill: a screen, a sheet of paper, or any width to any height.

Lengths are tenths of a pixel: a picture that is no larger is legible, with type of 12 pixels or more on a slide of 1600
by 900, or of 8 points on A4.
"""

from __future__ import annotations

import re
from fractions import Fraction
from typing import TypeAlias

from argmap.errors import OptionError

Shapes: TypeAlias = tuple[tuple[int, int], ...]
"""Widths and heights, of which a picture fills the one that it fills best."""
_SCALE = 1083
SCREEN: Shapes = ((16 * _SCALE, 9 * _SCALE),)
A4: Shapes = ((297 * 40, 210 * 40), (210 * 40, 297 * 40))
_LONGEST = 10
_RATIO = re.compile(r"([0-9]{1,4}(?:\.[0-9]{1,4})?)(?::([0-9]{1,4}(?:\.[0-9]{1,4})?))?")


def shapes(aspect: str) -> Shapes:
    """The shapes of an aspect: `a4`, upright or across; a ratio such as `4:3`; or a number, such as 1.5.

    >>> shapes("4:3"), shapes("1.5")
    (((12996, 9747),), ((14620, 9747),))

    Raises:
        OptionError: it is none of these, or more than ten times as long as it is wide, or the reverse.
    """
    if aspect.lower() == "a4":
        return A4
    found = _RATIO.fullmatch(aspect)
    width, height = (Fraction(found[1]), Fraction(found[2] or 1)) if found else (Fraction(0), Fraction(1))
    if not width or not height or max(width / height, height / width) > _LONGEST:
        message = f"aspect: expected 'a4', a ratio such as '16:9' or a number from 0.1 to {_LONGEST}, not {aspect!r}"
        raise OptionError(message)
    [(across, down)], ratio = SCREEN, width / height
    down = min(down, int(across / ratio))
    return ((int(ratio * down), down),)
