"""An argument of several files as one that needs no others: imported nouns get ids without a prefix."""

from __future__ import annotations

from collections.abc import Callable, Collection, Iterable, Mapping
from typing import TYPE_CHECKING, TypeAlias

import attrs

from argmap.model.nouns import Claim, Evidence, Inference, Node, Question

if TYPE_CHECKING:
    from argmap.model.maps import ArgumentMap

_Name: TypeAlias = Callable[[str], str]


def in_one_file(argument_map: ArgumentMap) -> ArgumentMap:
    """Give a map as one file can hold it: with what it imports, if it has that; imports that failed stay imports."""
    if not argument_map.imports:
        return argument_map
    nouns = (noun.id for some in argument_map.listed.values() for noun in some)
    loaded = {id_.partition("/")[0] for id_ in nouns if "/" in id_}.intersection(argument_map.imports)
    if not loaded:
        return argument_map
    left = {prefix: path for prefix, path in argument_map.imports.items() if prefix not in loaded}
    return without_prefixes(argument_map).replace(imports=left)


def without_prefixes(whole: ArgumentMap) -> ArgumentMap:
    """The map with ids that have no prefixes: nodes with questions, sources, and schemes, each for itself."""
    listed = whole.listed
    node = _namer(noun.id for section in ("nodes", "questions") for noun in listed[section])
    source, scheme = (_namer(noun.id for noun in listed[section]) for section in ("sources", "schemes"))
    return relabelled(whole, node, source, scheme)


def relabelled(whole: ArgumentMap, node: _Name, source: _Name, scheme: _Name) -> ArgumentMap:
    """The map with other ids, wherever they stand."""
    listed = whole.listed
    questions = [
        attrs.evolve(one, id=node(one.id), answers=[*map(node, one.answers)], source=_maybe(source, one.source))
        for one in whole.listed["questions"]
        if isinstance(one, Question)
    ]
    return whole.replace(
        nodes=[_renamed(one, node, source, scheme) for one in whole.nodes],
        questions=questions,
        sources=[attrs.evolve(one, id=source(one.id)) for one in listed["sources"]],
        schemes=[attrs.evolve(one, id=scheme(one.id)) for one in listed["schemes"]],
        thesis=[*map(node, whole.thesis)],
        expect={node(id_): node(word) for id_, word in whole.expect.items()},
    )


def _renamed(one: Node, node: _Name, source: _Name, scheme: _Name) -> Node:
    """A node under another id, with the other ids of what it refers to."""
    match one:
        case Claim():
            return attrs.evolve(one, id=node(one.id), source=_maybe(source, one.source))
        case Evidence():
            cited = _maybe(source, one.source), _maybe(source, one.via)
            return attrs.evolve(one, id=node(one.id), source=cited[0], via=cited[1])
        case Inference():
            return attrs.evolve(
                one,
                id=node(one.id),
                premises=[*map(node, one.premises)],
                supports=_maybe(node, one.supports),
                attacks=_maybe(node, one.attacks),
                scheme=_maybe(scheme, one.scheme),
                roles=_table(node, one.roles),
                answers=_table(node, one.answers),
            )


def _maybe(name: _Name, id_: str | None) -> str | None:
    return None if id_ is None else name(id_)


def _table(name: _Name, table: Mapping[str, str]) -> dict[str, str]:
    return {key: name(id_) for key, id_ in table.items()}


def _namer(ids: Iterable[str]) -> _Name:
    """A function that gives ids their names without prefixes; an id that is not among these keeps its own."""
    known = list(dict.fromkeys(ids))
    taken = {id_ for id_ in known if "/" not in id_}
    names: dict[str, str] = {}
    for id_ in known:
        if "/" in id_:
            names[id_] = _free(id_, taken)
            taken.add(names[id_])
    return lambda id_: names.get(id_, id_)


def _free(id_: str, taken: Collection[str]) -> str:
    short, long = id_.rpartition("/")[2], id_.replace("/", "-")
    numbered = (f"{long}-{number}" for number in range(2, len(taken) + 4))
    return next(one for one in (short, long, *numbered) if one not in taken)
