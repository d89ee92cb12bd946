"""What a notebook shows of a map: the picture, for a screen and for paper, and the outline where there are no pictures.

The ids in a picture begin with a digest of the map, and from the second picture of the same map on with its number too:
two pictures on one page never share an id, which browsers would look for in the first alone.
"""

from __future__ import annotations

from base64 import b64encode
from collections import Counter
from collections.abc import Callable, Container
from hashlib import sha256
from importlib.util import find_spec

import attrs

from argmap.drawing.cards.tree import CardTree, card_tree
from argmap.drawing.options import RenderOptions
from argmap.drawing.palette import LIGHT
from argmap.drawing.rendering import render
from argmap.errors import ArgmapError
from argmap.model import ArgumentMap

_MOST_PIXELS = 12_000_000
_LEAST_DENSITY = 0.5
"""What a notebook can carry, and what can still be read with a magnifying glass."""

_shown: Counter[str] = Counter()


def bundle(
    argument_map: ArgumentMap, include: Container[str] | None = None, exclude: Container[str] | None = None
) -> dict[str, str]:
    """The outputs of the types asked for, by type; those for paper need the extra `print`, and are else left out.

    Exporters for paper look for PDF first, and without it want another program to convert the SVG.
    """
    made: dict[str, str] = {}
    for kind, draw in _KINDS.items():
        if (include is None or kind in include) and (exclude is None or kind not in exclude):
            output = draw(argument_map)
            if output is not None:
                made[kind] = output
    return made


def _picture(argument_map: ArgumentMap) -> str:
    whole = attrs.asdict(argument_map, recurse=False, filter=lambda field, _: bool(field.eq))
    digest = sha256(repr(whole).encode(errors="replace")).hexdigest()[:12]
    _shown[digest] += 1
    number = f"{_shown[digest]}-" if _shown[digest] > 1 else ""
    return str(render(argument_map, format="svg", prefix=f"m{digest}-{number}", source=False))


def _tree(argument_map: ArgumentMap) -> CardTree:
    return attrs.evolve(card_tree(argument_map), layout=RenderOptions().layout_for("svg"))


def _outline(argument_map: ArgumentMap) -> str:
    return str(render(argument_map, format="txt"))


def _pdf(argument_map: ArgumentMap) -> str | None:
    from argmap.drawing.printing.documents import pdf  # noqa: PLC0415 - only where the extra is installed

    return _encoded(lambda: pdf(_tree(argument_map), LIGHT, "fit"))


def _png(argument_map: ArgumentMap) -> str | None:
    from argmap.drawing.printing.documents import png  # noqa: PLC0415 - as above

    return _encoded(lambda: png(_tree(argument_map), LIGHT, most=_MOST_PIXELS, least=_LEAST_DENSITY))


def _encoded(draw: Callable[[], bytes]) -> str | None:
    """A binary output as notebooks keep it; nothing where the extra is missing or the map too large."""
    if find_spec("typst") is None:
        return None
    try:
        return b64encode(draw()).decode()
    except ArgmapError:
        return None


_KINDS: dict[str, Callable[[ArgumentMap], str | None]] = {
    "image/svg+xml": _picture,
    "application/pdf": _pdf,
    "image/png": _png,
    "text/plain": _outline,
}
