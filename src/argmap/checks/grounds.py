"""What a node needs: what would lose all its support if another node were gone."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterator

from argmap.model import ArgumentMap, Claim

WORK = 500_000
"""The budget for all queries about a map together, in visited nodes; later queries are answered with no."""


class Grounds:
    """Answers which nodes need which, by the drawn support alone: attacks and standings make no difference."""

    def __init__(self, argument_map: ArgumentMap, is_ground_of: Callable[[str, str], bool]) -> None:
        """Answer by whether a node `is_ground_of` another one at all, which is quickly found."""
        self._map = argument_map
        self._is_ground_of = is_ground_of
        self._fallen: dict[str, set[str]] = {}
        self._work = WORK

    def needs(self, id_: str, ground: str) -> bool:
        """Whether a node has no support without another one that it rests on."""
        return self._is_ground_of(ground, id_) and id_ in self._fallen_without(ground)

    def _fallen_without(self, ground: str) -> set[str]:
        """What has no support without a node: an inference falls with any premise, a claim with its last support."""
        if ground in self._fallen:
            return self._fallen[ground]
        fallen, stack = {ground}, [ground]
        lost: Counter[str] = Counter()
        while stack and self._work > 0:
            for node in self._resting_on(stack.pop()):
                self._work -= 1
                lost[node] += 1
                if node not in fallen and self._falls(node, lost[node]):
                    fallen.add(node)
                    stack.append(node)
        return self._fallen.setdefault(ground, fallen if self._work > 0 else set())

    def _resting_on(self, id_: str) -> Iterator[str]:
        step = self._map.inferences.get(id_)
        if step is None:
            yield from (use.id for use in self._map.steps.uses.get(id_, ()))
        elif (claim := self._map.conclusion(step)) is not None:
            yield claim

    def _falls(self, id_: str, lost: int) -> bool:
        node = self._map[id_]
        return not isinstance(node, Claim) or (not node.assumed and lost == len(self._map.steps.supports.get(id_, ())))
