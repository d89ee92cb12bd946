"""What paper cannot show: characters that no font has, each with its place in the map."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Mapping

import attrs

from argmap.checks.conversion import NOT_CARRIED
from argmap.diagnostics import Diagnostic, Finding, Place
from argmap.display import clean
from argmap.drawing.printing.clusters import clusters
from argmap.drawing.printing.typesetting import lacking, shown
from argmap.model import ArgumentMap

_NOT_PRINTED = frozenset({"id", "language", "license", "note", "sha256", "url", "kind", "tags"})
_MOST = 8
_MOST_NAMES = 4


def unprintable(argument_map: ArgumentMap) -> tuple[Diagnostic, ...]:
    """A finding for each text with characters that no font has, of argmap's or of this machine, in author order.

    Raises:
        MissingExtraError: typst is not installed.
    """
    texts = [(place, clean(text)) for place, text in _texts(argument_map)]
    samples = frozenset(one for _, text in texts for one in clusters(text))
    missing = lacking(samples, machine_fonts=False) and lacking(samples)
    return tuple(
        _finding(argument_map, place, found)
        for place, text in texts
        if missing and (found := list(dict.fromkeys(one for one in clusters(text) if one in missing)))
    )


def _texts(argument_map: ArgumentMap) -> Iterator[tuple[Place, str]]:
    """All that may be printed, with its place."""
    yield from _of_noun(argument_map, None, None)
    for node in argument_map.nodes:
        yield from _of_noun(node, node.id, None)
    for source in argument_map.sources.values():
        yield from _of_noun(source, source.id, "sources")


def _of_noun(noun: attrs.AttrsInstance, id_: str | None, section: str | None) -> Iterator[tuple[Place, str]]:
    for field in attrs.fields(type(noun)):
        value = getattr(noun, field.name) if _is_printed(field, section) else None
        if isinstance(value, str):
            yield Place(id_, field.name, section=section), value
        elif isinstance(value, tuple):
            yield from ((Place(id_, field.name, at, section=section), str(text)) for at, text in enumerate(value))
        elif isinstance(value, Mapping):
            yield from ((Place(id_, field.name, key, section=section, key=True), key) for key in value)


def _is_printed(field: attrs.Attribute[object], section: str | None) -> bool:
    """Whether it is one of the fields that a file has, and not one that no page shows."""
    return "kind" in field.metadata and field.name not in _NOT_PRINTED and (section is None or field.name != "text")


def _names(sample: str) -> str:
    """What Unicode calls the characters of a sample that leave a mark."""
    names = [unicodedata.name(one, f"U+{ord(one):04X}") for one in shown(sample)]
    return ", ".join(names[:_MOST_NAMES]) + (", …" if len(names) > _MOST_NAMES else "")


def _finding(argument_map: ArgumentMap, place: Place, found: list[str]) -> Diagnostic:
    named = ", ".join(f"{one.strip()} ({_names(one)})" for one in found[:_MOST])
    more = f" and {len(found) - _MOST} more" if len(found) > _MOST else ""
    finding = Finding(
        f"no font has {named}{more}: the print shows an empty box instead",
        place,
        help=("install a font that has the script, such as one of the Noto fonts",),
    )
    return NOT_CARRIED.report(finding, argument_map, argument_map.text)
