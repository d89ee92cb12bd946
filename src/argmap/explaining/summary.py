"""What becomes of a node or a question, in the sentence that stands above a list of what speaks for and against it."""

from __future__ import annotations

from argmap.display import counted
from argmap.explaining.issues import answered, outcome
from argmap.explaining.lines import Line, judged
from argmap.explaining.naming import Names
from argmap.explaining.opposition import in_numbers
from argmap.explaining.reasons import because, both_sides, given, predicate, verb
from argmap.reasoning import ReasonKind, Standings


def summary(standing: Standings, id_: str, subject: str, names: Names) -> Line:
    """Say what becomes of a node and why, in numbers where what is counted is listed below."""
    if id_ not in standing:
        said, does = outcome(standing, id_, names), answered(standing, id_)
        return judged(subject, does, f"{said.removeprefix(does)}.", standing[id_])
    does = verb(standing, id_)
    if id_ in standing.map.inferences:
        return judged(subject, does, f"{predicate(standing, id_, names).removeprefix(does)}.", standing[id_])
    return judged(subject, does, f": {in_short(standing, id_, names)}.", standing[id_])


def in_short(standing: Standings, id_: str, names: Names) -> str:
    """Why a claim or evidence has its standing, both sides in numbers, as the second half of a sentence."""
    return f"{counts(standing, id_, names)}{in_numbers(standing, id_)}"


def counts(standing: Standings, id_: str, names: Names) -> str:
    """Why a claim or evidence has its standing, as the second half of a sentence, the reasons in numbers."""
    reason = standing.reason(id_)
    if reason.kind is ReasonKind.GIVEN:
        return given(standing, id_)
    if reason.kind is ReasonKind.SUPPORTED:
        return f"{counted(len(reason.by), 'reason')} for it {'holds' if len(reason.by) == 1 else 'hold'}"
    if reason.kind is not ReasonKind.BALANCED:
        return because(standing, id_, names.incoming, along=names.brief)
    weight = f"{standing.con(id_)[0]:g}"
    each = "" if len(reason.by) == len(reason.against) == 1 else ", and reasons do not add up"
    draw = f"neither side outweighs the other: the strongest of each weighs {weight}{each}"
    return f"{both_sides(standing, reason)}, and {draw}"
