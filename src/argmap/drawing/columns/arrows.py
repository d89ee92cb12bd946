"""The lines of columns: each leaves a header's left end, runs up a lane, and enters its premise or the header above.

Lines of one kind to one place overlap where they meet, dash on dash, and end in one head.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise, permutations
from typing import NamedTuple

import attrs

from argmap.drawing.cards.cards import Card
from argmap.drawing.columns.folds import Lead
from argmap.drawing.columns.lanes import Lanes, is_crown
from argmap.drawing.columns.sizes import BUS_GAP, CROWN_GAP, DEEP_LANES, LANE, LANE_EDGE, TRUNK, Forest
from argmap.drawing.scene.arrows import Arrow, Point, number
from argmap.drawing.scene.boxes import PAD, CardBox
from argmap.drawing.scene.scene import Scene

_TIP = 15
_RISER, _NEAR = 220, 150
_LEAVES, _ENTERS, _ENTERS_LAST = 50, 115, 205
_LEAVES_BARE, _ENTERS_BARE = 110, 170


class Crown(NamedTuple):
    """Where each lane meets a thesis from below, and how many lanes run across above it."""

    risers: list[int]
    above: Sequence[int]


@attrs.frozen
class Lines:
    """What there is to know of the lines of a forest but where the scene has put its cards."""

    forest: Forest
    lanes: Lanes
    is_first: Sequence[bool]
    is_beside: Sequence[bool]
    leads: Mapping[int, Lead]

    def __call__(self, scene: Scene) -> Iterator[Arrow]:
        """The arrows of a scene, those of a card together."""
        for parent, children in enumerate(scene.tree.children):
            crown = self._crown(scene, parent)
            for child in children:
                points = list(_straightened(self._points(scene, child, crown)))
                yield Arrow(scene.tree.cards[child], _path(points), _length(points))

    def _points(self, scene: Scene, child: int, crown: Crown) -> Iterator[Point]:
        parent = _parent(scene.tree.cards[child])
        start = self._start(scene, child)
        yield start
        if is_crown(scene.tree.cards[parent]):
            lane, foot = self.lanes.of[child], scene.corners[parent][1] + scene.boxes[parent].height
            trunk, riser = self._trunk(scene, parent, child), crown.risers[lane]
            bus = foot + CROWN_GAP + LANE * crown.above[lane]
            yield from ((trunk, start[1]), (trunk, bus), (riser, bus), (riser, foot + _TIP))
            return
        lane, (x, y) = self._lane(scene, parent, child), self._end(scene, parent, child)
        lead = self.leads.get(child)
        if lead is not None and lead.rise is not None:
            (left, top), trunk = scene.corners[child], self._trunk(scene, parent, child)
            lane, over = left - lead.end, top - lead.rise
            yield from ((trunk, start[1]), (trunk, over), (lane, over), (lane, y), (x, y))
            return
        if self.is_beside[child]:
            lane = self._trunk(scene, parent, child)
        if self.is_first[child]:
            yield (lane, start[1])
        else:
            trunk, bus = self._trunk(scene, parent, child), self._bus(scene, parent, child)
            yield from ((trunk, start[1]), (trunk, bus), (lane, bus))
        yield from ((lane, y), (x, y))

    def _crown(self, scene: Scene, parent: int) -> Crown:
        """How lanes run to a card from below: the outermost lowest, unless fewer lines cross if it is the highest."""
        risers, lowest = self._risers(scene, parent), range(self.lanes.count[parent] - 1, -1, -1)
        if not is_crown(scene.tree.cards[parent]):
            return Crown(risers, lowest)
        trunks: list[set[int]] = [set() for _ in risers]
        for child in scene.tree.children[parent]:
            trunks[self.lanes.of[child]].add(self._trunk(scene, parent, child))
        return min(
            (Crown(risers, above) for above in (lowest, lowest[::-1])), key=lambda crown: _crossings(crown, trunks)
        )

    def _risers(self, scene: Scene, parent: int) -> list[int]:
        """The x at which each lane meets a card from below: near its middle, or where a trunk goes straight up."""
        (x, _), box, count = scene.corners[parent], scene.boxes[parent], self.lanes.count[parent]
        found = [x + box.width // 2 + _RISER * (2 * lane - count + 1) // 2 for lane in range(count)]
        if is_crown(scene.tree.cards[parent]):
            middles = list(found)
            for child in scene.tree.children[parent]:
                lane, trunk = self.lanes.of[child], self._trunk(scene, parent, child)
                if abs(trunk - middles[lane]) < _NEAR and all(
                    abs(trunk - other) > _NEAR for order, other in enumerate(found) if order != lane
                ):
                    found[lane] = trunk
        return found

    def _start(self, scene: Scene, child: int) -> Point:
        (x, y), box = scene.corners[child], scene.boxes[child]
        return (x + PAD, y + PAD + _LEAVES) if box.framed else (x, y + _LEAVES_BARE)

    def _lane(self, scene: Scene, parent: int, child: int) -> int:
        """The x of the lane that leads to the parent."""
        count, lane = self.lanes.count[parent], self.lanes.of[child]
        outwards = count - 1 - lane
        if self.forest.is_deep(parent):
            outwards = (outwards + 2 * self.forest.levels[parent]) % DEEP_LANES
        return scene.corners[parent][0] - self.forest.edges[parent] - LANE * outwards

    def _trunk(self, scene: Scene, parent: int, child: int) -> int:
        """The x at which lines from a column run up."""
        if child in self.leads:
            return scene.corners[child][0] - self.leads[child].trunk
        outwards = self.lanes.count[parent] - 1 - self.lanes.of[child]
        return scene.corners[child][0] - self.forest.aheads[parent] - TRUNK - LANE * outwards

    def _bus(self, scene: Scene, parent: int, child: int) -> int:
        """The height at which lines run across under the parent, the outermost lane's lowest."""
        foot = scene.corners[parent][1] + scene.boxes[parent].height
        return foot + BUS_GAP + LANE * (self.lanes.count[parent] - 1 - self.lanes.of[child])

    def _end(self, scene: Scene, parent: int, child: int) -> Point:
        """Where a line enters the side of its cell, or the end of a header: the left one, or that towards its card."""
        (x, y), box = scene.corners[parent], scene.boxes[parent]
        slot, rank, peers = scene.tree.cards[child].slot, self.lanes.rank[child], self.lanes.peers[child]
        if slot is None and box.framed:
            across = box.width - PAD + _TIP // 3 if self.is_beside[child] else PAD - _TIP // 3
            return x + across, y + PAD + _spread(_ENTERS, max(_ENTERS_LAST, box.bar - 40), rank, peers)
        cell = box.cells[slot or 0]
        top = _ENTERS_BARE if not box.framed else 0
        across = cell.x + (cell.width + _TIP if self.is_beside[child] else -_TIP)
        return x + across, y + cell.y + top + (cell.height - top) * (rank + 1) // (peers + 1)


