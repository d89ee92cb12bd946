"""What a survey measures of a map that was read: a function for each group of columns."""

from __future__ import annotations

from collections import Counter
from collections.abc import Callable, Collection, Iterable, Mapping, Sequence
from functools import cached_property

from argmap.drawing.legibility import SLIDE
from argmap.drawing.rendering import scene_of
from argmap.drawing.scene.scene import MARGIN
from argmap.model import ArgumentMap, Standard
from argmap.notations import NOTATIONS, convert
from argmap.numbering import numbering
from argmap.reasoning import Standing, Standings, evaluate
from argmap.reasoning.load_bearing import load_bearings
from argmap.schemes import find, open_questions
from argmap.survey.columns import Row, standing_column
from argmap.text import OWN

_WRITTEN = tuple(one for one in NOTATIONS if one.write is not None and one.name != OWN)


def cells(argument_map: ArgumentMap, groups: Collection[str]) -> Row:
    """Measure a map: the cells of the columns of some groups."""
    known = _Known(argument_map)
    row: Row = {}
    for group, measured in _MEASURES.items():
        if group in groups:
            row |= measured(known)
    return row


class _Known:
    """A map, and what several columns ask of it."""

    def __init__(self, argument_map: ArgumentMap) -> None:
        self.map = argument_map
        known = (*argument_map, *argument_map.questions)
        self.theses = [id_ for id_ in dict.fromkeys(argument_map.thesis) if id_ in known]

    @cached_property
    def standing(self) -> Standings:
        """The standing under the map's own standards."""
        return evaluate(self.map)


def _counts(known: _Known) -> Row:
    one, steps = known.map, known.map.inferences.values()
    return {
        "title": one.title,
        "claims": len(one.claims),
        "evidence": len(one.evidence),
        "inferences": len(one.inferences),
        "attacks": sum(step.attacks is not None for step in steps),
        "undercuts": sum(step.attacks in one.inferences for step in steps),
        "linked": sum(len(step.premises) > 1 for step in steps),
        "assumed": sum(claim.assumed for claim in one.claims.values()),
        "unstated": sum(claim.unstated for claim in one.claims.values()),
        "theses": len(known.theses),
        "questions": len(one.questions),
        "sources": len(one.sources),
        "words": sum(len(text.split()) for text in _texts(one)),
    }


def _texts(argument_map: ArgumentMap) -> Iterable[str]:
    yield from (claim.text for claim in argument_map.claims.values())
    yield from (evidence.text for evidence in argument_map.evidence.values())


def _shape(known: _Known) -> Row:
    levels = Counter(int(number.partition(".")[0]) for number in numbering(known.map).values())
    return {"depth": max(levels, default=0), "width": max(levels.values(), default=0)}


def _standing(known: _Known) -> Row:
    found = {str(one): evaluate(known.map, (), one) for one in Standard}
    lowest = {standing_column(name): _lowest(one, known.theses) for name, one in found.items()}
    listed = [{"thesis": id_} | {name: str(one[id_]) for name, one in found.items()} for id_ in known.theses]
    return {**lowest, "standings": listed}


def _lowest(standing: Standings, theses: Sequence[str]) -> str | None:
    return str(max((standing[id_] for id_ in theses), key=lambda one: one.rank)) if theses else None


def _resting(known: _Known) -> Row:
    targets = [id_ for id_ in known.theses if known.standing[id_] is Standing.STANDS]
    found = list(load_bearings(known.standing, targets))
    return {
        "smallest_cut": min((one.smallest_cut for one in found if one.smallest_cut is not None), default=None),
        "cut_searched": min((one.searched for one in found), default=None),
        "single_points": len({id_ for one in found for id_ in one.single_points}),
    }


def _schemes(known: _Known) -> Row:
    counts = Counter(step.scheme for step in known.map.inferences.values() if step.scheme is not None)
    return {"schemed": counts.total(), "schemes": {name: counts[name] for name in sorted(counts)}}


def _questions(known: _Known) -> Row:
    one, standing = known.map, known.standing
    asked = [
        (step, scheme)
        for step in one.inferences.values()
        if (scheme := find(step.scheme or "", one.known_schemes)) is not None
    ]
    return {
        "open_questions": sum(standing[id_] is not Standing.STANDS for id_ in one.questions),
        "critical_questions": sum(len(scheme.questions) for _, scheme in asked),
        "critical_open": sum(len([*open_questions(step, scheme)]) for step, scheme in asked),
    }


def _losses(known: _Known) -> Row:
    lost = {one.name: sum(len(loss.consequences) for loss in convert(known.map, one)[1]) for one in _WRITTEN}
    return {"lost": {name: lost[name] for name in sorted(lost)}}


def _picture(known: _Known) -> Row:
    drawn = scene_of(known.map)
    width, height = (-(-(side + 2 * MARGIN) // 10) for side in (drawn.width, drawn.height))
    return {"picture_width": width, "picture_height": height, "picture_type": float(round(SLIDE.type_of(drawn), 1))}


_MEASURES: Mapping[str, Callable[[_Known], Row]] = {
    "counts": _counts,
    "shape": _shape,
    "standing": _standing,
    "resting": _resting,
    "schemes": _schemes,
    "questions": _questions,
    "losses": _losses,
    "picture": _picture,
}
"""What measures each group of columns; findings come with reading."""
