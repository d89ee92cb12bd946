"""Slips of layout and notations from elsewhere, looked for where a key, an id or a value is not what it should be."""

from __future__ import annotations

from collections.abc import Callable
from functools import cached_property
from typing import Any, TypeAlias

from yaml.events import ScalarEvent

from argmap.model import Inference
from argmap.reading import layout
from argmap.reading.cursor import Cursor, Slip, first_of, place_of
from argmap.reading.forms import Form
from argmap.reading.values import is_empty
from argmap.text import unpack

Bare: TypeAlias = tuple[str, tuple[int, int]] | None
"""An id that nothing follows, and where it stands."""


class Slips:
    """Looks for slips, and keeps those that it finds on the cursor.

    Attributes:
        opened: the section that has begun and holds nothing so far; empty if there is none.
        as_written: the last key that was not a field, in small letters.
        node_ids: the ids of the nodes so far.
    """

    def __init__(self, cursor: Cursor) -> None:
        self._cursor = cursor
        self._last: dict[Callable[..., Slip | None], Slip] = {}
        self.opened = ""
        self.as_written = ""
        self.node_ids: set[str] = set()

    def of_key(self, form: Form, name: str, place: int, event: Any, before: Any, *, known: bool) -> bool:
        """Whether a slip of layout makes a key of something else; it is kept."""
        start, end = unpack(place)
        if self._in_key(name, start):
            return True
        if before is not None and is_empty(event):
            return self._keep(start, layout.comma_in_braces, unpack(first_of(before))[0], (start, end))
        return form.section == "map" and not known and self._of_field(name, (start, end), event)

    def _of_field(self, name: str, place: tuple[int, int], event: Any) -> bool:
        """Whether a field of the map is an id, a section with an id, or a line of prose; that is kept as a slip."""
        from argmap.reading import notations  # noqa: PLC0415 - only a mistake needs it

        start, _ = place
        if self._keep(start, notations.section_in_key, name, place):
            return True
        if self.opened:
            return self._keep(start, layout.ids_beside_section, self.opened, name, place)
        return is_empty(event) and notations.is_prose(name) and self._keep(start, notations.prose, start)

    def _in_key(self, name: str, start: int) -> bool:
        """Whether a key holds what should not be part of it; that is kept as a slip."""
        if layout.is_indented_by_no_break_spaces(name):
            return self._has_no_break_spaces
        return layout.is_glued(name) and self._keep(start, layout.no_space_after_colon, start)

    @cached_property
    def _has_no_break_spaces(self) -> bool:
        """Whether no-break spaces indent lines; they are one slip, which is kept."""
        return self._keep(0, layout.no_break_spaces)

    def _keep(self, at: int, find: Callable[..., Slip | None], *about: Any) -> bool:
        """Keep the slip found for a key, if any; a correction that spans further keys is made once."""
        last = self._last.get(find)
        if last is not None and last.edits and at <= last.edits[-1].end:
            return True
        slip = find(self._cursor.text, *about)
        if slip is None:
            return False
        self._cursor.slips.append(slip)
        self._last[find] = slip
        return True

    def notation(self, form: Form, event: Any) -> Slip | None:
        """A notation from elsewhere in a text that stands for fields."""
        if event.__class__ is not ScalarEvent or event.style or not event.value:
            return None
        is_step, has_sign = form.noun is Inference, "=" in event.value
        if not is_step and not has_sign:
            return None
        from argmap.reading import notations  # noqa: PLC0415 - as above
        from argmap.reading.synonyms import ATTACKS  # noqa: PLC0415

        text, (start, _) = self._cursor.text, unpack(place_of(event))
        if has_sign and (slip := notations.equals_for_colon(text, start)) is not None:
            return slip
        if not is_step:
            return None
        attacks = self.as_written in ATTACKS
        return notations.arrows(text, start) or notations.from_to(text, start, self.node_ids, attacks=attacks)

    def look_at_id(self, form: Form, name: str, place: int, bare: Bare) -> None:
        """Keep the slip of layout that makes an id of something else. `bare`: the id before it that nothing follows."""
        if bare is None and ":" not in name and not layout.is_indented_by_no_break_spaces(name):
            return
        start, _ = unpack(place)
        if not self._in_key(name, start) and bare is not None and name in form.readers:
            self._keep(start, layout.fields_beside_id, *bare, frozenset(form.readers))
