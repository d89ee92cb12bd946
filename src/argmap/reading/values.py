"""Values by kind: each function reads one value off the cursor and gives it with its place.

What a value is, the schema says; YAML's guesses play no part, so `no`, `1:30` and `2018-03-27` are the texts they
look like.
"""

from __future__ import annotations

import re
from collections.abc import Callable
from functools import partial
from typing import Any, TypeAlias

import attrs
from yaml.events import MappingEndEvent, MappingStartEvent, ScalarEvent, SequenceEndEvent, SequenceStartEvent

from argmap.building import canonical_id
from argmap.diagnostics import Fix
from argmap.fields import FrozenDict, Kind
from argmap.reading import noun_rules, rules
from argmap.reading.comments import ADDRESSED
from argmap.reading.cursor import Cursor, place_of
from argmap.reading.fixes import dashing, listing, quoting
from argmap.reading.layout import only_a_comment
from argmap.reading.lists import dashed
from argmap.reading.noun_rules import FORBIDDEN, forbidden_character
from argmap.text import Edit, pack, unpack

ReadItem: TypeAlias = Callable[[Cursor, Any, str], tuple[Any, Any]]

VERSION = "1"
LONGEST_NAME = 4000
"""The most characters of an id or of a name in a table: messages and pictures repeat them."""

_MEANT = dict.fromkeys(("no", "off", "false", "0", "n", "f"), False)
_NUMBER = re.compile(r"[-+]?(\d+\.?\d*|\.\d+)([eE][-+]?\d+)?", re.ASCII)
_LONG_NUMBER = 20
_DASH_WITHIN = re.compile(r"\s[-–—−•·‣▪●]")
_SEVERAL_IDS = re.compile(r"[^,\s][,;&+\s]+[^,\s]")


_IDS, _TEXTS = Kind.IDS.value, Kind.TEXTS.value
_WRITTEN = {
    "an id": "an-id",
    "true or false": "true",
    "a number from 0 to 1": "0.8",
    _IDS: "[an-id, another-id]",
    _TEXTS: "[one, another]",
    "ids": "[an-id, another-id]",
    "a list of plain texts": "[one, another]",
}
"""Examples of values, by what is expected."""


def is_empty(event: Any) -> bool:
    """Whether a value is simply not there."""
    return event.__class__ is ScalarEvent and not (event.value or event.style or event.tag or event.anchor)


def read_scalar(cursor: Cursor, event: Any, field: str, wanted: str) -> tuple[str | None, int]:
    """The text of a scalar; `None` if there is none, which is reported."""
    if event.__class__ is not ScalarEvent:
        cursor.refuse(event, cursor.label(field), wanted, f"write `{field}: {_WRITTEN.get(wanted, '…')}`")
        return None, place_of(event)
    value, place = event.value, place_of(event)
    if value and event.style != '"' and not (event.tag or event.anchor):
        return value, place
    if not cursor.refuse_features(event) and not value and not event.style:
        if (slip := only_a_comment(cursor.text, cursor.label(field), unpack(place)[1])) is not None:
            cursor.slips.append(slip)
        else:
            cursor.report(noun_rules.missing_field, event, f"{cursor.label(field)} has no value", f"write `{field}: …`")
        return None, place
    if event.style == '"' and (match := FORBIDDEN.search(value)):
        cursor.report(noun_rules.encoding, event, forbidden_character(match[0]), "remove the escape")
        value = FORBIDDEN.sub("\ufffd", value)
    return value, place


def read_text(cursor: Cursor, event: Any, field: str) -> tuple[str | None, int]:
    """A text; one that was cut by a comment is reported."""
    value, place = read_scalar(cursor, event, field, "a text")
    if value is not None and cursor.may_be_cut and not event.style:
        check_comment(cursor, value, *unpack(place))
    return value, place


