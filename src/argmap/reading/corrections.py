"""The corrections under which a text is read: of slips that no two of them change the same characters."""

from __future__ import annotations

from bisect import bisect_right, insort
from collections.abc import Iterable

import attrs

from argmap.reading.cursor import Slip
from argmap.text import Edit


class Corrections:
    """Slips in the order in which they were found, and their edits in the order of the text."""

    def __init__(self, slips: Iterable[Slip] = ()) -> None:
        self.slips: list[Slip] = []
        self._taken: list[tuple[int, int]] = []
        self.add(slips)

    def add(self, slips: Iterable[Slip]) -> list[Slip]:
        """Take in those slips that have edits, and none that touch what another one changes; they are given back."""
        added: list[Slip] = []
        for one in slips:
            if one.edits and not any(map(self._touches, one.edits)):
                for edit in one.edits:
                    insort(self._taken, (edit.start, edit.end))
                added.append(one)
        self.slips += added
        return added

    def up_to(self, end: int | None) -> list[Edit]:
        """The edits that lie before an offset; all if there is none."""
        return [edit for one in self.slips for edit in one.edits if end is None or edit.end <= end]

    def lines(self) -> set[int]:
        """The numbers of the lines at which these slips are reported."""
        return {one.span.line for one in self.slips}

    def _touches(self, edit: Edit) -> bool:
        """Whether an edit meets one that was taken in: those lie apart, so that only its neighbours can."""
        at = bisect_right(self._taken, (edit.start, edit.end))
        return any(start <= edit.end and edit.start <= end for start, end in self._taken[max(0, at - 1) : at + 1])


def without_correction(slip: Slip) -> Slip:
    """A slip whose correction does not help: it is only reported."""
    return slip._replace(finding=attrs.evolve(slip.finding, fix=None, help=()), edits=())
