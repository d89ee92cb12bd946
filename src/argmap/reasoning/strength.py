"""Strength: a number from 0 to 1 for every node, by a gradual semantics. A convention, and labelled as one.

With F the update of the semantics, τ the `confidence` of a statement (0.5 if none) and w the `weight` of an inference
(1 if none):

    ρ(i) = F(w; backings, undercuts)
    σ(i) = ρ(i) · min σ(premises)
    σ(x) = F(τ; supports, attacks)

`quadratic-energy` is Potyka 2018 (KR, Continuous dynamical systems for weighted bipolar argumentation), `df-quad` is
Rago, Toni, Aurisicchio & Baroni 2016 (KR, Discontinuity-free decision support with quantitative argumentation debates).
Inferences of weight 1 with one premise that nothing speaks to give the published values.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from math import prod

import attrs

from argmap.errors import UnknownFormatError, UnknownIdError
from argmap.fields import READ_IT, as_tuple, expect
from argmap.graph import Arrows, numbered_components, reachable
from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.model.argument_graph import ArgumentGraph
from argmap.reasoning.readable import Readable
from argmap.reasoning.setting_aside import withdrawn

WARNING = (
    "Strengths are a convention, not a measurement: semantics disagree on the side of 0.5 in a quarter of random maps, "
    "and citing one source twice raises them."
)
BANDS = ((0.2, "very weak"), (0.4, "weak"), (0.6, "middling"), (0.8, "strong"), (1.0, "very strong"))
"""The upper border of each band, which belongs to the band below it but for the last."""

_CLOSE = 1e-9
_ROUNDS = 1000
_TIE = 1e-6
Update = Callable[[float, Sequence[float], Sequence[float]], float]


def quadratic_energy(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The update of Potyka 2018: the sum of supports less that of attacks moves the base towards 1 or 0."""
    energy = sum(supports) - sum(attacks)
    pull = energy * energy / (1 + energy * energy)
    return base + (1 - base) * pull if energy > 0 else base - base * pull


def df_quad(base: float, supports: Sequence[float], attacks: Sequence[float]) -> float:
    """The update of Rago et al. 2016: each side is joined as independent chances, and the difference moves the base."""
    gain = prod(1 - value for value in attacks) - prod(1 - value for value in supports)
    return base + ((1 - base) if gain > 0 else base) * gain


SEMANTICS: dict[str, Update] = {"quadratic-energy": quadratic_energy, "df-quad": df_quad}


class Strengths(Readable, Mapping[str, float]):
    """The strength of every node, inferences included, by id in author order; `str()` ranks the statements.

    Attributes:
        semantics: `quadratic-energy` or `df-quad`.
        converged: whether every circle came to rest; maps without circles always do.
        residual: the largest distance of a node from its update. Other fixed points may exist, and mutual support
            can climb to 1.
        map: the map.
        without: the ids of nodes or sources that were withdrawn.
    """

    def __init__(
        self,
        argument_map: ArgumentMap,
        semantics: str,
        values: Mapping[str, float],
        residual: float,
        *,
        without: Iterable[str] = (),
    ) -> None:
        self.map = argument_map
        self.without = as_tuple(without)
        self.semantics = semantics
        self.residual = residual
        self.converged = residual < _CLOSE
        self._values = dict(values)

    def __getitem__(self, id: str) -> float:  # noqa: A002
        try:
            return self._values[id]
        except KeyError:
            raise UnknownIdError.about("node", id, self._values) from None

    def __iter__(self) -> Iterator[str]:
        return iter(self._values)

    def __len__(self) -> int:
        return len(self._values)


def band(strength: float) -> str:
    """The word for a strength: very weak up to 0.2, weak, middling, strong, very strong above 0.8."""
    return next(word for border, word in BANDS if strength <= border + _TIE or border == 1)


def ranks(values: Mapping[str, float]) -> dict[str, int]:
    """The place of each id, the strongest first; strengths that are equal to a millionth share a place.

    >>> ranks({"a": 0.5, "b": 0.9, "c": 0.5, "d": 0.1})
    {'b': 1, 'a': 2, 'c': 2, 'd': 4}
    """
    found: dict[str, int] = {}
    place, first = 0, float("inf")
    for at, id_ in enumerate(sorted(values, key=lambda one: -values[one]), 1):
        if values[id_] < first - _TIE:
            place, first = at, values[id_]
        found[id_] = place
    return found


@attrs.frozen
class _Net:
    """The map by numbers, with the base value of each node; what is dead has strength 0 whatever happens."""

    graph: ArgumentGraph
    base: list[float]
    dead: list[bool]

    def premises(self, at: int) -> list[int]:
        return self.graph.fed_by[at] if self.graph.is_inference[at] else []

    def supports(self, at: int) -> list[int]:
        """The supports of a claim, and the backings of an inference."""
        return self.graph.backed_by[at] if self.graph.is_inference[at] else self.graph.fed_by[at]

    def attacks(self, at: int) -> list[int]:
        return self.graph.attacked_by[at]


def _net(argument_map: ArgumentMap, gone: Mapping[str, None]) -> _Net:
    graph = argument_map.graph
    nodes = [argument_map[id_] for id_ in graph.ids]
    return _Net(
        graph=graph,
        base=[0.0 if node.id in gone else _base(node) for node in nodes],
        dead=[
            (node.id in gone and not (isinstance(node, Claim) and node.assumed)) or (is_inference and not is_whole)
            for node, is_inference, is_whole in zip(nodes, graph.is_inference, graph.is_whole, strict=True)
        ],
    )


