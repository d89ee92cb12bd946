"""The sections of a map: what goes into each of them, as users give it and as the map keeps it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from typing import Any, TypeVar

from argmap.fields import EMPTY, as_table
from argmap.model.nouns import Claim, Evidence, Inference, Node, Noun, Question, Scheme, Source

N = TypeVar("N", bound=Noun)
SECTIONS: dict[type, str] = {
    Claim: "nodes",
    Evidence: "nodes",
    Inference: "nodes",
    Question: "questions",
    Source: "sources",
    Scheme: "schemes",
}
"""The section of a map that each noun goes into."""


def as_nodes(nodes: Iterable[Node] | Mapping[str, Node]) -> tuple[Node, ...]:
    """The nodes by type, as a file has them: types in the order of their first node, nodes in the order given."""
    groups: dict[type, list[Node]] = {}
    for node in _listed(nodes, "nodes"):
        groups.setdefault(type(node), []).append(node)
    _refuse(groups, (Claim, Evidence, Inference), "nodes")
    return tuple(node for group in groups.values() for node in group)


def as_questions(nouns: Iterable[Question] | Mapping[str, Question]) -> tuple[Question, ...]:
    """The questions of a map as a tuple."""
    return _of_type(nouns, Question, "questions")


def as_sources(nouns: Iterable[Source] | Mapping[str, Source]) -> tuple[Source, ...]:
    """The sources of a map as a tuple."""
    return _of_type(nouns, Source, "sources")


def as_schemes(nouns: Iterable[Scheme] | Mapping[str, Scheme]) -> tuple[Scheme, ...]:
    """The schemes of a map as a tuple."""
    return _of_type(nouns, Scheme, "schemes")


def as_plugin_schemes(table: Mapping[str, Scheme]) -> Mapping[str, Scheme]:
    """The schemes of plug-ins, by each of their names."""
    if table is EMPTY:
        return table
    if not isinstance(table, Mapping):
        raise TypeError(f"plugin_schemes: expected a mapping from names to schemes, not {table!r:.100}")
    _refuse(dict.fromkeys(map(type, table.values())), (Scheme,), "plugin_schemes")
    return as_table(table)


def _of_type(nouns: Any, noun: type[N], section: str) -> tuple[N, ...]:
    found = tuple(_listed(nouns, section))
    _refuse(dict.fromkeys(map(type, found)), (noun,), section)
    return found


def _listed(nouns: Any, section: str) -> Iterable[Any]:
    """The nouns of a list, or of a mapping from their ids, as `map.claims` is one."""
    if isinstance(nouns, Mapping):
        wrong = next((key for key, noun in nouns.items() if key != getattr(noun, "id", key)), None)
        if wrong is not None:
            raise TypeError(f"{section}: {wrong!r:.100} is not the id of what it stands for, {nouns[wrong].id!r:.100}")
        return nouns.values()
    if not isinstance(nouns, Iterable) or isinstance(nouns, str):
        raise TypeError(f"{section}: expected a list, not {nouns!r:.100}")
    return nouns


def _refuse(found: Iterable[type], wanted: tuple[type, ...], section: str) -> None:
    """Complain of what does not belong into a section of a map."""
    for noun in found:
        if noun not in wanted:
            expected = " or ".join(one.__name__ for one in wanted)
            where = SECTIONS.get(noun)
            raise TypeError(
                f"{section}: expected {expected}, not {noun.__name__}" + (f"; it goes into {where!r}" if where else "")
            )
