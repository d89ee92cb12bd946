"""The files of an argument as one map, with the ids of imported files behind their prefixes."""

from __future__ import annotations

import os
from collections.abc import Callable, Iterator, Mapping, Sequence
from typing import Any, TypeVar

import attrs

from argmap.building import with_origin
from argmap.diagnostics import Diagnostic, reports
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Noun, Origin, Question, Source
from argmap.model.joined import JoinedOrigin
from argmap.model.making import made_of
from argmap.project.argument import Argument, File
from argmap.project.views import view
from argmap.reading import RULES
from argmap.reading.naming import STANDINGS
from argmap.reading.references import import_failed, unused_source

N = TypeVar("N", bound=Noun)
_OF_THE_WHOLE = frozenset({unused_source.code})
"""Rules of reading that look at all files: a source is used, whichever of them names it."""
_OF_A_FILE = tuple(one for one in RULES if one.code not in {*_OF_THE_WHOLE, import_failed.code})
_VERIFIED = frozenset(one.code for one in RULES) - _OF_THE_WHOLE
_IDS: dict[type, tuple[str, ...]] = {
    Claim: ("source",),
    Evidence: ("source", "via"),
    Inference: ("premises", "supports", "attacks", "scheme", "roles", "answers"),
    Question: ("answers", "source"),
}
"""The fields that hold ids: one, a list of them, or a table of them."""


def join(argument: Argument) -> ArgumentMap:
    """Make one map of the files of an argument; it knows where everything is, and what reading found in each file.

    It has the title, the theses, the expectations and the standard of the first file, and the nodes, questions, sources
    and schemes of all. An id of an imported file is `prefix/id`. Its imports are those that brought ids, or failed.
    """
    whole = part(argument)
    assert isinstance(whole.origin, JoinedOrigin)  # noqa: S101 - as it has just been made
    return with_origin(whole, attrs.evolve(whole.origin, found=_found(argument), verified=_VERIFIED))


def part(argument: Argument, kept: Mapping[str, Sequence[Noun]] | None = None) -> ArgumentMap:
    """Make one map of some nodes and questions of an argument, or of all that it has; nothing is examined.

    Args:
        argument: the files.
        kept: what is kept of each file, by where it lies, in author order.
    """
    first = argument.files[0].map
    nouns: dict[str, list[Any]] = {section: [] for section in first.listed}
    for number, file in enumerate(argument.files):
        for section, some in (file.map.listed if kept is None else _by_section(kept.get(file.real, ()))).items():
            nouns[section] += _renamed(argument, number, some)
    expected = _expected(argument, 0)
    values: dict[str, Any] = {
        str(field.alias): getattr(first, field.name) for field in attrs.fields(ArgumentMap) if field.init
    }
    used = {id_.partition("/")[0] for some in nouns.values() for noun in some if "/" in (id_ := noun.id)}
    imports = {
        name: path for name, path in first.imports.items() if name in used or name not in argument.files[0].imports
    }
    values |= {
        **nouns,
        "imports": imports,
        "thesis": theses(argument, 0),
        "expect": {new: word for new, (_, word) in expected.items()},
    }
    written = {new: old for new, (old, _) in expected.items()}
    return with_origin(made_of(ArgumentMap, values), _origin(argument, written))


def _by_section(nouns: Sequence[Noun]) -> dict[str, tuple[Noun, ...]]:
    questions = tuple(one for one in nouns if isinstance(one, Question))
    return {"nodes": tuple(one for one in nouns if not isinstance(one, Question)), "questions": questions}


def theses(argument: Argument, number: int) -> tuple[str, ...]:
    """Give the theses of a file by their ids in the whole."""
    return tuple([_text(argument, number)(id_) for id_ in argument.files[number].map.thesis])


def expectations(argument: Argument, number: int) -> tuple[dict[str, str], dict[str, str]]:
    """Give what a file expects, by ids in the whole, and these ids as they are written there."""
    found = _expected(argument, number)
    return {new: word for new, (_, word) in found.items()}, {new: old for new, (old, _) in found.items()}