def check_comment(cursor: Cursor, value: str, start: int, end: int) -> None:
    """Report a plain text that a comment cuts: one space before the sign, or none after it, is not a comment's look."""
    source = cursor.text.text
    sign = source.find("#", end, end + 80)
    if sign < 0 or source[end:sign].strip(" \t") or ADDRESSED.match(source, sign):
        return
    if sign - end == 1 or source[sign + 1 : sign + 2] not in {" ", "\t", "\r", "\n", "", "#"}:
        message = f"the text ends here, after {value[-30:]!r}, and the rest is a comment"
        advice = "quote the whole text, or set a comment off by two spaces before the sign and one after it"
        fix = None if cursor.in_brackets else quoting(cursor.text, start, sign)
        cursor.report(rules.TEXT_CUT_BY_COMMENT, pack(sign, sign + 1), message, advice, fix=fix)


def read_id(cursor: Cursor, event: Any, field: str) -> tuple[str | None, int]:
    """An id."""
    value, place = read_scalar(cursor, event, field, "an id")
    return value and canonical_id(value), place


def read_target(cursor: Cursor, event: Any, field: str) -> tuple[str | None, Any]:
    """The id of the target of an inference; of a list the first, whose place is followed by those of the items."""
    if event.__class__ is not SequenceStartEvent or event.tag or event.anchor:
        return read_id(cursor, event, field)
    ids, places = read_ids(cursor, event, field)
    advice = "premises belong in `premises`; for another target, write another inference"
    message = f"{cursor.label(field)} names one id, not a list"
    fix = None
    if len(ids) == 1:
        advice, fix = f"write `{field}: {ids[0]}`", Fix("write the id alone", (Edit(*unpack(places[0]), ids[0]),))
    cursor.report(noun_rules.wrong_type, places[0], message, advice, fix=fix)
    return (ids[0] if ids else None), places


def read_flag(cursor: Cursor, event: Any, field: str) -> tuple[bool | None, int]:
    """`true` or `false`, and nothing else."""
    value, place = read_scalar(cursor, event, field, "true or false")
    if value is None:
        return None, place
    if event.style or value.lower() not in {"true", "false"}:
        flag = str(_MEANT.get(value.strip("“”‘’ ").lower(), True)).lower()
        message = f"{cursor.label(field)} must be true or false, not {value!r}"
        fix = Fix(f"write {flag}", (Edit(*unpack(place), flag),), safe=False)
        cursor.report(noun_rules.wrong_type, event, message, f"write `{field}: {flag}`", fix=fix)
        return None, place
    return value.lower() == "true", place


def read_number(cursor: Cursor, event: Any, field: str) -> tuple[float | None, int]:
    """A number; its range is checked on the map."""
    value, place = read_scalar(cursor, event, field, "a number from 0 to 1")
    if value is not None and (event.style or not _NUMBER.fullmatch(value)):
        message = f"{cursor.label(field)} must be a number from 0 to 1, not {value!r}"
        number = _number(value)
        advice = "write a number from 0 to 1, such as 0.8" if number is None else f"write `{field}: {number}`"
        fix = None if number is None else Fix(f"write {number}", (Edit(*unpack(place), number),), safe=False)
        cursor.report(noun_rules.wrong_type, event, message, advice, fix=fix)
        return None, place
    return (None if value is None else float(value)), place


def _number(value: str) -> str | None:
    """The number from 0 to 1 that a percentage or a decimal comma means."""
    plain = value.strip(" \u00a0\u202f").replace(",", ".")
    percent = plain.endswith("%")
    plain = plain.rstrip("% \u00a0\u202f")
    if len(plain) > _LONG_NUMBER or not _NUMBER.fullmatch(plain):
        return None
    number = float(plain) / 100 if percent else float(plain)
    return f"{number:g}" if 0 <= number <= 1 else None


def read_version(cursor: Cursor, event: Any, field: str) -> tuple[None, int]:
    """The version of the format: there is one."""
    value, place = read_scalar(cursor, event, field, VERSION)
    if value is not None and value not in {VERSION, f"{VERSION}.0"}:
        message = f"version {value!r} of the format is unknown"
        newer = ", or use a newer argmap" if value.replace(".", "").isdigit() else ""
        fix = None if newer else Fix(f"write {VERSION}", (Edit(*unpack(place), VERSION),), safe=False)
        cursor.report(rules.UNKNOWN_VERSION, event, message, f"write `argmap: {VERSION}`{newer}", fix=fix)
    return None, place


