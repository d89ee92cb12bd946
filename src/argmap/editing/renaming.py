"""Other ids, wherever they stand in a text: where they are defined, and where something refers to them."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import TypeAlias

from argmap.diagnostics import Place
from argmap.editing.edited import Edited, Open, Text, edited
from argmap.editing.scalars import rewritten
from argmap.errors import DuplicateIdError, OptionError, UnknownIdError
from argmap.fields import expect
from argmap.model import ArgumentMap
from argmap.reading.naming import node_references, source_references
from argmap.reading.tree import Entry, Value
from argmap.text import Edit, normalised
from argmap.writing import may_be_plain

KINDS = ("node", "source", "scheme", "tag")
"""What can be renamed. A question counts as a node: they share their ids."""
Owner: TypeAlias = Callable[[int, str], tuple[int, str] | None]
"""Says whose an id is that is written in a text: the number of a text, and the id there."""
_SECTIONS = {"node": ("nodes", "questions"), "source": ("sources",), "scheme": ("schemes",), "tag": ()}


def names_of(argument_map: ArgumentMap, kind: str) -> list[str]:
    """The ids of a kind that a map has itself, or its tags."""
    if kind == "tag":
        tagged = (*argument_map.nodes, *argument_map.questions.values())
        return list(dict.fromkeys(tag for noun in tagged for tag in noun.tags))
    return [noun.id for section in _SECTIONS[kind] for noun in argument_map.listed[section]]


def rename(text: Text, old: str, new: str, *, kind: str | None = None) -> Edited:
    """Rename a node, a question, a source, a scheme or a tag wherever it stands, in the style in which it stands there.

    Args:
        text: the text of a map, in YAML.
        old: its id, or the tag.
        new: what it is to be called; nothing else may have that name.
        kind: `node` (also for questions), `source`, `scheme` or `tag`; needed where several have the id.

    Returns:
        What came of it; refused if the map could not be read then, for instance because `new` cannot be an id.

    Raises:
        UnknownIdError: the map has nothing of that id.
        DuplicateIdError: `new` is taken.
        OptionError: several kinds have the id, or there is no such kind.
    """
    return rename_together([text], lambda _, name: (0, name), 0, old, new, kind=kind)[0]


def rename_together(
    texts: Sequence[Text], owner: Owner, number: int, old: str, new: str, *, kind: str | None = None
) -> list[Edited]:
    """Rename something that one of several texts has, there and in the others; see `rename`.

    Args:
        texts: the texts of maps.
        owner: says whose an id is: given the number of a text and an id in it, the number of the text that has it, and
            its id there.
        number: the number of the text that has what is renamed.
        old: its id there, or the tag.
        new: what it is to be called.
        kind: `node`, `source`, `scheme` or `tag`.

    Returns:
        What came of each text; if one is refused, none is to be written.
    """
    expect(old, str)
    expect(new, str)
    found: list[tuple[str, str, str]] = []

    def first(opened: Open) -> Iterator[Edit]:
        what = kind_of(opened.map, old, kind)
        names = (old, new) if what == "tag" else (normalised(old), normalised(new))
        refuse_taken(opened.map, names[1], what)
        found.append((what, *names))
        return further(number)(opened)

    def further(at: int) -> Callable[[Open], Iterator[Edit]]:
        what, before, after = found[0]

        def is_meant(name: str) -> bool:
            return name == before if what == "tag" else owner(at, name) == (number, before)

        return lambda opened: renaming(opened, _renamed(opened.map, what, before, after, is_meant), what)

    done = edited(texts[number], first)
    if not found:
        return [done]
    return [done if at == number else edited(text, further(at)) for at, text in enumerate(texts)]


def _renamed(
    argument_map: ArgumentMap, kind: str, old: str, new: str, is_meant: Callable[[str], bool]
) -> dict[str, str]:
    """The names that a text has for what is renamed, with what they become; prefixes stay."""
    names = {name for name, _ in places_of(argument_map, kind)}
    return {name: name.removesuffix(old) + new for name in names if is_meant(name)}


def kind_of(argument_map: ArgumentMap, old: str, kind: str | None = None) -> str:
    """Which kind of thing a map has under a name.

    Raises:
        UnknownIdError: none.
        OptionError: several, or there is no such kind.
    """
    if kind is not None and kind not in KINDS:
        raise OptionError.about("kind", kind, KINDS)
    known = {one: names_of(argument_map, one) for one in (KINDS if kind is None else (kind,))}
    found = [one for one, names in known.items() if (old if one == "tag" else normalised(old)) in names]
    if not found:
        what = "node, question, source, scheme or tag" if kind is None else kind
        raise UnknownIdError.about(what, old, [name for names in known.values() for name in names])
    if len(found) > 1:
        of_kind = f"`kind={found[0]!r}` (`--kind {found[0]}`)"
        raise OptionError(f"{old!r} is a {' and a '.join(found)}: name its kind, such as {of_kind}")
    return found[0]


def refuse_taken(argument_map: ArgumentMap, new: str, kind: str) -> None:
    """Refuse a new name that is taken, or that could not stand without quotes.

    Raises:
        DuplicateIdError: something has it.
        OptionError: YAML takes it for something else.
    """
    if new in names_of(argument_map, kind):
        raise DuplicateIdError(f"the map has a {kind} {new!r} already; choose another name")
    if kind != "tag" and new and not may_be_plain(new) and not any(map(str.isspace, new)):
        raise OptionError(f"{new!r} cannot be an id: use letters, digits, '-', '_' and '.'")


def renaming(opened: Open, names: Mapping[str, str], kind: str) -> Iterator[Edit]:
    """The edits that write other names in one text, where things are defined and where they are referred to.

    Raises:
        OptionError: one stands there in a way that cannot be changed by itself, as within a text of several ids.
    """
    argument_map = opened.map
    spots = {(one.start, one.end): one for one in scalars(opened.root)}
    for name, place in places_of(argument_map, kind):
        if name not in names:
            continue
        at = place.location(argument_map)
        value = None if at is None else spots.get((at.span.start, at.span.end))
        if at is None or value is None or name not in (value.text, normalised(value.text or "")):
            where = "" if at is None else f"{at}: "
            raise OptionError(f"{where}{name!r} stands in a text with others; write a list there first")
        written = rewritten(opened.source, value, names[name], in_braces=True, is_id=True)
        yield Edit(value.start, value.end, written)


def places_of(argument_map: ArgumentMap, kind: str) -> Iterator[tuple[str, Place]]:
    """Give where names of a kind stand: those of nouns, and references to them."""
    for section in _SECTIONS[kind]:
        for noun in argument_map.listed[section]:
            yield noun.id, Place(noun.id, section=section)
    yield from _REFERENCES[kind](argument_map)


def _scheme_references(argument_map: ArgumentMap) -> Iterator[tuple[str, Place]]:
    for inference in argument_map.inferences.values():
        if inference.scheme is not None:
            yield inference.scheme, Place(inference.id, "scheme")


def _tags(argument_map: ArgumentMap) -> Iterator[tuple[str, Place]]:
    for section in ("nodes", "questions"):
        for noun in argument_map.listed[section]:
            for number, tag in enumerate(getattr(noun, "tags", ())):
                yield tag, Place(noun.id, "tags", number, section=section)


_REFERENCES: dict[str, Callable[[ArgumentMap], Iterator[tuple[str, Place]]]] = {
    "node": node_references,
    "source": source_references,
    "scheme": _scheme_references,
    "tag": _tags,
}


def scalars(root: Value) -> Iterator[Value]:
    """Give all texts in a tree, keys among them."""
    todo: list[Entry] = [Entry(None, root, 0)]
    while todo:
        entry = todo.pop()
        if entry.key is not None:
            yield entry.key
        if entry.value.text is not None:
            yield entry.value
        todo += entry.value.entries
