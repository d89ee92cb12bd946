"""Standing: whether each node stands, falls or is contested on the map as drawn, and for what reason."""

from __future__ import annotations

import enum
from collections.abc import Iterable, Iterator, Mapping
from functools import cached_property

import attrs

from argmap.errors import UnknownIdError
from argmap.fields import as_tuple
from argmap.graph import circles, shortest_path
from argmap.model import ArgumentMap, Inference
from argmap.reasoning.logic_program import Model, program
from argmap.reasoning.proof_tree import ProofTree
from argmap.reasoning.readable import Readable
from argmap.reasoning.setting_aside import withdrawn

_LONGEST_CIRCLE = 100


class Standing(enum.StrEnum):
    """What the map, as drawn, makes of a node. It speaks of the map, not of the truth."""

    STANDS = "stands"
    CONTESTED = "contested"
    FALLS = "falls"

    @property
    def rank(self) -> int:
        """0 if it stands, 1 if contested, 2 if it falls; of several theses the highest is the map's standing."""
        return list(Standing).index(self)


class Verdict(enum.StrEnum):
    """How a node falls."""

    OVERTURNED = "overturned"
    NOT_ESTABLISHED = "not-established"


class ReasonKind(enum.StrEnum):
    """Why a node has its standing."""

    GIVEN = "given"
    SUPPORTED = "supported"
    PREMISES_STAND = "premises-stand"
    DEFEATED = "defeated"
    UNSUPPORTED = "unsupported"
    RESTS_ON_FALLEN = "rests-on-fallen"
    CIRCULAR = "circular"
    WITHDRAWN = "withdrawn"
    ATTACKS_ITSELF = "attacks-itself"
    ATTACK_CIRCLE = "attack-circle"
    DEPENDS_ON_CONTESTED = "depends-on-contested"


@attrs.frozen
class Reason:
    """The kind of reason, and the ids that it points to, in author order.

    For `supported` these are the standing supports, for `premises-stand` the premises, for `defeated` the standing
    attacks, for `rests-on-fallen` the fallen supports or premises, for `circular` a circle (at most a hundred ids), and
    for what is contested the contested attacks, supports or premises that decide it.
    """

    kind: ReasonKind
    by: tuple[str, ...] = ()


_VALUES = {True: Standing.STANDS, False: Standing.FALLS, None: Standing.CONTESTED}