_read_plain_item: ReadItem = partial(read_scalar, wanted="a list of plain texts")
_ITEMS: dict[str, ReadItem] = {_IDS: partial(read_scalar, wanted="ids")}
"""How the items of a list are read, by what is expected."""


def read_texts(
    cursor: Cursor, event: Any, field: str, wanted: str = _TEXTS, read_item: ReadItem | None = None
) -> tuple[Any, Any]:
    """A list of texts, or one text for a list of one; its place is followed by the items' places."""
    if is_empty(event):
        return (), (place_of(event),)
    if event.__class__ is not SequenceStartEvent:
        return _read_one_text(cursor, event, field, wanted)
    return _read_list(cursor, event, field, read_item or _ITEMS.get(wanted, _read_plain_item))


def _read_one_text(cursor: Cursor, event: Any, field: str, wanted: str) -> tuple[Any, Any]:
    """One text for a list of one, or for a list whose dashes lack their space."""
    value, place = read_scalar(cursor, event, field, wanted)
    if value is not None and not event.style and _DASH_WITHIN.search(value):
        items = _items(cursor, event, field, value, item=False)
        return tuple(text for text, _ in items), (place, *(at for _, at in items))
    return (None if value is None else (value,)), (place, place)


def _read_list(cursor: Cursor, event: Any, field: str, read_one: ReadItem) -> tuple[Any, Any]:
    """The items of a list; `None` if there are some, and all are refused."""
    cursor.begin(event)
    values: list[Any] = []
    places, refused = [0], False
    while (item := cursor.next_event()).__class__ is not SequenceEndEvent:
        value, place = read_one(cursor, item, field)
        if value is None:
            refused = True
            continue
        if isinstance(value, str) and not item.style and _DASH_WITHIN.search(value):
            items = _items(cursor, item, field, value, item=not event.flow_style)
            values += [text for text, _ in items]
            places += [at for _, at in items]
        else:
            values.append(value)
            places.append(place)
    cursor.level -= 1
    if refused and not values:
        return None, (place_of(event, item),)
    places[0] = place_of(event, item)
    return tuple(values), tuple(places)


def _items(cursor: Cursor, event: Any, field: str, value: str, *, item: bool) -> list[tuple[str, int]]:
    """A text and its place; the items of a list whose dashes lack their space, which YAML reads as one text."""
    place = place_of(event)
    start, end = unpack(place)
    source = cursor.text
    found = [] if cursor.in_brackets else dashed(source.text, start, end, item=item)
    if not found:
        return [(value, place)]
    items = [source.text[at:stop] for at, stop in found]
    sign = source.text[start]
    slip = "`-` needs a space after it" if sign == "-" or item else f"a list has `- ` before each item, not {sign!r}"
    message = f"{cursor.label(field)} is read as one text: {slip}"
    fix = dashing(source, source.span(start, end), items, item=item)
    cursor.report(rules.LIST_IN_TEXT, place, message, f"write `- {items[item]}`", fix=fix)
    return [(text, pack(at, stop)) for text, (at, stop) in zip(items, found, strict=True)]


