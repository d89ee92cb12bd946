"""Forests of boxes, as columns set them out."""

from argmap.drawing.columns.sizes import LANE_EDGE, Forest


def forest(sizes, children, *, crowned=True, sideways=False, of=()):
    """Boxes with a lane to each that has children."""
    levels = [0] * len(sizes)
    for at, below in enumerate(children):
        for child in below:
            levels[child] = levels[at] + 1
    return Forest(
        sizes=sizes,
        children=children,
        lanes=[min(1, len(below)) for below in children],
        edges=[LANE_EDGE] * len(sizes),
        crowns=[crowned and not at for at in range(len(sizes))],
        levels=levels,
        sideways=sideways,
        of=of,
    )
