"""What viewers are told as soon as there is something new: what there is to see, and where the presenter is."""

from __future__ import annotations

import threading
from collections.abc import Iterator
from contextlib import contextmanager

import attrs

from argmap.serve.viewing import View

MOST_VIEWERS = 300
"""So many can look on, those who present aside."""


@attrs.frozen
class Step:
    """Where the presenter is.

    Attributes:
        number: counts the steps; 0 before the first.
        at: what the address of the page names: `#s-` and a step of the seminar, `#n-` and a node, or nothing.
        black: whether the screen is black.
        blanks: which statements are hidden as an exercise, as the page calls the choice.
        shown: which of these were uncovered since: their ids, with spaces between them.
        by: the window in which that was chosen.
    """

    number: int = 0
    at: str = ""
    black: bool = False
    blanks: str = "none"
    shown: str = ""
    by: str = ""


@attrs.frozen
class News:
    """What there is to know: it differs from what was known before whenever there is something to do.

    Attributes:
        state: the number of the view.
        page: the number of the page in it.
        step: where the presenter is.
        viewers: how many look on; `None` for those who look on themselves.
        ended: whether the server stops.
    """

    state: int
    page: int
    step: Step
    viewers: int | None = None
    ended: bool = False


class Feed:
    """What there is to see, for many threads."""

    def __init__(self) -> None:
        """Begin with nothing to see."""
        self._changed = threading.Condition()
        self._view = View()
        self._state = 0
        self._page = 0
        self._step = Step()
        self._viewers = 0
        self._presenters = 0
        self._ended = False

    def show(self, view: View) -> None:
        """Show something else, unless it is the same."""
        with self._changed:
            before, self._view = self._view, view
            if attrs.evolve(before, watched=view.watched) == view:
                return
            self._state += 1
            self._page += before.page != view.page
            self._changed.notify_all()

    def move(self, step: Step) -> None:
        """Go to a step."""
        with self._changed:
            self._step = attrs.evolve(step, number=self._step.number + 1)
            self._changed.notify_all()

    def end(self, patience: float) -> None:
        """Tell everybody that the server stops, and wait until they are gone, at most so many seconds."""
        with self._changed:
            self._ended = True
            self._changed.notify_all()
            self._changed.wait_for(lambda: not self._viewers + self._presenters, patience)

    @property
    def view(self) -> tuple[int, View]:
        """What there is to see, with its number."""
        with self._changed:
            return self._state, self._view

    @property
    def page(self) -> tuple[int, str]:
        """The page, with its number."""
        with self._changed:
            return self._page, self._view.page

    @contextmanager
    def attending(self, *, presents: bool) -> Iterator[bool]:
        """Count somebody among those who look on, or present; says whether there is room."""
        with self._changed:
            has_room = presents or self._viewers < MOST_VIEWERS
            self._count(has_room, presents=presents)
        try:
            yield has_room
        finally:
            with self._changed:
                self._count(-has_room, presents=presents)

    def _count(self, by: int, *, presents: bool) -> None:
        if presents:
            self._presenters += by
        else:
            self._viewers += by
        self._changed.notify_all()

    def news(self, known: News | None, patience: float, *, presents: bool) -> News:
        """Wait for something that is not known, at most so many seconds, and give what there is to know."""
        with self._changed:
            self._changed.wait_for(lambda: self._news(presents=presents) != known, patience)
            return self._news(presents=presents)

    def _news(self, *, presents: bool) -> News:
        return News(self._state, self._page, self._step, self._viewers if presents else None, self._ended)