def read_ids(cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
    """A list of ids, or one id; several in one text are read as the list that was meant."""
    values, places = read_texts(cursor, event, field, _IDS)
    if values is None or not any(map(_SEVERAL_IDS.search, values)):
        return values and tuple(map(canonical_id, values)), places
    found: list[tuple[str, int]] = []
    for value, place in zip(values, places[1:], strict=True):
        parts = cursor.known.several(canonical_id(value)) if _SEVERAL_IDS.search(value) else ()
        if parts:
            message = f"{cursor.label(field)} holds several ids in one text"
            brackets = bool(event.flow_style) if event.__class__ is SequenceStartEvent else None
            fix = listing(cursor.text, cursor.text.span(*unpack(place)), parts, brackets=brackets)
            if fix is not None and not cursor.known.ids.intersection(parts):
                fix = attrs.evolve(fix, safe=False)
            cursor.report(rules.LIST_IN_TEXT, place, message, f"write [{', '.join(parts)}]", fix=fix)
        found += ((part, place) for part in parts or [canonical_id(value)])
    return tuple(id_ for id_, _ in found), (places[0], *(place for _, place in found))


def read_table(cursor: Cursor, event: Any, field: str, keep: Callable[[str], str] = str) -> tuple[Any, Any]:
    """A mapping of texts; its place is followed by each name, its place and its value's place."""
    if is_empty(event):
        return FrozenDict(), (place_of(event),)
    if event.__class__ is not MappingStartEvent:
        cursor.refuse(event, cursor.label(field), "names, each with its text or id", f"write `{field}: {{name: …}}`")
        return FrozenDict(), (place_of(event),)
    cursor.begin(event)
    found: dict[str, tuple[str, int, int]] = {}
    while (key := cursor.next_event()).__class__ is not MappingEndEvent:
        _read_entry(cursor, key, field, keep, found)
    cursor.level -= 1
    places = (part for name, (_, key_place, place) in found.items() for part in (name, key_place, place))
    body = place_of(event, key)
    return FrozenDict({name: value for name, (value, _, _) in found.items()}), (body, *places)


def _read_entry(
    cursor: Cursor, key: Any, field: str, keep: Callable[[str], str], found: dict[str, tuple[str, int, int]]
) -> None:
    """A name of a table with its value, of duplicates the first, is put beside those that were found before."""
    name, key_place = read_name(cursor, key)
    event = cursor.next_event()
    if name is None:
        cursor.skip(event)
        return
    value, place = read_text(cursor, event, name)
    if value is None:
        return
    name = keep(name)
    if name in found:
        report_duplicate(cursor, key_place, f"duplicate key {name!r} in {cursor.label(field)}", found[name][1])
    else:
        found[name] = keep(value), key_place, place


def read_id_table(cursor: Cursor, event: Any, field: str) -> tuple[Any, Any]:
    """A mapping whose names and values are ids."""
    return read_table(cursor, event, field, canonical_id)


def read_key(cursor: Cursor, event: Any) -> tuple[str | None, int]:
    """A key of a mapping; `None` if it cannot be one, which is reported."""
    place = place_of(event)
    if event.__class__ is not ScalarEvent:
        cursor.refuse(event, "a key", "a text", "write the name of a field or an id before the colon")
        return None, place
    if not event.value and is_empty(event):
        cursor.report(noun_rules.wrong_type, event, "a key is empty", "write a key before the colon")
        return None, place
    if event.tag or event.anchor:
        cursor.refuse_features(event)
    if event.value == "<<" and not event.style:
        cursor.report(rules.UNSUPPORTED_YAML, event, "a merge key", "write the keys out")
        return None, place
    if event.style == '"' and (match := FORBIDDEN.search(event.value)):
        cursor.report(noun_rules.encoding, event, forbidden_character(match[0]), "remove the escape")
    return event.value, place


def read_name(cursor: Cursor, event: Any) -> tuple[str | None, int]:
    """A key that is an id or a name; `None` if it cannot be one, which is reported."""
    name, place = read_key(cursor, event)
    if name is None or len(name) <= LONGEST_NAME:
        return name, place
    message = f"a name of {len(name):,} characters, which begins with {name[:30]!r}"
    cursor.report(noun_rules.invalid_id, place, message, f"names have at most {LONGEST_NAME:,} characters")
    return None, place


def report_duplicate(cursor: Cursor, place: Any, message: str, earlier: int) -> None:
    """Report a duplicate."""
    cursor.report(
        rules.DUPLICATE_KEY, place, message, "the first one is used: rename or delete this one", earlier=earlier
    )
