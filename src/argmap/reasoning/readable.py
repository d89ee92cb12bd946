"""What the results of evaluation have in common: they read well, as text, as Markdown and as plain data."""

from __future__ import annotations

from typing import Any

from argmap import hooks
from argmap.model import Inference, Node


class Readable:
    """A result that `str()` tells in sentences, as `argmap evaluate` prints them; `repr()` stays technical."""

    __slots__ = ()

    def _told(self) -> Any:
        return hooks.room("explaining.results").in_words(self)

    def __str__(self) -> str:
        return str(self._told())

    def markdown(self) -> str:
        """Give what `str()` tells as Markdown; notebooks show it.

        Returns:
            Markdown in which what the map says is escaped and never becomes markup.
        """
        text: str = self._told().markdown()
        return text

    def as_dict(self) -> dict[str, Any]:
        """Give the result as plain data: what `argmap evaluate --format json` prints of it.

        Returns:
            Dictionaries, tuples, texts and numbers, which `json.dumps` takes.
        """
        data: dict[str, Any] = self._told().as_dict()
        return data

    def _repr_markdown_(self) -> str:
        return self.markdown()


def node_row(node: Node) -> dict[str, str | None]:
    """The columns of a node in every table: its id, its kind and its text."""
    text = None if isinstance(node, Inference) else node.text
    return {"id": node.id, "kind": type(node).__name__.lower(), "text": text}
