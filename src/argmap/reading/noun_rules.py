"""The rules AM0 that look at nouns and their fields, however the map was made.

The reader of YAML applies some of them itself, to what cannot become a noun at all; the others, and all of them where a
map was built in Python or read from a foreign notation, examine the map.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

import attrs

from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.fields import Kind, fits
from argmap.model import ArgumentMap, Inference, Noun, Scheme, Standard
from argmap.reading.naming import KEBAB, Renaming, are_ascii_ids, as_id, is_id
from argmap.text import MOST_MARKS, has_piled_marks

_VAST = 10**300

BOTH_TARGETS = "inference {!r} both supports and attacks"
NO_TARGET = "inference {!r} has neither 'supports' nor 'attacks'"
NO_ANSWERS = "question {!r} has no 'answers'"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")


@rule(
    "AM004",
    "wrong-type",
    Severity.ERROR,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: perhaps}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def wrong_type(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A value of the wrong kind.

    The format says for every field whether it holds a text, a list, fields of its own, a number, or true or false; keys
    are texts. Braces within braces, `{{ name }}`, are a template that has not been filled in. An inference with both
    `supports` and `attacks` is reported here too.
    """
    for noun, section in nouns(argument_map):
        for field, kind in fields_of(noun):
            value = getattr(noun, field)
            if not _fits(value, kind) and not (value is None and not _is_required(noun, field)):
                message = f"{field!r} of {called(noun)} must be {kind.value}, not {value!r}"
                yield Finding(message, Place(_id(noun), field, section=section))
    for inference in argument_map.inferences.values():
        if inference.supports is not None and inference.attacks is not None:
            yield Finding(BOTH_TARGETS.format(inference.id), Place(inference.id, "attacks"))


@rule(
    "AM005",
    "missing-field",
    Severity.ERROR,
    failing="""
    claims:
      aid: {note: to be written}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., note: to be shortened}
    """,
)
def missing_field(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A required field is missing.

    A map needs `argmap: 1` and a `title`, claims and evidence need a `text`, an inference needs `premises` and a
    target, a question needs a `text` and `answers`.
    """
    if not argument_map.title:
        yield Finding("the map has no 'title'")
    for inference in argument_map.inferences.values():
        if not inference.premises:
            yield Finding(f"inference {inference.id!r} has no 'premises'", Place(inference.id, "premises"))
        if inference.target is None:
            yield Finding(NO_TARGET.format(inference.id), Place(inference.id))
    for question in argument_map.questions.values():
        if not question.answers:
            yield Finding(NO_ANSWERS.format(question.id), Place(question.id, "answers", section="questions"))


@rule(
    "AM006",
    "invalid-id",
    Severity.ERROR,
    failing="""
    claims:
      soviet aid: Moscow sent aid.
    """,
    passing="""
    claims:
      soviet-aid: Moscow sent aid.
      viện-trợ: Moscow sent aid.
    """,
)
def invalid_id(argument_map: ArgumentMap) -> Iterator[Finding]:
    """An id that is not valid.

    Ids are made of letters of any script, digits, `-`, `_` and `.`, so that they can be typed, linked to and searched
    for. A space would split a list of ids; a slash marks a node of an imported map. The ids of schemes are in
    kebab-case: small letters, digits and single hyphens.
    """
    renaming = Renaming(argument_map)
    for noun, section in _perhaps_misnamed(argument_map):
        if isinstance(noun, ArgumentMap):
            yield from _prefixes(noun)
        elif _is_imported(argument_map, noun.id):
            continue
        elif isinstance(noun, Scheme) and not KEBAB.fullmatch(noun.id):
            advice = "write it in small letters, digits and hyphens, such as `expert-opinion`"
            yield Finding(f"{noun.id!r} cannot be the id of a scheme", Place(noun.id, section=section), help=(advice,))
        elif not is_id(noun.id):
            other, made = as_id(noun.id), "an id is made of letters, digits, `-`, `_` and `.`"
            if has_piled_marks(noun.id):
                other, made = "", f"remove marks: at most {MOST_MARKS} combining marks may stand in a row"
            advice = f"write `{other}`: {made}" if other else made
            place, fix = Place(noun.id, section=section), renaming.fix(noun.id, section)
            yield Finding(f"{noun.id!r} cannot be an id", place, help=(advice,), fix=fix)


def _perhaps_misnamed(argument_map: ArgumentMap) -> Iterator[tuple[Noun | ArgumentMap, str | None]]:
    """The nouns as `nouns` gives them, without those of sections whose ids are all plain, as in most maps."""
    sections = {name: [noun.id for noun in listed] for name, listed in argument_map.listed.items() if name != "schemes"}
    plain = {name for name, ids in sections.items() if are_ascii_ids(ids)}
    return (pair for pair in nouns(argument_map) if pair[1] not in plain)


def _prefixes(argument_map: ArgumentMap) -> Iterator[Finding]:
    """The prefixes of imports that cannot precede an id."""
    for prefix in argument_map.imports:
        if not is_id(prefix):
            other = as_id(prefix)
            advice = f"write `{other}`" if other else "a prefix is made of letters, digits, `-`, `_` and `.`"
            yield Finding(
                f"{prefix!r} cannot be a prefix of ids", Place(None, "imports", prefix, key=True), help=(advice,)
            )


def _is_imported(argument_map: ArgumentMap, id_: str) -> bool:
    """Whether a map that was changed in Python has an id from a file that it imports."""
    prefix, slash, _ = id_.partition("/")
    return bool(slash) and not argument_map.texts and prefix in argument_map.imports


@rule(
    "AM010",
    "encoding",
    Severity.ERROR,
    failing=r"""
    claims:
      aid: "Moscow sent\x00 aid."
    """,
    passing="""
    claims:
      aid: Moscow sent aid to Hà Nội.
    """,
)
def encoding(argument_map: ArgumentMap) -> Iterator[Finding]:
    r"""A byte or a character that is not allowed in a text.

    Bytes that are not UTF-8, NUL, control characters and lone surrogates are not text: they come from a wrong encoding
    or a damaged file. Save the file as UTF-8 (UTF-16 with a byte order mark is read as well).
    """
    for noun, section in nouns(argument_map):
        for field, _ in fields_of(noun):
            for text in _texts(getattr(noun, field)):
                if match := FORBIDDEN.search(text):
                    message = f"{field!r} of {called(noun)}: {forbidden_character(match[0])}"
                    yield Finding(message, Place(_id(noun), field, section=section))


@rule(
    "AM014",
    "number-range",
    Severity.ERROR,
    failing="""
    claims:
      aid: {text: Moscow sent aid., confidence: 95}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., confidence: 0.95}
    """,
)
def number_range(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A `confidence` or `weight` outside the range from 0 to 1.

    Both are fractions, not percentages or points: 95 percent is written `0.95`. A weight, and the confidence of an
    assumed claim, decide what stands where reasons oppose each other; strengths use all of them.
    """
    for node in argument_map.nodes:
        number = node.weight if isinstance(node, Inference) else node.confidence
        if isinstance(number, float | int) and not 0 <= number <= 1:
            field = "weight" if isinstance(node, Inference) else "confidence"
            said = "vast" if abs(number) >= _VAST else f"{number:g}"
            message = f"{field!r} of {called(node)} is {said}, outside 0 to 1"
            advice = f"write {number / 100:g}?" if 1 < number <= 100 else "write a number from 0 to 1"
            yield Finding(message, Place(node.id, field), help=(advice,))


