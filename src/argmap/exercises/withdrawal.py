"""Decide what changes when a statement is withdrawn."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from functools import partial

from argmap.exercises.lots import Lots
from argmap.exercises.parts import parts
from argmap.exercises.tasks import Draft, Kind, Question, Sheet, Taken, text_of
from argmap.model import ArgumentMap, Standard
from argmap.numbering import asked
from argmap.reasoning import ReasonKind, Standing, Standings, evaluate
from argmap.reasoning.standards import ALPHA, BETA, GAMMA

_MOST = 9
_LEAST = 4
_CHANGED = 3
_UNCHANGED = 3
_SEVERAL = 2


def find(argument_map: ArgumentMap, lots: Lots, taken: Taken) -> Iterator[Draft]:
    """Parts of the map in which something changes when a statement goes, if it can be much, and something does not."""
    found: list[tuple[int, ArgumentMap, str, list[str]]] = []
    seen: set[str] = set()
    for part in parts(argument_map, lots, least=_LEAST, most=_MOST, questions=True):
        open_ = [id_ for id_ in (*part.claims, *part.evidence) if id_ not in taken.hidden]
        changes = [(len(_changed(part, id_, open_)), id_) for id_ in lots.shuffled(open_) if id_ not in part.thesis]
        telling = [(number, id_) for number, id_ in changes if 0 < number < len(open_) - 2 and id_ not in seen]
        if telling:
            number, gone = max(telling, key=lambda one: one[0])
            seen.add(gone)
            found.append((number, part, gone, open_))
    for _, part, gone, open_ in sorted(found, key=lambda one: one[0] < _SEVERAL):
        yield Draft(part=part, word=partial(_word, part, gone, open_))


def _changed(part: ArgumentMap, gone: str, statements: list[str]) -> list[str]:
    """Which of these statements have another standing once one is withdrawn."""
    before, after = evaluate(part), evaluate(part, [gone])
    return [id_ for id_ in statements if id_ != gone and before[id_] is not after[id_]]


def _word(part: ArgumentMap, gone: str, statements: list[str], sheet: Sheet, lots: Lots) -> Question:
    before, after = evaluate(part), evaluate(part, [gone])
    changing = _changed(part, gone, statements)
    changed = lots.some(changing, _CHANGED)
    others = lots.some([id_ for id_ in statements if id_ not in {gone, *changing}], _UNCHANGED)
    order = {id_: at for at, id_ in enumerate(sheet.numbers)}
    shown = sorted((*changed, *others), key=order.__getitem__)
    return Question(
        ask=(
            f"Suppose that {sheet.numbers[gone]} is withdrawn. Go by this part of the map alone. {_rules(part, sheet)}"
            "Whose standing changes? Tick every one. As it is each stands, unless it says otherwise."
        ),
        options=tuple(_option(part, id_, before, sheet) for id_ in shown),
        right=tuple(at for at, id_ in enumerate(shown) if id_ in changed),
        several=True,
        hint=(
            f"Follow the arrows upward from {sheet.numbers[gone]}. A step needs all its premises: a reason or an "
            "objection whose premise is gone holds no longer. Then compare what is left on both sides of each claim."
        ),
        why=_reasons([id_ for id_ in shown if id_ in changed], after, sheet),
    )


def _option(part: ArgumentMap, id_: str, before: Standings, sheet: Sheet) -> str:
    now = {Standing.STANDS: "", Standing.FALLS: " (falls as it is)", Standing.CONTESTED: " (contested as it is)"}
    return f"{sheet.numbers[id_]} {text_of(part, id_)}{now[before[id_]]}"


_REASONS = {
    ReasonKind.SUPPORTED: "A reason for {} holds, and nothing that weighs as much is left against it.",
    ReasonKind.GIVEN: "No objection to {} holds any more.",
    ReasonKind.DEFEATED: "An objection to {} now holds.",
    ReasonKind.OUTWEIGHED: "What speaks against {} now weighs more than what speaks for it.",
    ReasonKind.BELOW_STANDARD: "What speaks for {} is no longer enough against what speaks against it.",
    ReasonKind.BALANCED: "For and against {} the weightiest reasons now weigh the same.",
    ReasonKind.DEPENDS_ON_CONTESTED: "Something that {} needs is now contested.",
    ReasonKind.UNSUPPORTED: "No reason for {} is left.",
    ReasonKind.RESTS_ON_FALLEN: "No reason for {} is left that holds.",
    ReasonKind.CIRCULAR: "Only a circle of reasons is left for {}.",
}
_OPEN = "Nothing decides for or against {} any more."


def _reasons(changed: Iterable[str], after: Standings, sheet: Sheet) -> str:
    """Why these statements have another standing, those with the same reason in one sentence."""
    found: dict[str, list[str]] = {}
    for id_ in changed:
        found.setdefault(_REASONS.get(after.reason(id_).kind, _OPEN), []).append(id_)
    return " ".join(words.format(sheet.named(ids)) for words, ids in found.items())


_STANDARDS = {
    Standard.BALANCE: "a claim is contested if both sides weigh the same.",
    Standard.SCINTILLA: "a claim stands if one reason for it holds, whatever speaks against it.",
    Standard.PREPONDERANCE: "a claim falls if both sides weigh the same.",
    Standard.CLEAR_AND_CONVINCING: (
        f"a claim stands only if the weightiest reason for it weighs more than {ALPHA:g}, and more by over "
        f"{BETA:g} than the weightiest objection; else it falls."
    ),
    Standard.BEYOND_REASONABLE_DOUBT: (
        f"a claim stands only if the weightiest reason for it weighs more than {ALPHA:g}, and more by over "
        f"{BETA:g} than the weightiest objection, which weighs less than {GAMMA:g}; else it falls."
    ),
    Standard.UNANSWERED: "a claim stands if one reason for it holds and no objection does, whatever they weigh.",
}


def _rules(part: ArgumentMap, sheet: Sheet) -> str:
    """What is to be known besides: standards of proof if they are not the usual one, and that answers are rivals."""
    usual = Standard(evaluate(part).standard)
    others: dict[Standard, list[str]] = {}
    for claim in part.claims.values():
        if claim.standard not in (None, usual):
            others.setdefault(Standard(claim.standard), []).append(claim.id)
    told = [f"Here {_STANDARDS[usual]}"] if usual is not Standard.BALANCE else []
    told += [f"For {sheet.named(ids)} another standard holds: {_STANDARDS[one]}" for one, ids in others.items()]
    told += [
        f"Of {sheet.named(rivals)} one at most can hold: the reasons for each are objections to the others."
        for one in asked(part).values()
        if one.exclusive and len(rivals := [id_ for id_ in dict.fromkeys(one.answers) if id_ in part.claims]) > 1
    ]
    return "".join(f"{sentence} " for sentence in told)


WITHDRAWAL = Kind(
    name="withdrawal",
    title="Decide what changes",
    explains=(
        "Of what speaks for a claim and against it, the weightiest reason and the weightiest objection that hold "
        "decide: if the reason weighs more, the claim stands; if the objection does, it falls; if both weigh the same, "
        "it is contested. A step weighs 1 unless it says otherwise. Evidence, and what is marked as assumed and has no "
        "reasons, stand unless an objection holds, and so do steps whose premises stand. Take a statement away, and "
        "some others may no longer stand, or stand again."
    ),
    needs="a part in which something changes when a statement goes, and something does not",
    find=find,
)
