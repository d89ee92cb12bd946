"""What becomes of a question, in words."""

from __future__ import annotations

from collections.abc import Callable

from argmap.explaining.naming import Names, listed
from argmap.explaining.reasons import verb
from argmap.reasoning import Standing, Standings

_SAID = {
    Standing.STANDS: ("{} stands", "{} stand"),
    Standing.CONTESTED: ("{} is contested", "{} are contested"),
    Standing.FALLS: ("{} falls", "{} fall"),
}


def outcome(standing: Standings, id_: str, names: Names) -> str:
    """What becomes of a question, as the rest of a sentence that begins with its name: its answers by standing."""
    return f"{answered(standing, id_)}: {fates(standing, id_, names.brief) or 'it has no answers'}"


def fates(standing: Standings, id_: str, name: Callable[[str], str]) -> str:
    """The answers to a question by standing: `'a' stands, 'b' and 'c' fall`; empty where it has none."""
    answers = standing.answers(id_)
    parts = []
    for one in Standing:
        found = [answer for answer in answers if standing[answer] is one]
        if found:
            parts.append(_SAID[one][len(found) != 1].format(listed(found, name)))
    return ", ".join(parts)


def answered(standing: Standings, id_: str) -> str:
    """What becomes of a question, as the verb of a sentence."""
    if standing[id_] is Standing.STANDS:
        return "is answered"
    return "is open" if standing[id_] is Standing.CONTESTED else f"has no answer that stands; it {verb(standing, id_)}"
