"""What a map looks up: nouns by id, inferences by what they start from or lead to, places."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from functools import cached_property
from typing import TYPE_CHECKING, Any, TypeVar

import attrs

from argmap.errors import OptionError, UnknownIdError
from argmap.fields import FrozenDict
from argmap.model.nouns import Inference, Noun, Relation
from argmap.text import Location, normalised

if TYPE_CHECKING:
    from argmap.model.maps import ArgumentMap

N = TypeVar("N", bound=Noun)


class Steps:
    """The inferences of a map by the ids of what they start from or lead to, each in author order."""

    def __init__(self, inferences: Iterable[Inference]) -> None:
        self._inferences = inferences

    @cached_property
    def incoming(self) -> dict[str, tuple[Inference, ...]]:
        """By their targets."""
        return _by_key(self._inferences, lambda inference: (inference.target,))

    @cached_property
    def supports(self) -> dict[str, tuple[Inference, ...]]:
        """Those that support, by their targets."""
        return _by_relation(self.incoming, Relation.SUPPORT)

    @cached_property
    def attacks(self) -> dict[str, tuple[Inference, ...]]:
        """Those that attack, by their targets."""
        return _by_relation(self.incoming, Relation.ATTACK)

    @cached_property
    def uses(self) -> dict[str, tuple[Inference, ...]]:
        """By their premises."""
        return _by_key(self._inferences, lambda inference: dict.fromkeys(inference.premises))


def _by_key(
    inferences: Iterable[Inference], keys: Callable[[Inference], Iterable[str | None]]
) -> dict[str, tuple[Inference, ...]]:
    """The inferences by the ids that `keys` gives for each, in author order."""
    found: dict[str, list[Inference]] = {}
    for inference in inferences:
        for key in keys(inference):
            if key is not None:
                found.setdefault(key, []).append(inference)
    return {key: tuple(some) for key, some in found.items()}


def _by_relation(incoming: Mapping[str, tuple[Inference, ...]], relation: Relation) -> dict[str, tuple[Inference, ...]]:
    """Of the inferences at each id those of one relation."""
    found: dict[str, tuple[Inference, ...]] = {}
    for id_, some in incoming.items():
        kept = [one for one in some if one.relation is relation]
        if kept:
            found[id_] = some if len(kept) == len(some) else tuple(kept)
    return found


def found_by(argument_map: ArgumentMap, id_: str) -> tuple[str, Noun]:
    """The noun with an id, and its section: a node or a question, else a source, else a scheme.

    Raises:
        UnknownIdError: nothing has it.
    """
    name = normalised(id_)
    tables: dict[str, Mapping[str, Noun]] = {
        "nodes": argument_map,
        "questions": argument_map.questions,
        "sources": argument_map.sources,
        "schemes": argument_map.schemes,
    }
    for section, table in tables.items():
        if name in table:
            return section, table[name]
    known = [one for table in tables.values() for one in table]
    raise UnknownIdError.about("node, question, source or scheme", name, known)


def located(argument_map: ArgumentMap, id_: str | None, field: str | None, index: int | str | None) -> Location | None:
    """The location of a field of the noun with an id; see `ArgumentMap.where`.

    Raises:
        UnknownIdError: nothing has the id.
        OptionError: what has it has no such field.
    """
    noun = None if id_ is None else found_by(argument_map, id_)[1]
    origin, kind = argument_map.origin, type(argument_map if noun is None else noun)
    found = None if origin is None else origin.find(None if noun is None else noun.id, field, index)
    known = [one.name for one in attrs.fields(kind) if one.metadata]
    if found is None and field is not None and field not in known:
        raise OptionError.about(f"field of {kind.__name__}", field, known)
    return found


def counted(argument_map: ArgumentMap) -> str:
    """The number of nouns of each type in a map, in words."""
    found = {"claim": len(argument_map.claims), "evidence": len(argument_map.evidence)}
    found |= {"inference": len(argument_map.inferences), "question": len(argument_map.questions)}
    found |= {"source": len(argument_map.sources), "scheme": len(argument_map.schemes)}
    parts = [f"{n:,} {word}{'s' * (n != 1 and word != 'evidence')}" for word, n in found.items() if n]
    return ", ".join(parts) or "no nodes"


class ById(FrozenDict[str, N]):
    """Nouns by id. A noun of this kind may stand for its id, as in `m.claims[claim]`."""

    def __missing__(self, key: Any) -> N:
        id_ = getattr(key, "id", None)
        if isinstance(id_, str) and id_ in self:
            return self[id_]
        what = next((type(noun).__name__.lower() for noun in self.values()), "noun")
        raise UnknownIdError.about(what, key if id_ is None else id_, self)


def index(nouns: Iterable[N]) -> ById[N]:
    """The nouns by id; of those that share one the first."""
    found: dict[str, N] = {}
    for noun in nouns:
        found.setdefault(noun.id, noun)
    return ById(found)
