"""Texts of one map that several people have changed, as one text: the first of them, edited."""

from __future__ import annotations

import attrs

from argmap.diagnostics import Diagnostic, Severity
from argmap.editing.edited import Edited, Text, rewritten_as
from argmap.editing.merging import Conflict, Merge, same_texts
from argmap.editing.pieces import by_key, pieces
from argmap.errors import OptionError
from argmap.model import ArgumentMap
from argmap.reading import read_text
from argmap.text import Edit, SourceText


@attrs.frozen(kw_only=True)
class Merged:
    """What came of a merge.

    Attributes:
        edited: the edit of the first text.
        conflicts: what the sides have changed in different ways.
        same: pairs of ids, ours and theirs, of statements with the same text.
        findings: the errors for which a text cannot be read, so that nothing was merged; else none.
    """

    edited: Edited
    conflicts: tuple[Conflict, ...] = ()
    same: tuple[tuple[str, str], ...] = ()
    findings: tuple[Diagnostic, ...] = ()

    @property
    def ok(self) -> bool:
        """Whether everything could be merged, without conflicts."""
        return not self.findings and not self.conflicts

    @property
    def text(self) -> str:
        """The merged text; the first text if nothing could be merged."""
        return self.edited.text


def merge(ours: Text, *theirs: Text, base: Text | None = None) -> Merged:
    """Merge what several people have made of a map: the changes of all, by id, field by field and item by item.

    The first text is edited and keeps its comments, its order and its layout. What the others add, or change where the
    first has not, comes as they have written it. Where two sides have changed a field in different ways, ours is kept,
    and theirs stands beside it under the id with `.1` behind it, so that the file can still be read.

    Args:
        ours: the text of a map, in YAML.
        *theirs: one or more others.
        base: the text that all come from; without it nothing counts as removed.

    Returns:
        What came of it.

    Raises:
        OptionError: there is nothing to merge with.
    """
    if not theirs:
        raise OptionError("a merge takes two maps or more")
    sides = [_source(one) for one in (ours, *theirs)]
    root = None if base is None else _source(base)
    faults = [_unreadable(one) for one in (*sides, *([] if root is None else [root]))]
    if any(faults):
        found = tuple(one for some in faults for one in some)
        return Merged(edited=Edited(before=sides[0]), findings=found)
    done = Merged(edited=Edited(before=sides[0]))
    for side in sides[1:]:
        done = _merged(done, side, root)
        if done.findings:
            break
    return done


def _source(text: Text) -> SourceText:
    return SourceText(text) if isinstance(text, str) else text


def _unreadable(source: SourceText) -> tuple[Diagnostic, ...]:
    """The errors for which a text cannot be merged; references may lead into files that are not at hand."""
    argument_map, found = read_text(source.text, source.path)
    errors = tuple(one for one in found if one.severity is Severity.ERROR)
    return errors if argument_map is None else tuple(one for one in errors if one.code < "AM1")


def _merged(done: Merged, side: SourceText, base: SourceText | None) -> Merged:
    """The merge so far with one more side in it."""
    ours, theirs = done.edited.source, side
    if ours.text == theirs.text or (base is not None and theirs.text == base.text):
        return done
    if base is not None and ours.text == base.text:
        return attrs.evolve(done, edited=_becoming(done.edited.before, theirs.text))
    maps = [read_text(one.text)[0] for one in (ours, theirs)]
    old = None if base is None else read_text(base.text)[0]
    mine, other = (one or ArgumentMap(title="") for one in maps)
    made = Merge(old, mine, other)
    merged = made.merged()
    edit = rewritten_as(ours, lambda _: merged, _verbatim(ours, theirs, base, (mine, other, old, merged)))
    if not edit.ok:
        return attrs.evolve(done, findings=edit.findings)
    return attrs.evolve(
        done,
        edited=_becoming(done.edited.before, edit.text),
        conflicts=(*done.conflicts, *made.conflicts),
        same=(*done.same, *same_texts(mine, other)),
    )


def _becoming(before: SourceText, text: str) -> Edited:
    """The edit that turns one text into another, in one piece."""
    start = 0
    shortest = min(len(before.text), len(text))
    while start < shortest and before.text[start] == text[start]:
        start += 1
    end = 0
    while end < shortest - start and before.text[-1 - end] == text[-1 - end]:
        end += 1
    if len(before.text) == len(text) == start:
        return Edited(before=before)
    edit = Edit(start, len(before.text) - end, text[start : len(text) - end])
    return Edited(before=before, edits=(edit,), map=read_text(text, before.path)[0])


def _verbatim(
    ours: SourceText,
    theirs: SourceText,
    base: SourceText | None,
    maps: tuple[ArgumentMap, ArgumentMap, ArgumentMap | None, ArgumentMap],
) -> dict[tuple[str, str], str]:
    """The nouns that only their side has changed, or added, as it has written them, with the comments above them."""
    here, there = dict(pieces(ours)), dict(pieces(theirs))
    was = {} if base is None else dict(pieces(base))
    merged, other = by_key(maps[3]), by_key(maps[1])
    return {
        key: piece
        for key, piece in there.items()
        if merged.get(key) == other.get(key) is not None
        and (key not in here or here[key] == was.get(key))
        and here.get(key) != piece
    }
