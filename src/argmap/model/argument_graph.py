"""An argument by numbers: what feeds what and what attacks what, found once for a map and shared by all that reason."""

from __future__ import annotations

from collections.abc import Mapping
from functools import cached_property
from typing import TYPE_CHECKING

from argmap.graph import Arrows
from argmap.model.nouns import Inference

if TYPE_CHECKING:
    from argmap.model.maps import ArgumentMap


class ArgumentGraph:
    """The nodes of a map as the numbers from 0, in author order, and the arrows between them in author order.

    References to what the map does not have are not arrows, nor are supports of evidence, which support nothing.

    Attributes:
        ids: the id of each number.
        number: the number of each id.
        is_inference: whether each node is an inference.
        is_whole: whether each node is an inference from one premise or more, all of them claims or evidence of the map.
        conclusion: the claim that each inference supports; -1 for every other node.
    """

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.ids = tuple(argument_map)
        self.number: Mapping[str, int] = {id_: at for at, id_ in enumerate(self.ids)}
        size = len(self.ids)
        self.is_inference = [False] * size
        self.is_whole = [False] * size
        self.conclusion = [-1] * size
        self._feeding = _Pairs()
        self._attacking = _Pairs()
        self._backing = _Pairs()
        steps = argument_map.inferences
        for id_ in steps:
            self.is_inference[self.number[id_]] = True
        for id_, step in steps.items():
            self._add(argument_map, step, self.number[id_])

    def _add(self, argument_map: ArgumentMap, step: Inference, at: int) -> None:
        premises = step.premises if len(step.premises) == 1 else dict.fromkeys(step.premises)
        is_whole = bool(premises)
        for id_ in premises:
            premise = self.number.get(id_, -1)
            is_whole &= premise >= 0 and not self.is_inference[premise]
            if premise >= 0:
                self._feeding.add(premise, at)
        self.is_whole[at] = is_whole
        target = self.number.get(step.target or "", -1)
        if target < 0:
            return
        if step.attacks is not None:
            self._attacking.add(at, target)
        elif self.is_inference[target]:
            self._backing.add(at, target)
        elif step.target in argument_map.claims:
            self.conclusion[at] = target
            self._feeding.add(at, target)

    @cached_property
    def feeds(self) -> Arrows:
        """From a premise to its inferences, and from an inference to its conclusion."""
        return self._feeding.forward(len(self.ids))

    @cached_property
    def fed_by(self) -> Arrows:
        """From an inference to its premises, and from a claim to its supports."""
        return self._feeding.backward(len(self.ids))

    @cached_property
    def attacks(self) -> Arrows:
        """From an inference to what it attacks."""
        return self._attacking.forward(len(self.ids))

    @cached_property
    def attacked_by(self) -> Arrows:
        """From a node to the attacks on it."""
        return self._attacking.backward(len(self.ids))

    @cached_property
    def backed_by(self) -> Arrows:
        """From an inference to its backings."""
        return self._backing.backward(len(self.ids))

    @cached_property
    def supporting(self) -> Arrows:
        """From the premises of each inference that supports a claim to it, and from it to that claim."""
        supporting = _Pairs()
        for tail, head in zip(self._feeding.tails, self._feeding.heads, strict=True):
            if not self.is_inference[head] or self.conclusion[head] >= 0:
                supporting.add(tail, head)
        return supporting.forward(len(self.ids))


class _Pairs:
    """Arrows as they are gathered."""

    def __init__(self) -> None:
        self.tails: list[int] = []
        self.heads: list[int] = []

    def add(self, tail: int, head: int) -> None:
        self.tails.append(tail)
        self.heads.append(head)

    def forward(self, size: int) -> Arrows:
        return Arrows(size, self.tails, self.heads)

    def backward(self, size: int) -> Arrows:
        return Arrows(size, self.heads, self.tails)