class Standings(Readable, Mapping[str, Standing]):
    """The standing of every node of a map, inferences included, by id in author order; `str()` tells them."""

    def __init__(self, argument_map: ArgumentMap, without: Iterable[str] = ()) -> None:
        self.map = argument_map
        self.without = tuple(dict.fromkeys(as_tuple(without)))
        self._withdrawn = withdrawn(argument_map, self.without)
        self._model = Model(program(argument_map, self._withdrawn))
        self._number = argument_map.graph.number

    def __getitem__(self, id: str) -> Standing:  # noqa: A002
        return _VALUES[self._model.value[self._at(id)]]

    def __iter__(self) -> Iterator[str]:
        return iter(self._number)

    def __len__(self) -> int:
        return len(self._number)

    def __repr__(self) -> str:
        return f"Standings({ {id_: str(standing) for id_, standing in self.items()} })"

    def _at(self, id_: str) -> int:
        try:
            return self._number[id_]
        except KeyError:
            raise UnknownIdError.about("node", id_, self._number) from None

    @property
    def of_map(self) -> Standing | None:
        """The lowest standing of the theses; `None` where the map has no thesis."""
        found = [self[id_] for id_ in self.map.thesis if id_ in self._number]
        return max(found, key=lambda standing: standing.rank, default=None)

    def rests_on(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """This node's children in its smallest proof tree, attacks that fail included.

        Empty for what is given, has no reason or falls in a circle; for what is contested, what it hangs on.
        """
        at = self._at(id)
        if self._model.value[at] is None:
            return self.reason(id).by
        return tuple(self._model.rules.ids[on] for on in self._tree.below(at))

    @cached_property
    def _tree(self) -> ProofTree:
        return ProofTree(self._model, self._support_circles)

    def is_given(self, id: str) -> bool:  # noqa: A002
        """Whether the node is evidence or an assumed claim that is not set aside."""
        return self._model.rules.given[self._at(id)]

    def needs_a_ground(self, id: str) -> bool:  # noqa: A002
        """Whether the node falls since nothing supports it, or since its support runs in a circle."""
        return self.reason(id).kind in {ReasonKind.UNSUPPORTED, ReasonKind.CIRCULAR}

    def circle(self, id: str) -> tuple[str, ...]:  # noqa: A002
        """A shortest circle of attacks and supports through a contested node; empty where there is none."""
        at = self._number.get(id, -1)
        if at not in self._attack_circles:
            return ()
        _, part = self._attack_circles[at]
        return tuple(self._model.rules.ids[on] for on in shortest_path(self._contested, at, at, within=part))

    def is_in_circle(self, id: str) -> bool:  # noqa: A002
        """Whether a contested node lies on a circle of attacks and supports."""
        return self._number.get(id, -1) in self._attack_circles

    @cached_property
    def _contested(self) -> dict[int, list[int]]:
        """The contested nodes, each with the contested attacks and supports that lead to it."""
        rules, value = self._model.rules, self._model.value
        return {
            at: [on for on in (*rules.attacked_by[at], *rules.fed_by[at]) if value[on] is None]
            for at, standing in enumerate(value)
            if standing is None
        }

    def verdict(self, id: str) -> Verdict | None:  # noqa: A002
        """How the node falls: not established if it would fall with every attack withdrawn; `None` if it does not fall.

        An overturned node has reasons enough, and an attack takes it down.
        """
        if self[id] is not Standing.FALLS:
            return None
        stands_unattacked = self._unattacked.value[self._at(id)]
        return Verdict.OVERTURNED if stands_unattacked else Verdict.NOT_ESTABLISHED

    @cached_property
    def _unattacked(self) -> Model:
        return Model(program(self.map, self._withdrawn, attacks=False))

    def reason(self, id: str) -> Reason:  # noqa: A002
        """Why the node has its standing."""
        find = {
            Standing.STANDS: self._why_it_stands,
            Standing.FALLS: self._why_it_falls,
            Standing.CONTESTED: self._why_it_is_contested,
        }
        return find[self[id]](self._at(id))

    def _why_it_stands(self, at: int) -> Reason:
        rules = self._model.rules
        if rules.given[at]:
            return Reason(ReasonKind.GIVEN)
        if rules.is_inference[at]:
            return Reason(ReasonKind.PREMISES_STAND, self._ids(rules.fed_by[at], True))
        return Reason(ReasonKind.SUPPORTED, self._ids(rules.fed_by[at], True))

    def _why_it_falls(self, at: int) -> Reason:
        rules, id_ = self._model.rules, self._model.rules.ids[at]
        if attackers := self._ids(rules.attacked_by[at], True):
            return Reason(ReasonKind.DEFEATED, attackers)
        if id_ in self._withdrawn:
            return Reason(ReasonKind.WITHDRAWN)
        if at in self._support_circles:
            return Reason(ReasonKind.CIRCULAR, self._support_circles[at])
        fallen = self._unknown_premises(id_) + self._ids(rules.fed_by[at], False)
        return Reason(ReasonKind.RESTS_ON_FALLEN, fallen) if fallen else Reason(ReasonKind.UNSUPPORTED)

    def _unknown_premises(self, id_: str) -> tuple[str, ...]:
        node = self.map[id_]
        return tuple(p for p in node.premises if p not in self._number) if isinstance(node, Inference) else ()

    def _why_it_is_contested(self, at: int) -> Reason:
        rules, value = self._model.rules, self._model.value
        feeding = [on for on in rules.fed_by[at] if value[on] is None]
        contested = [on for on in rules.attacked_by[at] if value[on] is None] or feeding
        kind, part = self._attack_circles.get(at, (ReasonKind.DEPENDS_ON_CONTESTED, frozenset(contested)))
        inside = [on for on in contested if on in part]
        return Reason(kind, self._ids(inside or feeding, None))

    def _ids(self, numbers: Iterable[int], *values: bool | None) -> tuple[str, ...]:
        """The ids of those nodes that have one of these values."""
        return tuple(self._model.rules.ids[at] for at in numbers if self._model.value[at] in values)

    @cached_property
    def _support_circles(self) -> dict[int, tuple[str, ...]]:
        """Fallen and undefeated nodes on a circle of support, each with a circle in its component."""
        rules, value = self._model.rules, self._model.value
        fallen = {
            at
            for at, standing in enumerate(value)
            if standing is False and not any(value[attack] for attack in rules.attacked_by[at])
        }
        graph = {at: [on for on in rules.fed_by[at] if on in fallen] for at in sorted(fallen)}
        found: dict[int, tuple[str, ...]] = {}
        for part in circles(graph):
            circle = shortest_path(graph, part[0], part[0], within=part)
            found |= dict.fromkeys(part, tuple(rules.ids[at] for at in circle[:_LONGEST_CIRCLE]))
        return found

    @cached_property
    def _attack_circles(self) -> dict[int, tuple[ReasonKind, frozenset[int]]]:
        """Contested nodes in a component that holds an attack, with the component."""
        rules = self._model.rules
        found: dict[int, tuple[ReasonKind, frozenset[int]]] = {}
        for part in circles(self._contested):
            members = frozenset(part)
            attacks = [at for at in part if not members.isdisjoint(rules.attacks[at])]
            if attacks:
                kind = ReasonKind.ATTACKS_ITSELF if len(attacks) == 1 else ReasonKind.ATTACK_CIRCLE
                found |= dict.fromkeys(part, (kind, members))
        return found


def evaluate(argument_map: ArgumentMap, without: Iterable[str] = ()) -> Standings:
    """The standing of every node: the well-founded model of the map (Van Gelder, Ross & Schlipf 1991).

    An attack wins unless it is answered, however many reasons its target has. Backing has no effect.

    Args:
        argument_map: the map; a faulty one is evaluated too: an inference with no or an unknown premise falls.
        without: ids of nodes or sources to set aside. Evidence and assumed claims are then no longer given (their
            supports remain), inferences and other claims are taken out; a source takes with it the evidence that names
            it as `source` or `via` and the assumed claims that name it.

    Returns:
        The standing of each node by id, with the reasons; `str()` tells them as `argmap evaluate` does.

    Raises:
        UnknownIdError: the map has no node or source of an id in `without`.
    """
    return Standings(argument_map, without)
