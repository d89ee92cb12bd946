"""From the files to what there is to see: a page, what was found, and where everything is written."""

from __future__ import annotations

import os
from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

import attrs

from argmap.checks import ALWAYS
from argmap.diagnostics import Diagnostic, Place, Severity
from argmap.display import clean
from argmap.drawing.rendering import live_page
from argmap.errors import ArgmapError, internal
from argmap.model import ArgumentMap
from argmap.project.examining import examine
from argmap.project.outcomes import Job, Outcome
from argmap.project.settings import Configurations
from argmap.reading.references import import_failed
from argmap.serve.code import code
from argmap.text import Location
from argmap.words import of

_MOST_FINDINGS = 200
"""So many findings are listed; the rest is counted."""
_FIELDS = ("title", "thesis", "expect", "imports", "standard", "description")
"""Fields of a map that may stand between its nodes, and are none of them."""
_NOTHING: Mapping[str, Any] = {"code": "", "severity": str(Severity.ERROR), "help": [], "spot": None, "node": None}
"""A finding that has neither a rule nor a place."""


@attrs.frozen
class Spot:
    """A place in a file.

    Attributes:
        file: where the file lies, links followed.
        line: the line, from 1.
        column: the column, from 1.
        shown: all that as viewers see it.
    """

    file: str
    line: int
    column: int
    shown: str


@attrs.frozen(kw_only=True)
class Served:
    """The map that is served.

    Attributes:
        path: its file, links followed.
        root: the folder of its project, which nothing leads out of.
        limit: the size of the largest file that is read, in bytes.
        options: how it is drawn: options of pictures, by name.
    """

    path: str
    root: str
    limit: int
    options: Mapping[str, Any]

    @property
    def name(self) -> str:
        """What viewers know the file by."""
        return self.shown(self.path)

    def shown(self, path: str) -> str:
        """Give the name of a file of the project, as seen from there: viewers learn nothing of what lies above."""
        name = os.path.relpath(os.path.realpath(path), self.root).replace(os.sep, "/")
        return clean(os.path.basename(path) if name.startswith("../") else name)  # noqa: PTH119

    def said(self, text: str) -> str:
        """Give a message as viewers see it, with files by their names in the project."""
        return clean(text.replace(os.path.join(self.root, ""), ""))  # noqa: PTH118

    def spot(self, location: Location) -> Spot:
        """Give a place as viewers see it."""
        line, column = location.span.line, location.span.column
        return Spot(os.path.realpath(location.path), line, column, f"{self.shown(location.path)}:{line}:{column}")


@attrs.frozen(kw_only=True)
class View:
    """What there is to see.

    Attributes:
        page: the page; empty before there was one.
        is_drawn: whether it shows the map, as it last could be drawn.
        language: the language of that map, as its words have it.
        broken: what keeps the map from being drawn as it is now; nothing where it is drawn.
        findings: what was found, the gravest first.
        more: how many findings are not listed.
        nodes: where the nodes of the page are written, by id.
        watched: the files that decide on all this.
    """

    page: str = attrs.field(default="", repr=False)
    is_drawn: bool = False
    language: str = "en"
    broken: Mapping[str, Any] | None = None
    findings: tuple[Mapping[str, Any], ...] = ()
    more: int = 0
    nodes: Mapping[str, Spot] = attrs.field(factory=dict, repr=False)
    watched: frozenset[str] = frozenset()

    @property
    def spots(self) -> tuple[Spot, ...]:
        """All places that viewers may name, each once."""
        told = [*([self.broken] if self.broken else []), *self.findings]
        return tuple(dict.fromkeys([*self.nodes.values(), *(one["spot"] for one in told if one["spot"] is not None)]))

    def told(self) -> dict[str, Any]:
        """Give all but the page as plain data, with places by their number."""
        spots = {spot: number for number, spot in enumerate(self.spots)}

        def numbered(record: Mapping[str, Any]) -> dict[str, Any]:
            return {**record, "spot": None if record["spot"] is None else spots[record["spot"]]}

        return {
            "drawn": self.is_drawn,
            "broken": None if self.broken is None else numbered(self.broken),
            "findings": [numbered(one) for one in self.findings],
            "more": self.more,
            "nodes": {id_: spots[spot] for id_, spot in self.nodes.items()},
            "spots": [spot.shown for spot in spots],
            "words": {f"live.{key}": text for key, text in of(self.language).section("live").items()},
        }


def look(served: Served, last: View) -> View:
    """Read, check and draw a map; what goes wrong is part of what there is to see.

    Args:
        served: the map.
        last: what there was to see before: its page stays if the map cannot be drawn now.
    """
    try:
        return _looked(served, last)
    except Exception as error:  # noqa: BLE001 - the next save may be drawn again
        why = str(error) if isinstance(error, ArgmapError) else internal(error)
        return _undrawn(served, last, {"message": served.said(why), "spot": None})


