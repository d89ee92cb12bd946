"""What stands at the beginning of a debate: the fields of the map, and the order of its nodes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from argmap.model import ArgumentMap, Claim, Evidence, Inference, Node
from argmap.model.sections import as_nodes
from argmap.notations.argdown.escaping import data, quoted
from argmap.notations.argdown.front import FIELDS, day
from argmap.notations.argdown.sections import EXTRA, HEADINGS
from argmap.notations.own_fields import KEY, own_sections

_MOST_RIVALS = 4
_AS_TEXT = ("title", "description", "date", "language", "license")


class Order:
    """The nodes in the order in which a debate comes to them, and which of them exclude each other."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        """Begin before the first node."""
        self._map = argument_map
        self._seen: dict[str, type] = {}
        self._rivals: dict[str, list[str]] = {}
        for question in argument_map.questions.values():
            answers = [id_ for id_ in dict.fromkeys(question.answers) if id_ in argument_map.claims]
            if question.exclusive and len(answers) <= _MOST_RIVALS:
                for number, id_ in enumerate(answers):
                    self._rivals.setdefault(id_, []).extend(answers[number + 1 :])

    def see(self, node: Claim | Evidence | Inference) -> None:
        """Come to a node."""
        self._seen.setdefault(node.id, type(node))

    def rivals(self, id_: str) -> Iterator[str]:
        """The answers of exclusive questions that are to be related to a statement, each pair once."""
        yield from dict.fromkeys(self._rivals.get(id_, ()))

    @property
    def claims(self) -> list[str]:
        """The claims in the order in which the debate comes to them."""
        return [id_ for id_, kind in self._seen.items() if kind is Claim]

    @property
    def statements(self) -> list[str]:
        """The claims and the evidence, in that order."""
        return [id_ for id_, kind in self._seen.items() if kind is not Inference]

    def told(self) -> list[str]:
        """The ids of the nodes in the order of the map, if the debate comes to them in another."""
        came = [id_ for id_, kind in self._seen.items() if kind is not Inference]
        came += [id_ for id_, kind in self._seen.items() if kind is Inference]
        read = as_nodes(node for id_ in came if (node := self._map.get(id_)) is not None)
        listed = [one for one in self._map.nodes if one.id in self._seen]
        kinds = [*dict.fromkeys(map(type, listed))]
        if kinds == [*dict.fromkeys(map(type, read))]:
            return [one.id for kind in kinds for one in _moved(kind, listed, read)]
        return [one.id for one in listed]


def _moved(kind: type, listed: Iterable[Node], read: Iterable[Node]) -> list[Node]:
    """The nodes of a kind, if they are read in another order than they are listed."""
    wanted = [one for one in listed if isinstance(one, kind)]
    return [] if wanted == [one for one in read if isinstance(one, kind)] else wanted


def front_of(
    argument_map: ArgumentMap,
    order: Order,
    thesis: Iterable[str],
    headings: Mapping[str, Any],
    *,
    labels_are_ids: bool,
    are_sources_told: bool,
) -> str:
    """The frontmatter.

    Args:
        argument_map: the map.
        order: the order of its nodes in the document.
        thesis: what reading takes for its theses.
        headings: the tags and the data of headings that do not stand there.
        labels_are_ids: whether titles that can be ids are ids.
        are_sources_told: whether links tell all of the sources.
    """
    own = own_sections(argument_map, ("sources",) if are_sources_told else ())
    if isinstance(extra := own.get(EXTRA), Mapping) and isinstance(extra.get(HEADINGS), Mapping):
        own[EXTRA] = {**extra, HEADINGS: headings} if headings else _without(extra, HEADINGS)
    lines = [*_lines(own)]
    if (*thesis,) == argument_map.thesis:
        own.pop("thesis", None)
    if labels_are_ids:
        own["labels"] = "ids"
    if told := order.told():
        own["order"] = told
    if own:
        lines.append(f"{KEY}: {data(own)}\n")
    return f"===\n{''.join(lines)}===\n" if lines else ""


def _without(table: Mapping[str, Any], key: str) -> dict[str, Any]:
    return {name: value for name, value in table.items() if name != key}


def _lines(own: dict[str, Any]) -> Iterator[str]:
    """The fields that Argdown's own tools know, each of which is taken out."""
    for name in _AS_TEXT:
        value = own.get(name)
        if isinstance(value, str) and value and (name != "date" or day(value) == value):
            del own[name]
            yield f"{name}: {quoted(value)}\n"
    authors = own.get("authors")
    if isinstance(authors, list) and all(isinstance(one, str) and one for one in authors):
        del own["authors"]
        yield f"author: {data_list(authors)}\n"
    extra = own.get(EXTRA)
    if isinstance(extra, Mapping):
        own[EXTRA] = {}
        for key, value in extra.items():
            if key in (*FIELDS, KEY, HEADINGS, "model"):
                own[EXTRA][key] = value
            else:
                yield f"{data({key: value})[1:-1]}\n"
        if not own[EXTRA]:
            del own[EXTRA]


def data_list(values: list[str]) -> str:
    """Texts in a list on one line; a single one stands alone."""
    return quoted(values[0]) if len(values) == 1 else f"[{', '.join(map(quoted, values))}]"
