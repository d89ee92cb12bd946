"""Strength: a number from 0 to 1 for every node, by a gradual semantics. A convention, and labelled as one.

With F the update of the semantics, τ the `confidence` of a statement (0.5 if none) and w the `weight` of an inference
(1 if none):

    ρ(i) = F(w; backings, undercuts)
    σ(i) = ρ(i) · min σ(premises)
    σ(x) = F(τ; supports, attacks)

`quadratic-energy` is Potyka 2018 (KR, Continuous dynamical systems for weighted bipolar argumentation), `df-quad` is
Rago, Toni, Aurisicchio & Baroni 2016 (KR, Discontinuity-free decision support with quantitative argumentation debates).
Inferences of weight 1 with one premise that nothing attacks or backs give the published values.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from math import isnan

import attrs

from argmap.display import counted
from argmap.errors import UnsettledError
from argmap.fields import READ_IT, Id, Named, expect, id_in, ids_in
from argmap.model import ArgumentMap
from argmap.reasoning.readable import Readable, node_row
from argmap.reasoning.setting_aside import withdrawn
from argmap.reasoning.strength_contributions import contributions
from argmap.reasoning.strength_dynamics import CLOSE
from argmap.reasoning.strength_net import SEMANTICS, Net, known_semantics
from argmap.reasoning.strength_settling import Cycle, Settling

__all__ = ["SEMANTICS", "Strengths", "Unsettled", "band", "contributions", "ranks", "strengths"]

WARNING = (
    "Strengths are a convention, not a measurement: on one random map in nine the two semantics put the thesis on "
    "different sides of 0.5, and citing one source twice raises them."
)
BANDS = ((0.2, "very weak"), (0.4, "weak"), (0.6, "middling"), (0.8, "strong"), (1.0, "very strong"))
"""The upper border of each band, which, except for the last, belongs to the band below it."""

_TIE = 1e-6
_CREEPING = 1e-6


@attrs.frozen(kw_only=True)
class Unsettled:
    """A part of a map whose strengths did not settle: a cycle, with all that is on it.

    Attributes:
        ids: its nodes, in author order.
        residual: the largest distance of one of them from its update, in the end.
        steps: how many steps the dynamics were followed for.
    """

    ids: tuple[str, ...]
    residual: float
    steps: int

    @property
    def is_creeping(self) -> bool:
        """Whether it moved ever more slowly and was nearly at rest; otherwise it swings."""
        return self.residual < _CREEPING


class Strengths(Readable, Mapping[str, float]):
    """The strength of every node that has one, inferences included, by id in author order; `str()` lists the ranks.

    A node on a cycle that did not settle has none, nor has what depends on it: `get` gives `None` for it.

    Attributes:
        semantics: `quadratic-energy` or `df-quad`.
        converged: whether every cycle came to rest; maps without cycles always do.
        residual: the largest distance of a node from its update; 0 without cycles. Other fixed points may exist, and
            mutual support can climb to 1.
        steps: the most steps that a cycle was followed for; 0 without cycles.
        unsettled: the parts that did not settle.
        map: the map.
        without: the ids of nodes or sources that were withdrawn.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        semantics: str,
        values: Sequence[float],
        cycles: Sequence[Cycle],
        *,
        without: Id | Iterable[Id] = (),
    ) -> None:
        ids = argument_map.graph.ids
        self.map = argument_map
        self.without = ids_in(without)
        self.semantics = semantics
        self.residual = max((cycle.rest.residual for cycle in cycles), default=0.0)
        self.steps = max((cycle.rest.steps for cycle in cycles), default=0)
        self.converged = self.residual < CLOSE
        self.unsettled = tuple(
            Unsettled(ids=tuple(ids[at] for at in cycle.members), residual=cycle.rest.residual, steps=cycle.rest.steps)
            for cycle in cycles
            if not cycle.rest.converged
        )
        self._values = {id_: value for id_, value in zip(ids, values, strict=True) if not isnan(value)}

    def __getitem__(self, id: Id) -> float:  # noqa: A002
        name = id_in(id)
        if name not in self._values:
            name = self.map[name].id
        if name not in self._values:
            raise UnsettledError(f"{name!r} has no strength: it is on a cycle that did not settle, or depends on one")
        return self._values[name]

    def __contains__(self, id: object) -> bool:  # noqa: A002
        node = self.map.get(id) if isinstance(id, str | Named) else None
        return node is not None and node.id in self._values

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)

    def __repr__(self) -> str:
        state = "converged" if self.converged else "not converged"
        return f"<Strengths of {self.map.title!r:.80}: {counted(len(self), 'node')}, {self.semantics}, {state}>"

    def rows(self) -> list[dict[str, str | float | None]]:
        """Give the strengths as rows of a table, for a data frame: `pandas.DataFrame(strengths.rows())`.

        Returns:
            A dictionary for each node, in author order: `id`, `kind` (`claim`, `evidence` or `inference`), `text`
            (`None` of an inference) and `strength` (`None` if it did not settle).
        """
        return [{**node_row(node), "strength": self._values.get(id_)} for id_, node in self.map.items()]


def band(strength: float) -> str:
    """The word for a strength: very weak up to 0.2, weak, middling, strong, very strong above 0.8."""
    return next(word for border, word in BANDS if strength <= border + _TIE or border == 1)


def ranks(values: Mapping[str, float]) -> dict[str, int]:
    """The place of each id, the strongest first; strengths that are equal to a millionth share a place.

    Those that share one come in the order in which they are given.

    >>> ranks({"a": 0.5, "b": 0.9, "c": 0.5, "d": 0.1})
    {'b': 1, 'a': 2, 'c': 2, 'd': 4}
    """
    found: dict[str, int] = {}
    place, first = 0, float("inf")
    for at, id_ in enumerate(sorted(values, key=lambda one: -values[one]), 1):
        if values[id_] < first - _TIE:
            place, first = at, values[id_]
        found[id_] = place
    order = {id_: at for at, id_ in enumerate(values)}
    return {id_: found[id_] for id_ in sorted(found, key=lambda one: (found[one], order[one]))}


def strengths(
    argument_map: ArgumentMap, semantics: str = "quadratic-energy", *, without: Id | Iterable[Id] = ()
) -> Strengths:
    """Compute the strength of every node under a gradual semantics.

    Strongly connected components are computed each after those that it depends on. Without a cycle one pass is enough.
    On a cycle strengths start from the base values and follow the continuous dynamics of Potyka 2018 until none is
    further than a billionth from its update, for 2,000 steps at most: fewer where cycles are large, but at least 120
    for each component, so that the time is linear in the size of the map.

    Args:
        argument_map: the map; an inference without premises, or with an unknown one, has strength 0.
        semantics: `quadratic-energy` or `df-quad`.
        without: ids of nodes or sources to withdraw, as for `evaluate`. An assumed claim then starts from 0 and keeps
            its supports; whatever else is withdrawn has strength 0.

    Returns:
        The strength of each node by id, from 0 to 1; `str()` ranks the statements. Nodes on a cycle that did not
        converge, and those that depend on them, have none: `unsettled` names those parts.

    Raises:
        OptionError: the semantics is unknown.
        UnknownIdError: the map has no node, question or source of an id in `without`.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    chosen = known_semantics(semantics)
    aside = ids_in(without)
    net = Net(argument_map, withdrawn(argument_map, aside))
    values = [0.0] * len(net.graph.ids)
    cycles = Settling(net, chosen).settle(values, net.parts())
    return Strengths(argument_map, semantics, values, cycles, without=aside)
