"""The titles under which a debate speaks of the nodes of a map."""

from __future__ import annotations

import re
from collections.abc import Collection, Iterable
from typing import Any, TypeAlias

from argmap.model import ArgumentMap, Claim, Evidence, Inference
from argmap.reading.naming import id_for, is_id

_OF_STATEMENT = re.compile(r"(?!-)[^\]\r\n\u2028\u2029]{1,200}")
_OF_ARGUMENT = re.compile(r"(?![-+_!<])[^>\r\n\u2028\u2029]{1,200}")
Labelled: TypeAlias = Claim | Evidence | Inference


class Labels:
    """A title for each node: its own if it can be one, else its id.

    Where most nodes have no title, the titles that can be ids are taken as such, and the document says so.

    Attributes:
        are_ids: whether this is so.
    """

    def __init__(self, argument_map: ArgumentMap, structures: Collection[str], alone: Collection[str]) -> None:
        """Choose the titles of the nodes of a map.

        Args:
            argument_map: the map.
            structures: the ids of the inferences that are written as arguments.
            alone: the ids of statements that can do without, since they stand in one place alone.
        """
        self._alone = alone
        statements = [*argument_map.statements.values()]
        steps = [one for id_, one in argument_map.inferences.items() if id_ in structures]
        self._numbers: dict[str, int] = {}
        self._labels = self._chosen(steps, _OF_ARGUMENT)
        self._labels |= self._chosen(statements, _OF_STATEMENT)
        self.are_ids = False
        told = sum(len(self.told(one)) for one in (*statements, *steps))
        self.are_ids = True
        self.are_ids = sum(len(self.told(one)) for one in (*statements, *steps)) < told

    def of(self, node: Labelled) -> str:
        """The title of a node in the document."""
        return self._labels[node.id]

    def are_needless(self, node: Labelled) -> bool:
        """Whether a node is written without a title."""
        return not self.are_ids and node.title is None and node.id in self._alone

    def told(self, node: Labelled) -> dict[str, Any]:
        """The id and the title of a node, as far as its title in the document does not tell them."""
        if not isinstance(node, Inference) and self.are_needless(node):
            return {} if id_for(node.text) == node.id else {"id": node.id}
        label = self._labels[node.id]
        told: dict[str, Any] = {}
        if (label if is_id(label) else id_for(label)) != node.id:
            told["id"] = node.id
        if node.title != (None if self.are_ids and is_id(label) else label):
            told["title"] = node.title
        return told

    def conclusion(self, step: Inference) -> str:
        """A title for what a step leads to that attacks, or that is about another step: no node of the map."""
        target = self._labels.get(step.target or "", "")
        about = "For" if step.attacks is None else "Against"
        return self._free(f"{about} {target}".replace("]", ")"))

    def _chosen(self, nodes: Iterable[Labelled], possible: re.Pattern[str]) -> dict[str, str]:
        """The titles of statements, or of steps: no two have the same."""
        listed, chosen = [*nodes], dict[str, str]()
        self._taken: set[str] = set()
        for is_by_title in (True, False):
            for node in listed:
                name = (node.title or "") if is_by_title else node.id
                is_free = possible.fullmatch(name) and name == name.strip() and name not in self._taken
                if node.id not in chosen and is_free:
                    chosen[node.id] = name
                    self._taken.add(name)
        for number, node in enumerate(listed, 1):
            if node.id not in chosen:
                chosen[node.id] = self._free(f"Node {number}")
        return chosen

    def _free(self, label: str) -> str:
        found, number = label, self._numbers.get(label, 2)
        while found in self._taken:
            found, number = f"{label} ({number})", number + 1
        self._numbers[label] = number
        self._taken.add(found)
        return found