def _looked(served: Served, last: View) -> View:
    configurations = Configurations()
    outcome = examine(_job(served, configurations))
    findings = tuple(_findings(served, outcome, configurations.faults))
    view = attrs.evolve(
        last,
        broken=None,
        findings=findings[:_MOST_FINDINGS],
        more=max(0, len(findings) - _MOST_FINDINGS),
        watched=_watched(served, outcome, configurations, last),
    )
    if outcome.map is None or not outcome.usable:
        errors = [one for one in findings if one["severity"] == Severity.ERROR]
        return _undrawn(served, view, min(errors, key=lambda one: one["code"] not in ALWAYS, default=None))
    page = live_page(outcome.map, code(), **served.options)
    nodes = {clean(id_): served.spot(at) for id_, at in _written(outcome.map)}
    return attrs.evolve(view, page=page, is_drawn=True, language=of(outcome.map.language).language, nodes=nodes)


def _job(served: Served, configurations: Configurations) -> Job:
    """The map as `argmap check` would examine it if it was found in its project."""
    return Job(
        path=served.path,
        settings=configurations.settings_or_bare(served.path),
        folder=served.root,
        limit=served.limit,
        others=configurations.settings_or_bare,
        within=(served.root,),
    )


def _undrawn(served: Served, view: View, why: Mapping[str, Any] | None) -> View:
    """The same page as before, and why; without one, a page without a map."""
    broken = why or {"message": "it is not a map", "spot": None}
    page = view.page or live_page(ArgumentMap(title=served.name), code(), **served.options)
    watched = view.watched | {served.path}
    broken = {"message": broken["message"], "spot": broken["spot"]}
    return attrs.evolve(view, page=page, broken=broken, watched=watched)


def _written(argument_map: ArgumentMap) -> Iterator[tuple[str, Location]]:
    """The nodes and questions, each with the place of its id."""
    for id_ in (*argument_map, *argument_map.questions):
        location = argument_map.where(id_)
        if location is not None:
            yield id_, location


def _findings(served: Served, outcome: Outcome, faults: Iterable[str]) -> Iterator[dict[str, Any]]:
    """What was found, the gravest first, and before that what is wrong with configurations."""
    for fault in faults:
        yield {**_NOTHING, "message": served.said(fault)}
    about = _About(outcome.map)
    for one in sorted(outcome.whole, key=lambda one: (one.severity.rank, one.sort_key)):
        yield {
            "code": one.code,
            "severity": one.severity.value,
            "message": served.said(one.message),
            "help": [served.said(advice) for advice in one.help],
            "spot": None if one.location is None else served.spot(one.location),
            "node": about(one),
        }


class _About:
    """Which node a finding is about: the last one that begins before it in its file."""

    def __init__(self, argument_map: ArgumentMap | None) -> None:
        self._begins: dict[str, list[tuple[int, str | None]]] = {}
        if argument_map is None or argument_map.origin is None:
            return
        places = [Place(None, field) for field in _FIELDS]
        places += [Place(id_, section=name) for name in ("sources", "schemes") for id_ in getattr(argument_map, name)]
        found = [(None, place.location(argument_map)) for place in places]
        for id_, at in (*_written(argument_map), *found):
            if at is not None:
                self._begins.setdefault(at.path, []).append((at.span.start, None if id_ is None else clean(id_)))
        for begins in self._begins.values():
            begins.sort(key=lambda one: (one[0], one[1] is not None))

    def __call__(self, found: Diagnostic) -> str | None:
        if found.location is None:
            return None
        begins = self._begins.get(found.location.path, [])
        at = bisect_right(begins, found.location.span.start, key=lambda one: one[0])
        return begins[at - 1][1] if at else None


def _watched(served: Served, outcome: Outcome, configurations: Configurations, last: View) -> frozenset[str]:
    """The files that were read, or would be if they were there; after an error also those of before."""
    paths = {served.path, *map(os.path.abspath, configurations.read), *map(os.path.abspath, outcome.opened)}
    paths |= {os.path.abspath(one.job.path) for one in outcome.imported}  # noqa: PTH100
    paths |= set(_wanted(outcome))
    return frozenset(paths if outcome.usable else paths | last.watched)


def _wanted(outcome: Outcome) -> Iterator[str]:
    """Copies of sources and imports that are named and may not be there yet."""
    folder = os.path.dirname(os.path.abspath(outcome.job.path))  # noqa: PTH100, PTH120
    named = [one.text for one in outcome.map.sources.values() if one.text] if outcome.map is not None else []
    for path in named:
        for beside in (folder, *outcome.job.settings.texts):
            yield os.path.abspath(os.path.join(beside, path))  # noqa: PTH100, PTH118
    for one in outcome.whole:
        if one.code == import_failed.code and one.location is not None:
            here = os.path.dirname(os.path.abspath(one.location.path))  # noqa: PTH100, PTH120
            yield os.path.abspath(os.path.join(here, one.location.written.strip("\"' \n")))  # noqa: PTH100, PTH118
