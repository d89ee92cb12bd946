"""What becomes of a question, in words."""

from __future__ import annotations

from collections.abc import Callable

from argmap.explaining.naming import Names, listed
from argmap.explaining.reasons import verb
from argmap.reasoning import Standing, Standings
from argmap.words import ENGLISH, Words


def outcome(standing: Standings, id_: str, names: Names) -> str:
    """The outcome of a question, as the rest of a sentence that begins with its name: its answers by standing."""
    return names.words.titled(answered(standing, id_, names.words), fate(standing, id_, names))


def fate(standing: Standings, id_: str, names: Names) -> str:
    """The answers to a question by standing, as what follows its verb and a colon."""
    return fates(standing, id_, names.brief, names.words) or names.words("fate.none")


def fates(standing: Standings, id_: str, name: Callable[[str], str], words: Words = ENGLISH) -> str:
    """The answers to a question by standing: `'a' stands, 'b' and 'c' fall`; empty if it has none."""
    answers = standing.answers(id_)
    parts = []
    for one in Standing:
        found = [answer for answer in answers if standing[answer] is one]
        if found:
            parts.append(words(f"fate.{one}", n=len(found), nodes=listed(found, name, words=words)))
    return ", ".join(parts)


def answered(standing: Standings, id_: str, words: Words = ENGLISH) -> str:
    """The outcome of a question, as the verb of a sentence."""
    if standing[id_] is Standing.STANDS:
        return words("does.answered")
    if standing[id_] is Standing.CONTESTED:
        return words("does.open")
    return words("does.unanswered", does=verb(standing, id_, words))