def nouns(argument_map: ArgumentMap) -> Iterator[tuple[Noun | ArgumentMap, str | None]]:
    """The map and every noun in it, each with the section in which its place is kept."""
    yield argument_map, None
    for source in argument_map.sources.values():
        yield source, "sources"
    for node in argument_map.nodes:
        yield node, "nodes"
    for question in argument_map.questions.values():
        yield question, "questions"
    for scheme in argument_map.schemes.values():
        yield scheme, "schemes"


def fields_of(noun: Noun | ArgumentMap) -> Iterator[tuple[str, Kind]]:
    """The fields of a noun that a file may hold, with their kinds."""
    for field in attrs.fields(type(noun)):
        if "kind" in field.metadata:
            yield field.name, field.metadata["kind"]


def called(noun: Noun | ArgumentMap) -> str:
    """A noun as messages call it."""
    return "the map" if isinstance(noun, ArgumentMap) else f"{type(noun).__name__.lower()} {noun.id!r}"


def forbidden_character(character: str) -> str:
    """The complaint about one character that no text may hold."""
    return f"character U+{ord(character):04X} is not allowed in a text"


def _id(noun: Noun | ArgumentMap) -> str | None:
    return None if isinstance(noun, ArgumentMap) else noun.id


def _is_required(noun: Noun | ArgumentMap, field: str) -> bool:
    return bool(getattr(attrs.fields(type(noun)), field).metadata["required"])


def _texts(value: Any) -> Iterator[str]:
    """The texts in a value of any kind."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, tuple):
        yield from (text for item in value if isinstance(text := getattr(item, "literal", item), str))
    elif isinstance(value, dict):
        yield from (text for pair in value.items() for text in pair if isinstance(text, str))


def _fits(value: Any, kind: Kind) -> bool:
    """Whether a value is of its field's kind, and a standard one that there is."""
    return fits(value, kind) and (kind is not Kind.STANDARD or value in tuple(Standard))


VERIFIED = frozenset(one.code for one in (wrong_type, missing_field, encoding))
"""The rules that the reader of YAML applies itself, so that no check of a map as it was read need run them again."""
