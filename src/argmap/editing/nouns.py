"""Edits of nodes, questions, sources, schemes and the map's own fields, under the names that they have on a map."""

from __future__ import annotations

from typing import Any

from argmap.editing.edited import Edited, Text, rewritten_as
from argmap.errors import OptionError
from argmap.fields import Id, expect, id_in
from argmap.model import ArgumentMap, Noun
from argmap.model.lookups import found_by


def add(text: Text, *nouns: Noun, before: Id | None = None, after: Id | None = None) -> Edited:
    """Add nodes, questions, sources and schemes, each at the end of its section, or beside another.

    A section that is not there yet is made. What is added is written as the others of its section are: in braces, or
    a field a line at their indentation.

    Args:
        text: the text of a map, in YAML.
        *nouns: claims, evidence, inferences, questions, sources, schemes.
        before: the id of one of the same section before which they go.
        after: the id of one of the same section after which they go.

    Returns:
        What came of it; refused if the map could not be read then.

    Raises:
        DuplicateIdError: the map already has such an id.
        UnknownIdError: nothing has the id beside which they are to go.
        OptionError: that is in another section, or both `before` and `after` are given.
        TypeError: one is none of these.
    """

    def change(argument_map: ArgumentMap) -> ArgumentMap:
        more = argument_map.add(*nouns)
        return more if before is after is None else _placed(more, [one.id for one in nouns], before, after)

    return rewritten_as(text, change)


def update(text: Text, id: Id, /, **fields: Any) -> Edited:  # noqa: A002
    """Change fields of a node, a question, a source or a scheme; a field that gets its default is taken out.

    Args:
        text: the text of a map, in YAML.
        id: the id of a node or a question, else of a source or a scheme.
        **fields: the fields to change, each with its new value.

    Returns:
        What came of it; refused if the map could not be read then.

    Raises:
        UnknownIdError: the map has nothing of that id.
        TypeError: there is no such field, a value is of the wrong type, or the field is the id: `rename` changes that.
    """
    return rewritten_as(text, lambda argument_map: argument_map.update(id, **fields))


def remove(text: Text, *ids: Id) -> Edited:
    """Take out nodes, questions, sources and schemes, with the comments right above them.

    Args:
        text: the text of a map, in YAML.
        *ids: their ids; where several have the id, the node or question goes, then the source, then the scheme.

    Returns:
        What came of it; refused if something still refers to them.

    Raises:
        UnknownIdError: the map has nothing of that id.
    """
    return rewritten_as(text, lambda argument_map: argument_map.remove(*ids))


def move(text: Text, *ids: Id, before: Id | None = None, after: Id | None = None) -> Edited:
    """Move nodes, questions, sources or schemes within their section, with the comments right above them.

    Args:
        text: the text of a map, in YAML.
        *ids: their ids.
        before: the id before which they go.
        after: the id after which they go.

    Returns:
        What came of it.

    Raises:
        UnknownIdError: the map has nothing of such an id.
        OptionError: they are in different sections, or not exactly one of `before` and `after` is given.
    """
    if before is after is None:
        raise OptionError("say where to: before=… or after=…")
    return rewritten_as(text, lambda argument_map: _placed(argument_map, [id_in(id_) for id_ in ids], before, after))


def replace(text: Text, **fields: Any) -> Edited:
    """Change fields of the map itself, such as `title`, `thesis` or `expect`.

    Args:
        text: the text of a map, in YAML.
        **fields: the fields to change, each with its new value.

    Returns:
        What came of it; refused if the map could not be read then.

    Raises:
        TypeError: there is no such field, or a value is of the wrong type.
    """
    return rewritten_as(text, lambda argument_map: argument_map.replace(**fields))


def rewrite(text: Text, argument_map: ArgumentMap) -> Edited:
    """Make a text hold another map, changing nothing in it but what differs.

    Args:
        text: the text of a map, in YAML.
        argument_map: the map, such as one that was loaded from that text and then changed.

    Returns:
        What came of it; refused if the map could not be read then.
    """
    expect(argument_map, ArgumentMap)
    return rewritten_as(text, lambda _: argument_map)


def _placed(argument_map: ArgumentMap, ids: list[str], before: Id | None, after: Id | None) -> ArgumentMap:
    """The map with nouns beside another of their section.

    Raises:
        UnknownIdError: nothing has one of the ids.
        OptionError: they are in different sections, or both places are named.
    """
    if before is not None and after is not None:
        raise OptionError("name one place: before=… or after=…")
    section, beside = found_by(argument_map, id_in(before if after is None else after))  # type: ignore[arg-type]
    moved = [found_by(argument_map, id_)[1] for id_ in ids]
    wrong = next((one for one in moved if type(one) is not type(beside) or one is beside), None)
    if wrong is not None:
        raise OptionError(f"{wrong.id!r} cannot go beside {beside.id!r}: they are not in one section, or the same")
    away = set(ids)
    left = [noun for noun in argument_map.listed[section] if noun.id not in away]
    at = left.index(beside) + (after is not None)
    return argument_map.replace(**{section: (*left[:at], *moved, *left[at:])})
