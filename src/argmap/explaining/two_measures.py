"""Where strength and standing say different things of a statement, and why both are right."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from argmap.explaining.naming import Names, listed
from argmap.explaining.reasons import because, verb
from argmap.reasoning import ReasonKind, Standing, Standings
from argmap.reasoning.strength import Strengths, band

_LOW, _HIGH = ("very weak", "weak"), ("strong", "very strong")
_ATTACKED = "for standing, an attack that fails or is outweighed no longer counts; for strength it still does"
_LITTLE = "standing asks whether its reasons hold, strength how much they add to the `confidence` it starts from"
_BEST = "standing compares the best reason on each side, strength adds them all up"
_RIVALS = "standing makes the answers to a question compete, strength ignores questions"
_OPEN = "standing leaves open what nothing decides, strength settles halfway"
_WHY = {
    ReasonKind.UNSUPPORTED: "standing asks for support, strength starts from the `confidence` without any",
    ReasonKind.RESTS_ON_FALLEN: "for standing, a reason that falls no longer counts; for strength it still does",
    ReasonKind.CIRCULAR: "for standing, a cycle supports nothing; strength may grow along it",
    ReasonKind.ATTACKS_ITSELF: _OPEN,
    ReasonKind.ATTACK_CYCLE: _OPEN,
    ReasonKind.DEPENDS_ON_CONTESTED: _OPEN,
}
"""Why something strong does not stand; for every other reason the best reason on each side decides."""
_TOGETHER = {Standing.STANDS: "stand", Standing.CONTESTED: "are contested", Standing.FALLS: "fall"}


def unlike(standing: Standings, strengths: Strengths) -> list[str]:
    """The statements that stand and are weak, or are strong and do not stand: the theses, then the others in order."""
    theses = [id_ for id_ in standing.map.thesis if id_ in standing]
    found = (id_ for id_ in dict.fromkeys([*theses, *standing]) if id_ not in standing.map.inferences)
    return [id_ for id_ in found if _differ(standing, strengths, id_)]


def _differ(standing: Standings, strengths: Strengths, id_: str) -> bool:
    value = strengths.get(id_)
    return value is not None and band(value) in (_LOW if standing[id_] is Standing.STANDS else _HIGH)


def both_right(standing: Standings, strengths: Strengths, names: Names) -> Iterator[str]:
    """A sentence for each thesis of which strength and standing say different things, and for the others by reasons."""
    theses = set(standing.map.thesis)
    groups: dict[tuple[str, Standing, str], list[str]] = {}
    for id_ in unlike(standing, strengths):
        alone = id_ if id_ in theses else ""
        groups.setdefault((alone, standing[id_], _why(standing, id_)), []).append(id_)
    for (_, becomes, why), ids in groups.items():
        yield f"{_both(standing, strengths, ids, becomes, names)}. Both are right: {why}."


def _both(standing: Standings, strengths: Strengths, ids: Sequence[str], becomes: Standing, names: Names) -> str:
    """What strength says of some statements, and what standing does."""
    if len(ids) > 1:
        bands = " or ".join(dict.fromkeys(band(strengths[id_]) for id_ in ids))
        return f"{listed(ids, names.brief)} are {bands}, but {_TOGETHER[becomes]}"
    (id_,) = ids
    told = because(standing, id_, names.incoming, along=names.brief)
    return f"{names.brief(id_)} is {band(strengths[id_])}, but {verb(standing, id_)}: {told}"


def _why(standing: Standings, id_: str) -> str:
    """Why strength and standing may say different things of a statement, and both be right."""
    if standing[id_] is Standing.STANDS:
        return _ATTACKED if any(True for _ in standing.map.attacks(id_)) else _LITTLE
    told = standing.reason(id_)
    opposing = told.against if told.kind is ReasonKind.BALANCED else told.by
    if told.kind not in _WHY and any(one not in standing.map.inferences for one in opposing):
        return _RIVALS
    return _WHY.get(told.kind, _BEST)