def edge_of(box: CardBox) -> int:
    """The distance of a card's lanes from its left side, so that the heads of lines have room."""
    return LANE_EDGE if box.framed else LANE_EDGE + PAD


def _crossings(crown: Crown, trunks: Sequence[Iterable[int]]) -> int:
    """How often lines to a thesis cross: lower ones on their way up to it, higher ones on their way down."""
    spans = [(min(riser, *own), max(riser, *own)) for riser, own in zip(crown.risers, trunks, strict=True)]
    return sum(
        (spans[high][0] <= crown.risers[low] <= spans[high][1])
        + sum(spans[low][0] <= x <= spans[low][1] for x in trunks[high])
        for low, high in permutations(range(len(spans)), 2)
        if crown.above[low] > crown.above[high]
    )


def _parent(card: Card) -> int:
    assert card.parent is not None  # noqa: S101 - asked for children alone
    return card.parent


def _spread(first: int, last: int, rank: int, peers: int) -> int:
    return (first + last) // 2 if peers == 1 else first + (last - first) * rank // (peers - 1)


def _straightened(points: Iterable[Point]) -> Iterator[Point]:
    """The points without those that repeat the one before."""
    last: Point | None = None
    for point in points:
        if point != last:
            yield point
        last = point


def _path(points: Sequence[Point]) -> str:
    x, y = points[0]
    parts = [f"M{number(x)} {number(y)}"]
    for (x, _), (x2, y2) in pairwise(points):
        parts.append(f"V{number(y2)}" if x == x2 else f"H{number(x2)}")
    return "".join(parts)


def _length(points: Sequence[Point]) -> int:
    return sum(abs(x2 - x) + abs(y2 - y) for (x, y), (x2, y2) in pairwise(points))
