"""What becomes of a node or a question, in the sentence above a list of the reasons for and against it."""

from __future__ import annotations

from argmap.explaining.issues import answered, outcome
from argmap.explaining.lines import Line, judged
from argmap.explaining.naming import Names
from argmap.explaining.opposition import in_numbers
from argmap.explaining.reasons import because, both_sides, given, predicate, verb
from argmap.reasoning import ReasonKind, Standings


def summary(standing: Standings, id_: str, subject: str, names: Names) -> Line:
    """Say what becomes of a node and why, in numbers where what is counted is listed below."""
    if id_ not in standing:
        said, does = outcome(standing, id_, names), answered(standing, id_, names.words)
        return judged(subject, does, f"{said.removeprefix(does)}.", standing[id_])
    does = verb(standing, id_, names.words)
    if id_ in standing.map.inferences:
        return judged(subject, does, f"{predicate(standing, id_, names).removeprefix(does)}.", standing[id_])
    said = names.words.titled(does, in_short(standing, id_, names))
    return judged(subject, does, f"{said.removeprefix(does)}.", standing[id_])


def in_short(standing: Standings, id_: str, names: Names) -> str:
    """Why a claim or evidence has its standing, both sides in numbers, as the second half of a sentence."""
    return f"{counts(standing, id_, names)}{in_numbers(standing, id_, names.words)}"


def counts(standing: Standings, id_: str, names: Names) -> str:
    """Why a claim or evidence has its standing, as the second half of a sentence, the reasons in numbers."""
    reason, words = standing.reason(id_), names.words
    if reason.kind is ReasonKind.GIVEN:
        return given(standing, id_, words)
    if reason.kind is ReasonKind.SUPPORTED:
        return words("count.supported", n=len(reason.by))
    if reason.kind is not ReasonKind.BALANCED:
        return because(standing, id_, names.incoming, along=names.brief, words=words)
    weight, sides = float(standing.con(id_)[0]), both_sides(standing, reason, words)
    several = max(len(reason.by), len(reason.against)) > 1 or not reason.by
    return words("count.balanced-several" if several else "count.balanced", sides=sides, weight=weight)
