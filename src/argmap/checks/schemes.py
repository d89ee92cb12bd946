"""The rules AM4: argumentation schemes, the roles of their premises, and their critical questions.

A scheme of the map itself wins over one of a plug-in or of the catalogue. Of a plug-in's scheme an id or an alias will
do, of the catalogue's also a title.
"""

from __future__ import annotations

from collections.abc import Collection, Iterator, Sequence
from itertools import islice

from argmap.checks.context import RuleContext
from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import Inference, Scheme
from argmap.reading.suggestions import Suggestions
from argmap.schemes import find, is_known, numbered, open_questions, suggestions

_MOST = 20
"""So many names of a scheme are listed at an inference; the others are counted."""
_LISTED = "`argmap scheme` lists them; describe one of your own under `schemes`"
_AMOUNTS_TO = {
    "rebuttal": "a bad answer is a rebuttal: it attacks the conclusion",
    "undermining": "a bad answer is undermining: it attacks a premise",
    "undercut": "a bad answer is an undercut: it attacks the inference {!r}",
}


@rule(
    "AM401",
    "unknown-scheme",
    Severity.ERROR,
    failing="""
    claims:
      harbour: {text: A harbour shaped the policy., assumed: true}
      policy: Another harbour will shape it again.
    inferences:
      i: {premises: [harbour], supports: policy, scheme: anology}
    """,
    passing="""
    claims:
      harbour: {text: A harbour shaped the policy., assumed: true}
      policy: Another harbour will shape it again.
    inferences:
      i: {premises: [harbour], supports: policy, scheme: analogy}
    """,
)
def unknown_scheme(context: RuleContext) -> Iterator[Finding]:
    """An inference names a scheme that neither the map, nor a plug-in, nor the catalogue has.

    An unknown scheme has no critical questions, so nothing tests the inference. `argmap scheme` lists the catalogue;
    its aliases, such as `abduction` for `best-explanation`, are known as well.
    """
    near: Suggestions | None = None
    for inference in context.map.inferences.values():
        name = inference.scheme
        if name is not None and not is_known(name, context.map.known_schemes):
            near = near or suggestions(context.map.known_schemes)
            advice = _meant(name) or near.near(name) or _LISTED
            yield Finding(f"unknown scheme {name!r}", Place(inference.id, "scheme"), help=(advice,))


def _meant(name: str) -> str:
    """What a bare number may mean, as `argmap scheme` takes it; empty for anything else."""
    found = numbered(name)
    return f"write {' or '.join(f'`{scheme.id}`' for scheme in found)}" if found else ""


@rule(
    "AM402",
    "unfilled-role",
    Severity.INFO,
    failing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i: {premises: [korea], supports: stalemate, scheme: analogy, roles: {similar-case: korea}}
    """,
    passing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      alike: {text: The two wars are alike in terrain and allies., assumed: true, unstated: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i:
        premises: [korea, alike]
        supports: stalemate
        scheme: analogy
        roles: {similar-case: korea, similarity: alike}
    """,
)
def unfilled_role(context: RuleContext) -> Iterator[Finding]:
    """Some roles of a scheme are filled but not others, or a role is filled by something that is not a premise.

    The premise that nobody states is often the one on which the inference depends. Add it, with `unstated: true` if the
    author leaves it out. An inference that fills no role at all is not reported.
    """
    for inference, scheme in _followed(context):
        filled = sum(role in scheme.roles for role in inference.roles)
        if 0 < filled < len(scheme.roles):
            missing = (role for role in scheme.roles if role not in inference.roles)
            named = list(islice(missing, _MOST))
            message = f"{scheme.id!r} has unfilled roles: {_listed(named, len(scheme.roles) - filled)}"
            advice = tuple(f"{role}: {scheme.roles[role]}" for role in named)
            yield Finding(message, Place(inference.id, "roles"), help=advice)
        premises = set(inference.premises)
        for role, id_ in inference.roles.items():
            if role in scheme.roles and id_ in context.map and id_ not in premises:
                message = f"role {role!r} is filled by {id_!r}, which is not a premise of {inference.id!r}"
                yield Finding(message, Place(inference.id, "roles", role), help=("add it to the `premises`",))


