"""What came of an edit: the text after it or, where the map could not be read then, what would be wrong with it."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Iterable
from typing import TypeAlias

import attrs

from argmap.diagnostics import Diagnostic, Severity
from argmap.editing.patching import Patch
from argmap.errors import OptionError
from argmap.fields import expect
from argmap.model import ArgumentMap
from argmap.reading import read_text
from argmap.reading.tree import Value, tree
from argmap.text import Edit, SourceText, apply_edits, joined_edits

Text: TypeAlias = SourceText | str
"""What is edited: the text of a map, with or without the name of its file."""


@attrs.frozen(kw_only=True)
class Edited:
    """What came of an edit.

    Attributes:
        before: the text before it.
        edits: what it replaces there, in order of place; nothing if it was refused, or changes nothing.
        findings: why it was refused: the errors of reading that the text has, or would have; else none.
        map: the map that the text holds now; `None` if it cannot be read.
    """

    before: SourceText
    edits: tuple[Edit, ...] = ()
    findings: tuple[Diagnostic, ...] = ()
    map: ArgumentMap | None = attrs.field(default=None, repr=False)

    @property
    def ok(self) -> bool:
        """Whether it was not refused."""
        return not self.findings

    @property
    def text(self) -> str:
        """The text after it."""
        return apply_edits(self.before.text, self.edits)

    @property
    def source(self) -> SourceText:
        """The text after it, with the name of its file."""
        return attrs.evolve(self.before, text=self.text)


@attrs.frozen
class Open:
    """A text that can be edited: it ends with a line end here, whether it does in its file or not."""

    source: SourceText
    map: ArgumentMap
    root: Value


def edited(text: Text, change: Callable[[Open], Iterable[Edit]]) -> Edited:
    """Edit a text, unless it cannot be read, or could not be read then.

    Args:
        text: the text of a map, in YAML.
        change: gives the edits.
    """
    expect(text, SourceText | str, "`argmap.editing` changes the text of a map")
    before = SourceText(text) if isinstance(text, str) else text
    argument_map, found = read_text(before.text, before.path)
    errors = _errors(found)
    faults = tuple(one for one in errors if one.code < "AM1" or argument_map is None)
    source = before if before.text.endswith(("\n", "\r")) else attrs.evolve(before, text=before.text + before.newline)
    root = None if faults or argument_map is None else tree(source.text)
    if argument_map is None or root is None or root.is_list:
        return Edited(before=before, findings=faults or tuple(found), map=argument_map)
    edits = _within(joined_edits(change(Open(source, argument_map, root))), source, before)
    done = Edited(before=before, edits=tuple(edits))
    if not edits:
        return attrs.evolve(done, map=argument_map)
    after, found = read_text(done.text, before.path)
    more = _added(errors, _errors(found))
    if more or after is None:
        return Edited(before=before, findings=more or tuple(found), map=argument_map)
    return attrs.evolve(done, map=after)


def rewritten_as(
    text: Text, change: Callable[[ArgumentMap], ArgumentMap], verbatim: dict[tuple[str, str], str] | None = None
) -> Edited:
    """Edit a text so that it holds the map that is made of its own.

    Raises:
        OptionError: it cannot be edited so, as a value stands there in a way that edits do not know.
    """
    new: list[ArgumentMap] = []

    def edits(opened: Open) -> Iterable[Edit]:
        new.append(change(opened.map))
        return Patch(opened.source, verbatim).of_map(opened.root, opened.map, new[0])

    done = edited(text, edits)
    if done.ok and new and done.map is not None and not _is_same(done.map, new[0]):
        raise OptionError(
            f"{done.before.path}: the text is laid out in a way that this edit cannot keep; change it by hand"
        )
    return done


def _is_same(one: ArgumentMap, other: ArgumentMap) -> bool:
    """Whether two maps say the same; which of the sections of nodes stands first makes no difference."""
    nodes = [sorted(found.nodes, key=lambda node: type(node).__name__) for found in (one, other)]
    return one.replace(nodes=nodes[0]) == other.replace(nodes=nodes[1], plugin_schemes=one._plugin_schemes)  # noqa: SLF001


def _errors(found: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    return tuple(one for one in found if one.severity is Severity.ERROR)


def _added(before: Iterable[Diagnostic], after: Iterable[Diagnostic]) -> tuple[Diagnostic, ...]:
    """The findings that are not among those from before."""
    known = Counter((one.code, one.message) for one in before)
    more: list[Diagnostic] = []
    for one in after:
        known[one.code, one.message] -= 1
        if known[one.code, one.message] < 0:
            more.append(one)
    return tuple(more)


def _within(edits: list[Edit], source: SourceText, before: SourceText) -> list[Edit]:
    """The edits of a text that got its last line end only here, as edits of what it was before.

    It goes without that line end again, unless it is part of a text: the last line of a block.
    """
    end, newline = len(before.text), source.newline
    if source is before or not edits or edits[-1].end < end:
        return edits
    *others, last = edits
    if last.end == end:
        last = Edit(last.start, len(source.text), last.replacement + newline)
    whole = Edit(min(last.start, end), end, (newline if last.start > end else "") + last.replacement)
    shorter = attrs.evolve(whole, replacement=whole.replacement.removesuffix(newline))
    if not last.replacement:
        shorter = Edit(last.start - len(newline), end, "")
    with_end, without = [*others, whole], [*others, shorter]
    return without if _read(before, without) == _read(before, with_end) else with_end


def _read(before: SourceText, edits: Iterable[Edit]) -> ArgumentMap | None:
    return read_text(apply_edits(before.text, edits), before.path)[0]
