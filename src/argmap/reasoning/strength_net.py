"""A map as numbers to find strengths with: where each node starts, what it reads, and the update of each semantics."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import cached_property
from math import fsum, nan, prod
from typing import TypeAlias

import attrs

from argmap.errors import OptionError
from argmap.graph import Arrows, numbered_components
from argmap.model import ArgumentMap, Claim, Evidence, Inference

Row: TypeAlias = tuple[int, float, Sequence[int], Sequence[int], Sequence[int]]
"""A node: its number, where it starts, its premises if it is an inference, its supports and its attacks."""
NO_VALUE = nan
"""Stands in a list of strengths for that of a node which has none, since its component did not converge."""


@attrs.frozen
class Semantics:
    """The update of a gradual semantics in two steps (modular semantics: Mossakowski & Neuhaus 2018).

    Attributes:
        aggregate: from the strengths of supports and those of attacks how much, and which way, they move a node. One
            support of strength v gives v, one attack −v.
        influence: from where a node starts and how much it is moved its strength.
    """

    aggregate: Callable[[Sequence[float], Sequence[float]], float]
    influence: Callable[[float, float], float]


def _energy(supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The sum of supports less that of attacks; `fsum`, since `sum` rounds otherwise from Python 3.12 on."""
    return fsum(supports) - fsum(attacks)


def _pulled(base: float, energy: float) -> float:
    square = energy * energy
    return base + ((1 - base) if energy > 0 else -base) * (square / (1 + square))


def _gain(supports: Sequence[float], attacks: Sequence[float]) -> float:
    """Each side joined as independent chances, and the difference."""
    return prod([1 - value for value in attacks]) - prod([1 - value for value in supports])


def _shifted(base: float, gain: float) -> float:
    return base + ((1 - base) if gain > 0 else base) * gain


SEMANTICS = {"quadratic-energy": Semantics(_energy, _pulled), "df-quad": Semantics(_gain, _shifted)}


def known_semantics(name: str) -> Semantics:
    """The semantics of a name.

    Raises:
        OptionError: there is none.
    """
    if name not in SEMANTICS:
        raise OptionError.about("semantics", name, SEMANTICS)
    return SEMANTICS[name]


class Net:
    """The nodes of a map by number, with where each starts and what each reads; what is dead has strength 0."""

    def __init__(self, argument_map: ArgumentMap, gone: Mapping[str, None]) -> None:
        self.graph = argument_map.graph
        self._nodes = [argument_map[id_] for id_ in self.graph.ids]
        self.base = [_base(node) for node in self._nodes]
        self.dead = [
            is_inference and not is_whole
            for is_inference, is_whole in zip(self.graph.is_inference, self.graph.is_whole, strict=True)
        ]
        for id_ in gone:
            if id_ in self.graph.number:
                self.withdraw(self.graph.number[id_])

    def withdraw(self, at: int) -> tuple[float, bool]:
        """Withdraw a node, and return what `restore` takes; an assumed claim keeps its supports."""
        node, before = self._nodes[at], (self.base[at], self.dead[at])
        self.base[at] = 0.0
        self.dead[at] |= not (isinstance(node, Claim) and node.assumed)
        return before

    def restore(self, at: int, before: tuple[float, bool]) -> None:
        """Undo a withdrawal."""
        self.base[at], self.dead[at] = before

    def row(self, at: int) -> Row:
        """A node that is not dead, and what its update reads."""
        graph = self.graph
        if graph.is_inference[at]:
            return at, self.base[at], graph.fed_by[at], graph.backed_by[at], graph.attacked_by[at]
        return at, self.base[at], (), graph.fed_by[at], graph.attacked_by[at]

    @cached_property
    def reads(self) -> Arrows:
        """Arrows from each node to what its update reads, those to dead nodes included."""
        return Arrows(len(self.graph.ids), *self._pairs)

    def heeds(self, at: int) -> Sequence[int]:
        """The nodes that a node reads; none if it is dead."""
        return () if self.dead[at] else self.reads[at]

    @cached_property
    def read_by(self) -> Arrows:
        """From a node to those whose update reads it."""
        tails, heads = self._pairs
        return Arrows(len(self.graph.ids), heads, tails)

    @cached_property
    def _pairs(self) -> tuple[list[int], list[int]]:
        tails: list[int] = []
        heads: list[int] = []
        for at in range(len(self.graph.ids)):
            _, _, premises, supports, attacks = self.row(at)
            for on in (*premises, *supports, *attacks):
                tails.append(at)
                heads.append(on)
        return tails, heads

    def parts(self, members: Sequence[int] | None = None) -> Iterator[list[int]]:
        """The strongly connected components of some nodes, or of all, each after those that it reads."""
        kept = range(len(self.graph.ids)) if members is None else members
        number = {at: new for new, at in enumerate(kept)}
        tails: list[int] = []
        heads: list[int] = []
        for at, new in number.items():
            for on in self.heeds(at):
                if on in number:
                    tails.append(new)
                    heads.append(number[on])
        for part in numbered_components(Arrows(len(kept), tails, heads)):
            yield [kept[new] for new in part]

    def is_cyclic(self, part: Sequence[int]) -> bool:
        """Whether a component holds a cycle."""
        return len(part) > 1 or part[0] in self.heeds(part[0])


def _base(node: Claim | Evidence | Inference) -> float:
    given = node.weight if isinstance(node, Inference) else node.confidence
    default = 1.0 if isinstance(node, Inference) else 0.5
    if not isinstance(given, int | float) or given != given:  # noqa: PLR0124 - what is not a number is not a value
        return default
    return float(min(1, max(0, given)))


def updated(row: Row, semantics: Semantics, values: Sequence[float]) -> float:
    """The update of one node, from the strengths of those that it reads."""
    _, value, premises, supports, attacks = row
    if supports or attacks:
        moved = semantics.aggregate([values[on] for on in supports], [values[on] for on in attacks])
        value = semantics.influence(value, moved)
    return value * min([values[on] for on in premises]) if premises else value
