"""What a mapping may hold: which keys, how the value of each is read, and which must be there."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from typing import Any, NamedTuple

import attrs

from argmap.fields import Kind
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Scheme, Source
from argmap.reading import values as read
from argmap.reading.cursor import Cursor
from argmap.reading.kinds import read_standard
from argmap.reading.names import read_people

_READERS: dict[Kind, Callable[[Cursor, Any, str], tuple[Any, Any]]] = {
    Kind.TEXT: read.read_text,
    Kind.ID: read.read_id,
    Kind.IDS: read.read_ids,
    Kind.TEXTS: read.read_texts,
    Kind.NAMES: read_people,
    Kind.FLAG: read.read_flag,
    Kind.NUMBER: read.read_number,
    Kind.STANDARD: read_standard,
    Kind.TABLE: read.read_table,
    Kind.ID_TABLE: read.read_id_table,
}


class Form(NamedTuple):
    """What a mapping may hold: how each key is read, and which keys must be there."""

    noun: type
    section: str
    called: str
    readers: dict[str, Callable[[Cursor, Any, str], tuple[Any, Any]]]
    required: tuple[str, ...]


def form_of(noun: type, section: str, called: str, **more: Any) -> Form:
    """The form of a noun, from the fields of its class.

    Args:
        noun: the class.
        section: where its places are kept.
        called: what messages call it.
        more: readers of keys that are not fields.
    """
    fields = [field for field in attrs.fields(noun) if "kind" in field.metadata]
    required = tuple(field.name for field in fields if field.metadata["required"])
    readers = {field.name: _READERS[field.metadata["kind"]] for field in fields}
    if noun is ArgumentMap:
        readers["authors"] = partial(read_people, read=read.read_texts)
    readers |= {name: read.read_target for name in ("supports", "attacks") if name in readers}
    return Form(noun, section, called, {**readers, **more}, required)


SECTIONS = {
    "sources": form_of(Source, "sources", "source"),
    "claims": form_of(Claim, "nodes", "claim"),
    "evidence": form_of(Evidence, "nodes", "evidence"),
    "inferences": form_of(Inference, "nodes", "inference"),
    "questions": form_of(Question, "questions", "question"),
    "schemes": form_of(Scheme, "schemes", "scheme"),
}