def _expected(argument: Argument, number: int) -> dict[str, tuple[str, str]]:
    """What a file expects, by ids in the whole: the id as it is written, and the standing, or the answer."""
    rename = _text(argument, number)
    found: dict[str, tuple[str, str]] = {}
    for old, word in argument.files[number].map.expect.items():
        found.setdefault(
            rename(old), (old, word if word in STANDINGS or not _asks(argument, number, old) else rename(word))
        )
    return found


def _asks(argument: Argument, number: int, id_: str) -> bool:
    """Whether an id that is written in a file is that of a question."""
    found = argument.owner(number, id_)
    return found is not None and found[1] in argument.files[found[0]].map.questions


def _text(argument: Argument, number: int) -> Callable[[Any], Any]:
    """Turns an id that is written in a file into that in the whole; what is not a text stays."""
    before = f"{argument.files[number].prefix}/" if argument.files[number].prefix else ""

    def rename(id_: Any) -> Any:
        if not isinstance(id_, str):
            return id_
        return argument.whole_id(number, id_) if "/" in id_ else before + id_

    return rename


def _renamed(argument: Argument, number: int, nouns: tuple[Noun, ...]) -> Iterator[Noun]:
    """The nouns of a file with their ids, and those that they name, as they are in the whole."""
    file, rename = argument.files[number], _text(argument, number)
    if not number and not any(file.map.imports):
        yield from nouns
        return
    for noun in nouns:
        values: dict[str, Any] = {"id": rename(noun.id) if "/" not in noun.id else file.whole_id(noun.id)}
        for field in _IDS.get(type(noun), ()):
            value = getattr(noun, field)
            if value:
                values[field] = _value(value, _scheme(file, rename) if field == "scheme" else rename)
        if isinstance(noun, Source) and number and isinstance(noun.text, str):
            values["text"] = copy_in_whole(argument, number, noun.text)
        yield _with(noun, values)


def _value(value: Any, rename: Callable[[Any], Any]) -> Any:
    if isinstance(value, tuple):
        return tuple(map(rename, value))
    if isinstance(value, Mapping):
        return {name: rename(one) for name, one in value.items()}
    return rename(value)


def _scheme(file: File, rename: Callable[[Any], Any]) -> Callable[[Any], Any]:
    """Turns the id of a scheme into that in the whole; without a prefix, only the file's own schemes have one."""
    return lambda id_: rename(id_) if isinstance(id_, str) and ("/" in id_ or id_ in file.map.schemes) else id_


def _with(noun: N, values: Mapping[str, Any]) -> N:
    """The noun with other values; those of a wrong type stay, as the rules that find them have done."""
    if all(getattr(noun, name) == value for name, value in values.items()):
        return noun
    kept = {field.name: getattr(noun, field.name) for field in attrs.fields(type(noun))}
    return made_of(type(noun), {**kept, **values})


def copy_in_whole(argument: Argument, number: int, path: str) -> str:
    """Give the path of a source's copy as the first file would write it."""
    first, folder = (os.path.dirname(argument.files[at].real) for at in (0, number))  # noqa: PTH120
    plain = path.replace("\\", "/")
    if plain.startswith("/") or folder == first:
        return path
    return f"{os.path.relpath(folder, first)}/{plain}".replace(os.sep, "/")


def _origin(argument: Argument, expected: Mapping[str, str]) -> JoinedOrigin:
    """What the whole was read from."""
    parts = {file.prefix: origin for file in argument.files if isinstance(origin := file.map.origin, Origin)}
    prefixes = [file.prefix for file in argument.files]
    imports = {file.prefix: {name: prefixes[one] for name, one in file.imports.items()} for file in argument.files}
    return JoinedOrigin(parts=parts, imports=imports, expected=expected)


def _found(argument: Argument) -> tuple[Diagnostic, ...]:
    """Every finding of reading."""
    found = [*argument.unread]
    for number, file in enumerate(argument.files):
        found += [*file.found, *_of_reading(argument, number)]
    return tuple(found)


def _of_reading(argument: Argument, number: int) -> Iterator[Diagnostic]:
    """What the rules of reading find in one file, which knows those that it imports."""
    seen = view(argument, number)
    for one in reports(_OF_A_FILE, seen, seen):
        if one.location is not None:
            yield one
