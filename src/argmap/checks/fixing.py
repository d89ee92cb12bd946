"""Applying the fixes of findings to a text, until none is left to apply."""

from __future__ import annotations

from bisect import bisect_left, insort
from collections.abc import Callable, Sequence

from argmap.diagnostics import Diagnostic, Severity
from argmap.reading import parse
from argmap.text import Edit, apply_edits

_MOST_ROUNDS = 100
_MOST_EXAMINED = 4_000_000
"""So many characters are examined for fixes, over all rounds; at least three rounds are made."""


def fixable(diagnostics: Sequence[Diagnostic], *, unsafe: bool) -> list[Diagnostic]:
    """Those with a fix that may be applied."""
    return [one for one in diagnostics if one.fix is not None and (unsafe or one.fix.safe)]


def apply_fixes(
    text: str,
    examine: Callable[[str], Sequence[Diagnostic]],
    holds_map: Callable[[str], bool] | None = None,
    *,
    unsafe: bool = False,
) -> tuple[str, int, Sequence[Diagnostic]]:
    """The text with every fix applied, how many there were, and the findings in it afterwards.

    Fixes whose places overlap are applied one after the other, in rounds; a hundred are made at most, on large texts
    fewer. Should a round of fixes leave a text that has errors of reading which it had not, or that is not a map any
    more, the text stays as it was before that round; so it does where it would become what it was before.

    Fixes of findings in other texts are left alone, and no fix is offered for a text in a foreign notation.

    Args:
        text: the text of a map, in YAML.
        examine: gives the findings of a text.
        holds_map: whether a text holds a map; by default, whether it is one.
        unsafe: apply fixes too that change what the map says.
    """
    holds_map = holds_map or _is_map
    applied, seen = 0, {hash(text)}
    found = examine(text)
    for _ in range(min(_MOST_ROUNDS, max(3, _MOST_EXAMINED // (len(text) or 1)))):
        chosen = _apart([one for one in fixable(found, unsafe=unsafe) if one.text is None or one.text.text == text])
        if not chosen:
            break
        fixed = apply_edits(text, [edit for one in chosen for edit in one])
        if hash(fixed) in seen:
            break
        again = examine(fixed)
        if _unreadable(again) > _unreadable(found) or (not holds_map(fixed) and holds_map(text)):
            break
        seen.add(hash(fixed))
        text, found, applied = fixed, again, applied + len(chosen)
    return text, applied, found


def _apart(diagnostics: Sequence[Diagnostic]) -> list[tuple[Edit, ...]]:
    """The edits of as many fixes as can be applied together, the first first."""
    chosen: list[tuple[Edit, ...]] = []
    taken: list[tuple[int, int]] = []
    for edits in sorted((one.fix.edits for one in diagnostics if one.fix), key=lambda edits: edits[0].start):
        spans = [(edit.start, max(edit.end, edit.start + 1)) for edit in edits]
        if not any(_overlaps(taken, *span) for span in spans):
            chosen.append(edits)
            for span in spans:
                insort(taken, span)
    return chosen


def _overlaps(taken: Sequence[tuple[int, int]], start: int, end: int) -> bool:
    """Whether a stretch overlaps one of others, which are in order and apart from each other."""
    at = bisect_left(taken, (end,))
    return at > 0 and taken[at - 1][1] > start


def _is_map(text: str) -> bool:
    return parse(text)[0] is not None


def _unreadable(diagnostics: Sequence[Diagnostic]) -> int:
    return sum(one.severity is Severity.ERROR and one.code < "AM1" for one in diagnostics)