def _base(node: Claim | Evidence | Inference) -> float:
    given = node.weight if isinstance(node, Inference) else node.confidence
    default = 1.0 if isinstance(node, Inference) else 0.5
    if not isinstance(given, int | float) or given != given:  # noqa: PLR0124 - what is not a number is no value
        return default
    return float(min(1, max(0, given)))


def strengths(
    argument_map: ArgumentMap, semantics: str = "quadratic-energy", *, without: Iterable[str] = ()
) -> Strengths:
    """The strength of every node under a gradual semantics.

    Without circles one pass decides; a circle starts from the base values and moves half-way to its update until it
    comes to rest, each strongly connected component after those that it depends on.

    Args:
        argument_map: the map; an inference with no or an unknown premise has strength 0.
        semantics: `quadratic-energy` or `df-quad`.
        without: ids of nodes or sources to set aside, as for `evaluate`. An assumed claim then starts from 0 and keeps
            its supports; whatever else is withdrawn has strength 0.

    Returns:
        The strength of each node by id, from 0 to 1; `str()` ranks the statements.

    Raises:
        UnknownFormatError: the semantics is unknown.
        UnknownIdError: the map has no node, question or source of an id in `without`.
    """
    if semantics not in SEMANTICS:
        raise UnknownFormatError.about("semantics", semantics, SEMANTICS)
    aside = as_tuple(without)
    net = _net(argument_map, withdrawn(argument_map, aside))
    values, residual = _settle(net, SEMANTICS[semantics], _order(net))
    return Strengths(argument_map, semantics, dict(zip(net.graph.ids, values, strict=True)), residual, without=aside)


def _order(net: _Net) -> Iterator[list[int]]:
    """The components, each after those that it depends on."""
    tails: list[int] = []
    heads: list[int] = []
    size = len(net.graph.ids)
    for at in range(size):
        for on in (*net.premises(at), *net.supports(at), *net.attacks(at)):
            tails.append(at)
            heads.append(on)
    return numbered_components(Arrows(size, tails, heads))


def _settle(net: _Net, update: Update, order: Iterable[list[int]]) -> tuple[list[float], float]:
    values = [0.0 if dead else base for dead, base in zip(net.dead, net.base, strict=True)]
    residual = 0.0
    for members in order:
        if len(members) == 1 and not _feeds_itself(net, members[0]):
            at = members[0]
            values[at] = _updated(net, update, values, at, net.premises(at), net.supports(at), net.attacks(at))
        else:
            residual = max(residual, _settle_circle(net, update, values, members))
    return values, residual


def _feeds_itself(net: _Net, at: int) -> bool:
    return at in net.supports(at) or at in net.attacks(at)


def _settle_circle(net: _Net, update: Update, values: list[float], members: list[int]) -> float:
    """Let one component come to rest; how far it still is from rest in the end."""
    for at in members:
        if net.graph.is_inference[at] and not net.dead[at]:
            values[at] = net.base[at] * min(values[on] for on in net.premises(at))
    rows = [(at, net.premises(at), net.supports(at), net.attacks(at)) for at in members]
    residual = 1.0
    for _ in range(_ROUNDS):
        new = [_updated(net, update, values, *row) for row in rows]
        residual = max(abs(value - values[at]) for value, at in zip(new, members, strict=True))
        for value, at in zip(new, members, strict=True):
            values[at] += (value - values[at]) / 2
        if residual < _CLOSE:
            break
    return residual


def _updated(  # noqa: PLR0917 - one call for each node in each round
    net: _Net,
    update: Update,
    values: Sequence[float],
    at: int,
    premises: Iterable[int],
    supports: Sequence[int],
    attacks: Sequence[int],
) -> float:
    """The update of one node, from the strengths of the nodes that its arrows come from."""
    if net.dead[at]:
        return 0.0
    value = net.base[at]
    if supports or attacks:
        value = update(value, [values[on] for on in supports], [values[on] for on in attacks])
    if net.graph.is_inference[at]:
        value *= min(values[on] for on in premises)
    return min(1.0, max(0.0, value))


def contributions(argument_map: ArgumentMap, target: str, semantics: str = "quadratic-energy") -> dict[str, float]:
    """What each node adds to the strength of the target: with it less without it.

    The contribution by removal of Kampik, Potyka, Yin, Čyras & Toni 2024 (IJAR). The nodes from which a path leads to
    the target are listed, in author order. It takes one evaluation for each of them: quadratic in the size of the map.

    Raises:
        UnknownIdError: the map has no such target.
        UnknownFormatError: the semantics is unknown.
    """
    expect(argument_map, ArgumentMap, READ_IT)
    id_ = argument_map[target].id
    whole = strengths(argument_map, semantics)[id_]
    others = (unit for unit in _reaching(argument_map, id_) if unit != id_)
    return {unit: whole - strengths(argument_map, semantics, without=[unit])[id_] for unit in others}


def _reaching(argument_map: ArgumentMap, target: str) -> list[str]:
    """The nodes from which a path leads to the target, itself included, in author order."""

    def below(id_: str) -> Iterator[str]:
        node = argument_map[id_]
        if isinstance(node, Inference):
            yield from (premise for premise in node.premises if premise in argument_map)
        yield from (step.id for step in argument_map.incoming(id_))

    found = reachable([target], below)
    return [id_ for id_ in argument_map if id_ in found]
