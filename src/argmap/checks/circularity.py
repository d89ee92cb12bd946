"""The rules AM2 about nodes that are turned on themselves: cycles of support, self-support, self-attack."""

from __future__ import annotations

from collections.abc import Collection, Iterator

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.graph import shortest_path
from argmap.model import Inference, Relation
from argmap.reasoning import ReasonKind, Standing

_LONGEST_LISTED = 12


@rule(
    "AM202",
    "circular-support",
    Severity.ERROR,
    failing="""
    claims:
      trust: Hanoi trusted Moscow.
      aid: Hanoi accepted aid.
    inferences:
      i: {premises: [aid], supports: trust, scheme: sign}
      j: {premises: [trust], supports: aid, scheme: cause-to-effect}
    """,
    passing="""
    claims:
      trust: Hanoi trusted Moscow.
      aid: {text: Hanoi accepted aid., assumed: true}
    inferences:
      i: {premises: [aid], supports: trust, scheme: sign}
    """,
)
def circular_support(context: RuleContext) -> Iterator[Finding]:
    """Claims that support each other in a cycle.

    A cycle lends no support: whatever stands must rest on something given. It is an error if a claim falls for that
    reason, and a warning if every claim in the cycle also has a reason from outside it.
    """
    ids = context.map.graph.ids
    for part in context.cycles:
        claims = [at for at in part if ids[at] in context.map.claims]
        if len(claims) < 2:
            continue
        named = [ids[at] for at in _cycle(context, claims[0], part) if ids[at] not in context.map.inferences]
        falls = any(_falls_in_cycle(context, ids[at]) for at in part)
        more = f"; {len(claims)} claims are mutually dependent" if len(claims) > len(named) - 1 else ""
        yield Finding(
            f"circular support: {_listed(named)}{more}",
            Place(ids[claims[0]]),
            help=("support one of them from outside the cycle",),
            severity=Severity.ERROR if falls else Severity.WARNING,
        )


def _cycle(context: RuleContext, start: int, part: Collection[int]) -> list[int]:
    """A shortest cycle of support through a claim, within its component."""
    supporting = context.map.graph.supporting
    return shortest_path({at: supporting[at] for at in part}, start, start, within=part)


def _falls_in_cycle(context: RuleContext, id_: str) -> bool:
    return context.standing[id_] is Standing.FALLS and context.standing.reason(id_).kind is ReasonKind.CIRCULAR


def _listed(ids: list[str]) -> str:
    if len(ids) > _LONGEST_LISTED:
        ids = [*ids[: _LONGEST_LISTED - 1], f"… ({len(ids) - _LONGEST_LISTED} more) …", ids[-1]]
    return " → ".join(ids)


@rule(
    "AM203",
    "self-support",
    Severity.ERROR,
    failing="""
    claims:
      aid: Moscow sent aid.
    inferences:
      i: {premises: [aid], supports: aid}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram lists the missiles.}
    inferences:
      i: {premises: [telegram], supports: aid}
    """,
)
def self_support(context: RuleContext) -> Iterator[Finding]:
    """An inference whose target is among its own premises, or that backs itself.

    Repeating a claim gives no reason to believe it: whoever doubts the claim doubts the premise too. Name what the
    claim rests on.
    """
    for inference in context.map.inferences.values():
        if inference.relation is Relation.SUPPORT and _is_turned_on_itself(context, inference):
            message = f"inference {inference.id!r} supports {inference.target!r} with itself"
            yield Finding(message, Place(inference.id, "supports"), help=("name another premise",))


@rule(
    "AM209",
    "self-defeating",
    Severity.WARNING,
    failing="""
    claims:
      offer: {text: Giap made an offer., assumed: true}
      welcome: Moscow welcomed the offer.
    inferences:
      i: {premises: [offer], supports: welcome}
      j: {premises: [welcome], attacks: offer}
    """,
    passing="""
    claims:
      offer: {text: Giap made an offer., assumed: true}
      silence: {text: The archive has no offer., assumed: true}
    inferences:
      j: {premises: [silence], attacks: offer}
    """,
)
def self_defeating(context: RuleContext) -> Iterator[Finding]:
    """An attack that undermines itself.

    Either one of its premises needs its target, so that if it succeeds it loses its own reason; or its target needs all
    its premises, so that they count against their own conclusion. A node needs another one if nothing else on the map
    supports it: one of several independent reasons may well be attacked. On a map with very many such attacks only the
    first are examined.
    """
    needs = context.grounds.needs
    for inference in context.map.inferences.values():
        target = inference.target
        if target is None or inference.relation is Relation.SUPPORT or target not in context.map:
            continue
        if _is_turned_on_itself(context, inference):
            continue
        known = [premise for premise in inference.premises if premise in context.map]
        saws_off = next((premise for premise in known if needs(premise, target)), None)
        if saws_off is not None:
            why = f"its premise {saws_off!r} needs {target!r}"
        elif known and all(needs(target, premise) for premise in known):
            why = f"{target!r} needs its premises"
        else:
            continue
        message = f"attack {inference.id!r} defeats itself: {why}"
        yield Finding(message, Place(inference.id, "attacks"), help=("attack another node, or use other premises",))


@rule(
    "AM212",
    "self-attack",
    Severity.WARNING,
    failing="""
    claims:
      liar: {text: Everything on this map is false., assumed: true}
    inferences:
      i: {premises: [liar], attacks: liar}
    """,
    passing="""
    claims:
      liar: {text: Everything on that map is false., assumed: true}
      honest: {text: Its maker is known for care., assumed: true}
    inferences:
      i: {premises: [honest], attacks: liar}
    """,
)
def self_attack(context: RuleContext) -> Iterator[Finding]:
    """An attack whose target is among its own premises, or that attacks itself.

    Unless something outweighs the attack, or defeats it, such a node can neither stand nor fall: it stays contested,
    and so does whatever rests on it.
    """
    for inference in context.map.inferences.values():
        if inference.relation is Relation.ATTACK and _is_turned_on_itself(context, inference):
            message = f"inference {inference.id!r} attacks {inference.target!r} with itself"
            yield Finding(message, Place(inference.id, "attacks"), help=("name another premise, or another target",))


def _is_turned_on_itself(context: RuleContext, inference: Inference) -> bool:
    target = inference.target
    return (target in inference.premises or target == inference.id) and target in context.map