@rule(
    "AM403",
    "unanswered-question",
    Severity.INFO,
    failing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978}
    claims:
      outburst: The outburst took place.
    evidence:
      recall: {text: The president recalls an outburst., source: memoir, locator: p. 610}
    inferences:
      i: {premises: [recall], supports: outburst, scheme: witness-testimony}
    """,
    passing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978}
    claims:
      outburst: The outburst took place.
      no-motive: {text: The president gained nothing by the story., assumed: true}
    evidence:
      recall: {text: The president recalls an outburst., source: memoir, locator: p. 610}
    inferences:
      i: {premises: [recall], supports: outburst, scheme: from-a-witness, answers: {honesty: no-motive}}
    schemes:
      from-a-witness:
        title: From a witness
        questions: {honesty: Does the witness have a motive to lie?}
    """,
)
def unanswered_question(context: RuleContext) -> Iterator[Finding]:
    """A critical question of the scheme that nothing on the map answers.

    Each is a point at which the inference could fail and an opponent will press. Answer it under `answers`, or leave it
    open deliberately. The finding says what a bad answer amounts to: a rebuttal, undermining, or an undercut.
    """
    for inference, scheme in _followed(context):
        for name, attack, question in islice(open_questions(inference, scheme), _MOST):
            opened = f" ({attack})" if attack else ""
            message = f"{inference.id!r} leaves critical question {name!r} open{opened}: {question}"
            advice = f"name the node that answers it: `answers: {{{name}: ID}}`"
            meaning = _AMOUNTS_TO.get(attack, "").format(inference.id)
            yield Finding(message, Place(inference.id, "scheme"), help=tuple(filter(None, (meaning, advice))))
        more = len(scheme.questions) - sum(name in scheme.questions for name in inference.answers) - _MOST
        if more > 0:
            message = f"{inference.id!r} leaves {more:,} more critical questions of {scheme.id!r} open"
            yield Finding(message, Place(inference.id, "scheme"), help=(f"the first {_MOST} have findings",))


@rule(
    "AM404",
    "unknown-question",
    Severity.ERROR,
    failing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      terrain: {text: The two countries differ in terrain., assumed: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i: {premises: [korea], supports: stalemate, scheme: analogy, answers: {diferences: terrain}}
    """,
    passing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      terrain: {text: The two countries differ in terrain., assumed: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i: {premises: [korea], supports: stalemate, scheme: analogy, answers: {differences: terrain}}
    """,
)
def unknown_question(context: RuleContext) -> Iterator[Finding]:
    """An answer to a critical question that the scheme does not ask.

    If its name is misspelled, the critical question stays open unnoticed. An inference without a scheme has no critical
    questions.
    """
    yield from _without_scheme(context, "answers")
    near: dict[str, Suggestions] = {}
    for inference, scheme in _followed(context, "answers"):
        yield from _unknown(inference, scheme, "answers", scheme.questions, near)


@rule(
    "AM405",
    "unknown-role",
    Severity.ERROR,
    failing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i: {premises: [korea], supports: stalemate, scheme: analogy, roles: {similiar-case: korea}}
    """,
    passing="""
    claims:
      korea: {text: The war in Korea ended in a stalemate., assumed: true}
      stalemate: The war in Vietnam will end in a stalemate.
    inferences:
      i: {premises: [korea], supports: stalemate, scheme: analogy, roles: {similar-case: korea}}
    """,
)
def unknown_role(context: RuleContext) -> Iterator[Finding]:
    """A role that the scheme does not have.

    Roles say which premise does what in the scheme; a role that the scheme lacks says nothing. An inference without a
    scheme has no roles.
    """
    yield from _without_scheme(context, "roles")
    near: dict[str, Suggestions] = {}
    for inference, scheme in _followed(context, "roles"):
        yield from _unknown(inference, scheme, "roles", scheme.roles, near)


def _followed(context: RuleContext, field: str = "scheme") -> Iterator[tuple[Inference, Scheme]]:
    """Each inference that names a known scheme and has something in a field, with that scheme."""
    for inference in context.map.inferences.values():
        if inference.scheme is not None and getattr(inference, field):
            scheme = find(inference.scheme, context.map.known_schemes)
            if scheme is not None:
                yield inference, scheme


_CALLED = {"answers": "critical question", "roles": "role"}
_DONE = {"answers": "answers critical question", "roles": "fills role"}


def _without_scheme(context: RuleContext, field: str) -> Iterator[Finding]:
    """A finding for each inference that has the field but names no scheme, at the first name in it."""
    for inference in context.map.inferences.values():
        if inference.scheme is None:
            for name in list(getattr(inference, field))[:1]:
                message = f"{inference.id!r} {_DONE[field]} {name!r} but names no scheme"
                yield Finding(message, Place(inference.id, field, name, key=True), help=("name its `scheme`",))


def _unknown(
    inference: Inference, scheme: Scheme, field: str, known: Collection[str], near: dict[str, Suggestions]
) -> Iterator[Finding]:
    """A finding for each name in a field that the scheme does not have; `near` are the suggestions by scheme."""
    what = _CALLED[field]
    for name in getattr(inference, field):
        if name not in known:
            if scheme.id not in near:
                near[scheme.id] = Suggestions(known)
            advice = near[scheme.id].near(name) or _known(known, what)
            message = f"scheme {scheme.id!r} has no {what} {name!r}"
            yield Finding(message, Place(inference.id, field, name, key=True), help=(advice,))


def _known(known: Collection[str], what: str) -> str:
    return f"its {what}s are {_listed(list(islice(known, _MOST)), len(known))}" if known else f"it has no {what}s"


def _listed(named: Sequence[str], number: int) -> str:
    """The first of so many names, and how many more there are."""
    more = f" and {number - len(named):,} more" if number > len(named) else ""
    return ", ".join(named) + more
