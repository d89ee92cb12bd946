"""The JSON Schema of the file format, for editors and other tools that check YAML while it is written.

It is draft 07, made from the metadata of the model, and never refuses what argmap accepts: argmap takes `no`, `012` and
`2018-03-27` for the texts that they look like, so a text may be whatever YAML makes of it.

Editors shape how it is put. Where `type` named all that a text may be, they would propose `true` and `null` for every
text; where a field had several alternatives, they would show its title once for each.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from copy import deepcopy
from typing import Any

import attrs

from argmap.docstrings import docstring
from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Inference, Question, Scheme, Standard
from argmap.reading.forms import SECTIONS
from argmap.reading.naming import KEBAB
from argmap.reading.values import VERSION
from argmap.reasoning import Standing, Verdict
from argmap.schemes import catalogue, form

_NEVER_IN_IDS = r"\u0000-,:-@\[-\^`{-\u00a9\u2000-\u2070\u3000-\u3004"
"""ASCII without letters, digits and `-_./`, and the blocks of spaces and signs: few dialects of regular expressions
know what a letter is in any script."""
_ID = {
    "pattern": rf"^[^/{_NEVER_IN_IDS}]+$",
    "patternErrorMessage": "An id is made of letters, digits, hyphens, underscores and dots.",
}
_SCHEME_ID = {
    "pattern": f"^{KEBAB.pattern}$",
    "patternErrorMessage": "The id of a scheme is made of small letters, digits and single hyphens.",
}
_REFERENCE = {
    "pattern": f"^[^{_NEVER_IN_IDS}]+$",
    "patternErrorMessage": "Not an id: write several as a list, [one, other].",
}
"""An id of this map, or one of an imported map: its prefix, a slash, the id."""


def _text(**of_strings: Any) -> dict[str, Any]:
    return {"if": {"type": ["array", "object"]}, "then": {"type": "string"}, **of_strings}


def _one_or_list(one: dict[str, Any]) -> dict[str, Any]:
    return {"if": {"type": "array"}, "then": {"items": one}, "else": one}


def _table(values: Mapping[str, Any], **names: Any) -> dict[str, Any]:
    """A mapping, or a key with nothing behind it."""
    return {"if": {"type": "null"}, "else": {"type": "object", **names, "additionalProperties": values}}


def _name() -> dict[str, Any]:
    """A text, or a mapping that says that it is whole."""
    whole = {"required": ["literal"], "properties": {"literal": _text()}, "additionalProperties": False}
    return {"if": {"type": "object"}, "then": whole, "else": _text()}


_BY_KIND: dict[Kind, dict[str, Any]] = {
    Kind.TEXT: _text(),
    Kind.ID: _text(**_REFERENCE),
    Kind.IDS: _one_or_list(_text(**_REFERENCE)),
    Kind.TEXTS: _one_or_list(_text()),
    Kind.NAMES: _one_or_list(_name()),
    Kind.FLAG: {"type": "boolean"},
    Kind.NUMBER: {"type": "number", "minimum": 0, "maximum": 1},
    Kind.STANDARD: {"enum": [one.value for one in Standard], "enumDescriptions": [one.meaning for one in Standard]},
    Kind.TABLE: _table(_text()),
    Kind.ID_TABLE: _table(_text(**_REFERENCE)),
}
_NEW: dict[str, Any] = {
    "sources": {"title": "$2", "authors": ["$3"], "date": "$4"},
    "claims": "$2",
    "evidence": {"text": "$2", "source": "$3", "locator": "$4"},
    "inferences": {"premises": ["$2"], "supports": "$3"},
    "questions": {"text": "$2", "answers": ["$3", "$4"]},
    "schemes": {"title": "$2", "questions": {"$3": "$4"}},
}
"""What an editor writes for a new entry of a section; `$1`, the id, and the others are the places to fill in."""


def json_schema() -> dict[str, Any]:
    """Give the JSON Schema of a map in format 1, for editors and other tools.

    Returns:
        The schema, draft 07, as plain data for `json.dumps`. Each call gives a new one; all are equal.
    """
    properties = {"argmap": _version(), **_fields(ArgumentMap), **_sections()}
    made = {
        "$schema": "http://json-schema.org/draft-07/schema#",
        **_mapping(ArgumentMap, "Argument map", properties, ["argmap"]),
        "definitions": {form_.called: _noun(form_.noun) for form_ in SECTIONS.values()},
    }
    return deepcopy(made)


def _version() -> dict[str, Any]:
    number = int(VERSION)
    return {"description": "The version of the format.", "enum": [number, VERSION], "default": number}


def _sections() -> dict[str, Any]:
    return {name: _section(name, form_.noun, form_.called) for name, form_ in SECTIONS.items()}


def _section(name: str, noun: type, called: str) -> dict[str, Any]:
    ids = _SCHEME_ID if noun is Scheme else _ID
    return {
        "title": name.capitalize(),
        **_described(_meaning(noun)),
        "anyOf": [_table({"$ref": f"#/definitions/{called}"}, propertyNames=ids)],
        "defaultSnippets": [{"label": f"new {called}", "body": {f"${{1:{called}}}": _NEW[name]}}],
    }


def _noun(noun: type) -> dict[str, Any]:
    if noun is Inference:
        return {**_mapping(noun, noun.__name__, _fields(noun), ["premises"]), **_one_target()}
    made = _mapping(noun, noun.__name__, _fields(noun), ["answers"] if noun is Question else ())
    if noun is Claim:
        del made["type"]
        made |= {"if": {"type": "array"}, "then": {"type": "object"}}
    return made


def _one_target() -> dict[str, Any]:
    message = "An inference either supports or attacks one node."
    return {
        "if": {"required": ["supports"]},
        "then": {"properties": {"attacks": False}, "errorMessage": message},
        "else": {"required": ["attacks"], "errorMessage": message},
    }


def _mapping(noun: type, title: str, properties: dict[str, Any], needed: Iterable[str] = ()) -> dict[str, Any]:
    """A mapping with these keys, and with keys of other tools."""
    required = [*needed, *(field.name for field in attrs.fields(noun) if field.metadata.get("required"))]
    return {
        "title": title,
        **_described(_meaning(noun)),
        "type": "object",
        "properties": properties,
        "patternProperties": {"^x-": True},
        "additionalProperties": False,
        **({"required": required} if required else {}),
    }


def _fields(noun: type) -> dict[str, Any]:
    return {field.name: _field(noun, field) for field in attrs.fields(noun) if "kind" in field.metadata}


def _field(noun: type, field: attrs.Attribute[Any]) -> dict[str, Any]:
    suggested = field.metadata["suggested"]
    return {
        **_described(field.metadata["doc"]),
        "anyOf": _alternatives(noun, field.name) or [_BY_KIND[field.metadata["kind"]]],
        **({"examples": list(suggested)} if suggested else {}),
    }


def _alternatives(noun: type, name: str) -> list[dict[str, Any]]:
    """What a field takes of which more is known than its kind."""
    match noun.__name__, name:
        case "ArgumentMap", "expect":
            words = {"enum": [one.value for one in (*Standing, *Verdict)]}
            return [_table({"anyOf": [words, _text(**_REFERENCE)]})]
        case ("Inference", "premises") | ("Question", "answers"):
            return [{**_BY_KIND[Kind.IDS], "minItems": 1}]
        case "Inference", "scheme":
            return [_catalogue(), _text()]
        case _:
            return []


def _catalogue() -> dict[str, Any]:
    schemes = catalogue()
    return {"enum": list(schemes), "enumDescriptions": [f"{one.title}. {form(one)}" for one in schemes.values()]}


def _meaning(noun: type) -> str:
    """The first sentence about a noun."""
    return docstring(noun).partition("\n")[0]


def _described(text: str) -> dict[str, str]:
    """A description, plain and, where the two differ, in Markdown: editors take the one that they can show."""
    plain = text.replace("`", "")
    return {"description": plain} | ({} if plain == text else {"markdownDescription": text})
