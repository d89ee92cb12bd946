"""The rules AM0, about the text of a map and the form of its fields.

What a text must be to be read at all, the reader finds as it goes. A generator here looks at maps that were built in
Python, where the same faults can be made; AM006 and AM014 are found here for both.
"""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from typing import Any

import attrs

from argmap.diagnostics import Finding, Place, Severity, described, rule
from argmap.fields import Kind
from argmap.model import ArgumentMap, Noun, Scheme, Standard
from argmap.reading.naming import Renaming, as_id
from argmap.text import MOST_MARKS, has_piled_marks

BOTH_TARGETS = "inference {!r} both supports and attacks"
NO_TARGET = "inference {!r} has neither 'supports' nor 'attacks'"
FORBIDDEN = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x84\x86-\x9f\ud800-\udfff\ufffe\uffff]")
_ASCII_ID = re.compile(r"[A-Za-z0-9_.-]+")
KEBAB = re.compile(r"[a-z0-9]+(-[a-z0-9]+)*")

SYNTAX = described(
    "AM001",
    "syntax",
    Severity.ERROR,
    """The file is not YAML.

    Most faults come from a text that holds `: ` or begins with a sign that means something to YAML, and go away when
    the text is quoted. Where the correction is plain, the finding shows the corrected line, and the rest of the file is
    read as if it were written so; otherwise reading stops, since what follows could mean anything.
    """,
    failing="""
    argmap: 1
    title: Vietnam: why the Russians came
    """,
    passing="""
    argmap: 1
    title: "Vietnam: why the Russians came"
    """,
)
DUPLICATE_KEY = described(
    "AM002",
    "duplicate-key",
    Severity.ERROR,
    """A key or an id stands twice in one place.

    YAML readers keep one of the two and lose the other without a word. Here the first counts; give the second another
    name, or take it away.
    """,
    failing="""
    claims:
      aid: Moscow sent aid.
      aid: Moscow sent missiles.
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      missiles: Moscow sent missiles.
    """,
)
UNKNOWN_FIELD = described(
    "AM003",
    "unknown-field",
    Severity.ERROR,
    """A key that the format does not have.

    Mostly a misspelling, or a text with a comma inside `{ }`. What you want to keep for yourself goes under a key that
    begins with `x-`: it is kept and never looked at.
    """,
    failing="""
    evidence:
      telegram: {text: Moscow promised arms., locater: p. 3}
    """,
    passing="""
    evidence:
      telegram: {text: Moscow promised arms., locator: p. 3, x-box: "12"}
    """,
)


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
def WRONG_TYPE(argument_map: ArgumentMap) -> Iterator[Finding]:  # noqa: N802
    """A value of the wrong kind.

    The format says for every field whether it holds a text, a list, fields of its own, a number, or true and false;
    keys are texts. Braces within braces, `{{ name }}`, are a template that has not been filled in. An inference that
    has both `supports` and `attacks` is of two kinds at once and is reported here too.
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
def MISSING_FIELD(argument_map: ArgumentMap) -> Iterator[Finding]:  # noqa: N802
    """Something that the format requires is not there.

    A map needs `argmap: 1` and a `title`, claims and evidence need a `text`, an inference needs `premises` and a
    target.
    """
    if not argument_map.title:
        yield Finding("the map has no 'title'")
    for inference in argument_map.inferences.values():
        if not inference.premises:
            yield Finding(f"inference {inference.id!r} has no 'premises'", Place(inference.id, "premises"))
        if inference.target is None:
            yield Finding(NO_TARGET.format(inference.id), Place(inference.id))


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
def INVALID_ID(argument_map: ArgumentMap) -> Iterator[Finding]:  # noqa: N802
    """An id that is no id.

    Ids are made of letters of any script, digits, `-`, `_` and `.`, so that they can be typed, linked to and searched
    for. A space would split a list of ids; a slash belongs to nodes of an imported map. The ids of schemes are in
    kebab-case: small letters, digits and single hyphens.
    """
    renaming = Renaming(argument_map)
    for noun, section in nouns(argument_map):
        if isinstance(noun, ArgumentMap):
            continue
        if isinstance(noun, Scheme) and not KEBAB.fullmatch(noun.id):
            advice = "write it in small letters, digits and hyphens, such as `expert-opinion`"
            yield Finding(f"{noun.id!r} cannot be the id of a scheme", Place(noun.id, section=section), help=(advice,))
        elif not is_id(noun.id):
            other, made = as_id(noun.id), "an id is made of letters, digits, `-`, `_` and `.`"
            if has_piled_marks(noun.id):
                other, made = "", f"take marks away: at most {MOST_MARKS} combining marks may stand in a row"
            advice = f"write `{other}`: {made}" if other else made
            place, fix = Place(noun.id, section=section), renaming.fix(noun.id, section)
            yield Finding(f"{noun.id!r} cannot be an id", place, help=(advice,), fix=fix)


UNKNOWN_VERSION = described(
    "AM007",
    "unknown-version",
    Severity.ERROR,
    """The version of the format is not one that this argmap reads.

    A newer format may mean something else by the same words. The only version so far is 1.
    """,
    failing="""
    argmap: 2
    title: From the future
    """,
    passing="""
    argmap: 1
    title: From today
    """,
)
UNSUPPORTED_YAML = described(
    "AM008",
    "unsupported-yaml",
    Severity.ERROR,
    """A feature of YAML that a map does without: aliases, anchors, tags, merge keys, several documents.

    They make a file that a reader cannot follow and that can grow without bound when it is opened. Write the text out;
    a text that begins with `*`, `&` or `!` must be quoted.
    """,
    failing="""
    claims:
      aid: &text Moscow sent aid.
      help: *text
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      help: "*Moscow* sent aid."
    """,
)
TOO_DEEP = described(
    "AM009",
    "too-deep",
    Severity.ERROR,
    """Lists or fields are nested more than 32 levels deep.

    No map needs that: the format itself has four levels. Reading stops there.
    """,
    failing="x-notes: " + "[" * 40 + "]" * 40,
    passing="x-notes: [[one], [two]]",
)
LIST_IN_TEXT = described(
    "AM011",
    "list-in-text",
    Severity.WARNING,
    """A list is written as one text.

    Ids stand in one text with commas between them, or with spaces where the map has all of them; or the dashes of a
    list lack the space behind them. They are read as the list that was meant; write it as one, so that every tool does.
    A sentence is not taken apart, nor the name of a body; several authors in one text are (`Ann Lee and Bo Chan`).
    """,
    failing="""
    claims:
      a: Moscow sent aid.
      b: Aid was costly.
      c: Moscow had a reason.
    inferences:
      i: {premises: "a, b", supports: c}
    """,
    passing="""
    claims:
      a: Moscow sent aid.
      b: Aid was costly.
      c: Moscow had a reason.
    inferences:
      i: {premises: [a, b], supports: c}
    """,
)
TEXT_CUT_BY_COMMENT = described(
    "AM012",
    "text-cut-by-comment",
    Severity.WARNING,
    """An unquoted text ends where ` #` begins a comment.

    If the rest belongs to the text, quote the whole. If it is a comment, put two spaces before the sign and one after
    it.
    """,
    failing="""
    claims:
      aid: Moscow answered request #4 with missiles.
    """,
    passing="""
    claims:
      aid: "Moscow answered request #4 with missiles."
      cost: The aid was costly.  # in the 1980s above all
    """,
)


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
def ENCODING(argument_map: ArgumentMap) -> Iterator[Finding]:  # noqa: N802
    r"""A byte or a character that cannot stand in a text.

    Bytes that are no UTF-8, NUL, control characters and lone surrogates are no text: they come from a wrong encoding or
    a damaged file. Save the file as UTF-8 (UTF-16 with a byte order mark is read as well).
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
def NUMBER_RANGE(argument_map: ArgumentMap) -> Iterator[Finding]:  # noqa: N802
    """A `confidence` or `weight` outside the range from 0 to 1.

    Both are shares, not percentages and not points: 95 percent is written `0.95`. They matter to strengths alone and
    never to what stands or falls.
    """
    for node in argument_map.nodes:
        for field in ("confidence", "weight"):
            number = getattr(node, field, None)
            if isinstance(number, float | int) and not 0 <= number <= 1:
                message = f"{field!r} of {called(node)} is {number:g}, outside 0 to 1"
                advice = f"write {number / 100:g}?" if 1 < number <= 100 else "write a number from 0 to 1"
                yield Finding(message, Place(node.id, field), help=(advice,))


def is_id(text: str) -> bool:
    """Whether a text can be an id: letters of any script with their marks, digits, `-`, `_`, `.`, in NFC."""
    if text.isascii():
        return _ASCII_ID.fullmatch(text) is not None
    allowed = all(c in "-_." or unicodedata.category(c)[0] in "LM" or unicodedata.category(c) == "Nd" for c in text)
    return allowed and not has_piled_marks(text) and unicodedata.is_normalized("NFC", text)


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
    """Whether a value of a map built in Python is of its field's kind."""
    match kind:
        case Kind.TEXT | Kind.ID | Kind.STANDARD:
            return isinstance(value, str) and (kind is not Kind.STANDARD or value in tuple(Standard))
        case Kind.IDS | Kind.TEXTS:
            return all(isinstance(item, str) for item in value)
        case Kind.NAMES:
            return all(isinstance(getattr(item, "literal", item), str) for item in value)
        case Kind.FLAG:
            return isinstance(value, bool)
        case Kind.NUMBER:
            return isinstance(value, float | int) and not isinstance(value, bool)
        case Kind.TABLE | Kind.ID_TABLE:
            return all(isinstance(text, str) for pair in value.items() for text in pair)
