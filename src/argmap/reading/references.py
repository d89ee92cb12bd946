"""The rules AM1: every reference must name something, and something that is allowed there."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence

from argmap.diagnostics import Finding, Place, Severity, rule
from argmap.model import (
    ArgumentMap,
    Claim,
    Evidence,
    Inference,
    Node,
    Noun,
    Question,
    Relation,
    Source,
    sources_named_by,
)
from argmap.reading.fixes import dropping
from argmap.reading.naming import node_references, source_references

_E = Severity.ERROR


@rule(
    "AM101",
    "unknown-reference",
    _E,
    failing="""
    claims:
      aid: Moscow sent aid.
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aids], supports: motive}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
    """,
)
def unknown_reference(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A reference to an id that the map does not have.

    An inference from nothing, or to nothing, has no effect. Every such reference is reported, with the nearest id if
    there is one; a reference is an id, not the text of a node. An invalid id (AM006) is reported where it is defined,
    and not where a valid form of it is referred to.
    """
    nodes = [(id_, place) for id_, place in _unknown_nodes(argument_map) if not _is_imported(argument_map, id_)]
    named = source_references(argument_map, known=argument_map.sources)
    sources = [(source, place) for source, place in named if not _is_imported(argument_map, source)]
    if not nodes and not sources:
        return
    from argmap.reading.meant import Meant  # noqa: PLC0415 - only a mistake needs it

    meant = Meant(argument_map)
    for id_, place in nodes:
        if not meant.is_to_be_renamed(id_, "nodes"):
            help_, fix = meant.instead_of(id_, place)
            yield Finding(f"the map has no node {id_!r}", place, help=help_, fix=fix)
    for source, place in sources:
        if not meant.is_to_be_renamed(source, "sources"):
            help_, fix = meant.instead_of_source(source, place)
            yield Finding(f"the map has no source {source!r}", place, help=help_, fix=fix)


def _unknown_nodes(argument_map: ArgumentMap) -> Iterator[tuple[str, Place]]:
    """Each id that the map refers to and does not have, and where; those apart that other rules report."""
    for id_, place in node_references(argument_map, known=frozenset(argument_map)):
        if id_ not in argument_map and not _is_misplaced(argument_map, id_, place):
            yield id_, place


def _is_misplaced(argument_map: ArgumentMap, id_: str, place: Place) -> bool:
    """Whether an id is that of a source or a question, which other rules allow there or refuse."""
    is_answer = place.section == "questions"
    if id_ in argument_map.sources and (place.field == "premises" or is_answer):
        return True
    return id_ in argument_map.questions and (is_answer or place.field not in {"roles", "answers"})


def _is_imported(argument_map: ArgumentMap, id_: str) -> bool:
    """Whether an id is one of a map that could not be imported, which has a finding of its own."""
    prefix, slash, _ = id_.partition("/")
    return bool(slash) and prefix in argument_map.imports


@rule(
    "AM102",
    "duplicate-id",
    _E,
    failing="""
    claims:
      aid: Moscow sent aid.
    evidence:
      aid: {text: A telegram promises missiles.}
    """,
    passing="""
    claims:
      aid: Moscow sent aid.
    evidence:
      telegram: {text: A telegram promises missiles.}
    """,
)
def duplicate_id(argument_map: ArgumentMap) -> Iterator[Finding]:
    """Two nodes, or a node and a question, have the same id.

    Claims, evidence, inferences and questions share one set of ids, since any of them can be referred to; sources and
    schemes have one each. The first one is used, and a node takes precedence over a question.
    """
    for section, nouns in argument_map.listed.items():
        if len(nouns) == len({noun.id for noun in nouns}):
            continue
        seen: Counter[str] = Counter()
        for noun in nouns:
            if noun.id in seen:
                message = f"{type(noun).__name__.lower()} {noun.id!r} has the id of an earlier {section[:-1]}"
                place = Place(noun.id, section=section, repeat=seen[noun.id])
                earlier = ((Place(noun.id, section=section), "first here"),)
                yield Finding(message, place, help=("give it another id",), related=earlier)
            seen[noun.id] += 1
    for question in argument_map.questions.values():
        if question.id in argument_map:
            message = f"question {question.id!r} has the id of {_called(argument_map[question.id])}"
            other = ((Place(question.id, section="nodes"), f"{question.id!r} is here"),)
            yield Finding(message, Place(question.id, section="questions"), help=("give it another id",), related=other)


def _called(noun: Node | Question | Source) -> str:
    """What a noun is, with its article."""
    match noun:
        case Evidence():
            return "evidence"
        case Inference():
            return "an inference"
        case Claim() | Question() | Source():
            return f"a {type(noun).__name__.lower()}"


@rule(
    "AM103",
    "illegal-target",
    _E,
    failing="""
    claims:
      honest: The witness had no reason to lie.
    evidence:
      memoir: {text: The president recalls an outburst.}
    inferences:
      i: {premises: [honest], supports: memoir}
    """,
    passing="""
    claims:
      honest: The witness had no reason to lie.
      outburst: The outburst took place.
    evidence:
      memoir: {text: The president recalls an outburst.}
    inferences:
      recall: {premises: [memoir], supports: outburst}
      i: {premises: [honest], supports: recall}
    """,
)
def illegal_target(argument_map: ArgumentMap) -> Iterator[Finding]:
    """An inference supports evidence, or supports or attacks a question.

    Evidence is the record: it can be bad (attack it), but no argument makes it better. What vouches for a witness backs
    the inference that relies on the witness. A question asserts nothing that could be supported: reasons support one of
    its answers.
    """
    for inference in argument_map.inferences.values():
        target = inference.target
        if target is None:
            continue
        if target in argument_map.questions and target not in argument_map:
            field = "supports" if inference.relation is Relation.SUPPORT else "attacks"
            from argmap.reading.meant import name_an_answer  # noqa: PLC0415 - as above

            message = f"{target!r} is a question, which cannot be {_DONE[field]}"
            advice = name_an_answer(argument_map, target)
            yield Finding(message, Place(inference.id, field), help=(advice,))
        if target in argument_map.evidence and inference.relation is Relation.SUPPORT:
            message = f"{target!r} is evidence, which cannot be supported"
            advice = "support the inference that uses it (backing), or make it a claim"
            yield Finding(message, Place(inference.id, "supports"), help=(advice,))


_DONE = {"supports": "supported", "attacks": "attacked"}


@rule(
    "AM104",
    "duplicate-premise",
    Severity.WARNING,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid, aid], supports: motive}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
    inferences:
      i: {premises: [aid], supports: motive}
    """,
)
def duplicate_premise(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A premise occurs more than once in an inference, or an answer in a question.

    Repeating it adds nothing. Perhaps another premise, or another answer, was meant.
    """
    for inference in argument_map.inferences.values():
        for id_, at in _repeated(inference.premises):
            what, places = f"premise {id_!r}", [Place(inference.id, "premises", number) for number in at]
            yield _stands_often(argument_map, id_, what, f"inference {inference.id!r}", places)
    for question in argument_map.questions.values():
        for id_, at in _repeated(question.answers):
            what, places = f"answer {id_!r}", [Place(question.id, "answers", n, section="questions") for n in at]
            yield _stands_often(argument_map, id_, what, f"question {question.id!r}", places)


def _repeated(ids: Sequence[str]) -> Iterator[tuple[str, list[int]]]:
    """The ids that stand several times in a list, each with all its places."""
    if len(ids) == len(set(ids)):
        return
    numbers: dict[str, list[int]] = {}
    for number, id_ in enumerate(ids):
        numbers.setdefault(id_, []).append(number)
    yield from ((id_, at) for id_, at in numbers.items() if len(at) > 1)


def _stands_often(argument_map: ArgumentMap, id_: str, what: str, holder: str, places: list[Place]) -> Finding:
    """The finding about an id that occurs in a list first at one place, and then at others."""
    first, *others = places
    return Finding(
        f"{what} occurs {'twice' if len(others) == 1 else f'{len(places):,} times'} in {holder}",
        others[0],
        help=("remove it",) if len(others) == 1 else ("remove all but the first",),
        related=((first, "first here"),),
        fix=dropping(argument_map, others, id_),
    )


@rule(
    "AM105",
    "unused-source",
    Severity.WARNING,
    failing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978}
    evidence:
      recall: {text: The president recalls an outburst.}
    """,
    passing="""
    sources:
      memoir: {title: A memoir, authors: [A. President], date: 1978}
    evidence:
      recall: {text: The president recalls an outburst., source: memoir}
    """,
)
def unused_source(argument_map: ArgumentMap) -> Iterator[Finding]:
    """A source that no claim, evidence or question names.

    Either a citation is missing, or the source is no longer used.
    """
    if not argument_map.sources:
        return
    nouns = (*argument_map.nodes, *argument_map.questions.values())
    used = {source for noun in nouns for source in sources_named_by(noun)}
    used.update(source for noun in nouns if noun.extra for source in _further_sources(noun))
    for source in argument_map.sources.values():
        if source.id not in used:
            advice = "name it as the `source` of a statement, or as its `via`, or remove it"
            yield Finding(f"no node names source {source.id!r}", Place(source.id, section="sources"), help=(advice,))


def _further_sources(noun: Noun) -> tuple[str, ...]:
    """The sources of a statement besides its first, which other notations bring."""
    named = noun.extra.get("x-sources", ())
    return tuple(one for one in named if isinstance(one, str)) if isinstance(named, tuple) else ()


@rule(
    "AM106",
    "import-failed",
    _E,
    failing="imports: {mao: sino_soviet_split.yaml}",
    passing="title: A map that stands alone",
)
def import_failed(argument_map: ArgumentMap) -> Iterator[Finding]:
    """An imported map cannot be read.

    A map is imported by the path of its file, relative to the importing one. It must be in the same project: the
    nearest folder above the first map with a `.git`, an `argmap.toml` or a `pyproject.toml` with `[tool.argmap]`, or
    else the folder of that map. Imports may not form a cycle, and an argument has at most 1,000 files, none of them
    more than 256 imports away from the first. A text that is not in a file has no folder, so nothing can be imported
    into it. References to nodes of a map that could not be imported are not reported separately.
    """
    nouns = (one.id for section in argument_map.listed.values() for one in section)
    loaded = {id_.partition("/")[0] for id_ in nouns if "/" in id_} if argument_map.imports else ()
    for prefix, path in argument_map.imports.items():
        if prefix not in loaded:
            advice = "`argmap.load(path)` reads a file with its imports"
            message = f"{path!r} cannot be imported: only a map that is read from its file can import others"
            yield Finding(message, Place(None, "imports", prefix), help=(advice,))


@rule(
    "AM107",
    "illegal-premise",
    _E,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
      reason: The motive was credibility.
    inferences:
      i: {premises: [aid], supports: motive}
      j: {premises: [i], supports: reason}
    """,
    passing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}
      motive: Moscow had a motive.
      reason: The motive was credibility.
    inferences:
      i: {premises: [aid], supports: motive}
      j: {premises: [motive], supports: reason}
    """,
)
def illegal_premise(argument_map: ArgumentMap) -> Iterator[Finding]:
    """An inference, a question or a source is used as a premise.

    Premises are statements: claims or evidence. To argue from an inference, use its conclusion; from a question, the
    answer that is taken; what a source says is a piece of evidence that names the source.
    """
    statements = argument_map.claims.keys() | argument_map.evidence.keys()
    for inference in argument_map.inferences.values():
        for number, id_ in enumerate(inference.premises):
            if id_ in statements:
                continue
            place = Place(inference.id, "premises", number)
            if id_ in argument_map.inferences:
                yield Finding(f"{id_!r} is an inference", place, help=("name its conclusion as the premise",))
            elif id_ in argument_map.questions:
                from argmap.reading.meant import name_an_answer  # noqa: PLC0415 - as above

                advice = name_an_answer(argument_map, id_)
                yield Finding(f"{id_!r} is a question, which cannot be a premise", place, help=(advice,))
            elif id_ in argument_map.sources:
                advice = "write down what it says as evidence with this `source`"
                yield Finding(f"{id_!r} is a source", place, help=(advice,))


@rule(
    "AM108",
    "thesis-not-claim",
    _E,
    failing="""
    thesis: telegram
    evidence:
      telegram: {text: A telegram promises missiles.}
    """,
    passing="""
    thesis: aid
    claims:
      aid: {text: Moscow sent aid., assumed: true}
    """,
)
def thesis_not_claim(argument_map: ArgumentMap) -> Iterator[Finding]:
    """The thesis is evidence or an inference.

    A thesis is what the map argues for, and that is a claim, or a question that it argues about. Evidence is given, and
    an inference leads to something: name the claim that they support.
    """
    for number, id_ in enumerate(argument_map.thesis):
        node = argument_map.get(id_)
        if isinstance(node, Evidence | Inference):
            message = f"the thesis {id_!r} is {'evidence' if isinstance(node, Evidence) else 'an inference'}"
            yield Finding(message, Place(None, "thesis", number), help=("name the claim that it supports",))


@rule(
    "AM109",
    "answer-not-claim",
    _E,
    failing="""
    claims:
      aid: {text: Moscow wanted Hanoi to win., assumed: true}
    evidence:
      telegram: {text: A telegram promises missiles.}
    questions:
      motive: {text: What did Moscow want?, answers: [aid, telegram]}
    """,
    passing="""
    claims:
      aid: {text: Moscow wanted Hanoi to win., assumed: true}
      credit: {text: Moscow wanted to be seen as a loyal ally., assumed: true}
    questions:
      motive: {text: What did Moscow want?, answers: [aid, credit]}
    """,
)
def answer_not_claim(argument_map: ArgumentMap) -> Iterator[Finding]:
    """An answer to a question is evidence, an inference, a question or a source.

    An answer can hold or fail, with reasons for and against it: it is a claim. Evidence, and inferences from it,
    support the answers.
    """
    for question in argument_map.questions.values():
        for number, id_ in enumerate(question.answers):
            found = argument_map.get(id_) or argument_map.questions.get(id_) or argument_map.sources.get(id_)
            if found is not None and not isinstance(found, Claim):
                place = Place(question.id, "answers", number, section="questions")
                message = f"{id_!r}, an answer to {question.id!r}, is {_called(found)}"
                yield Finding(message, place, help=(_ANSWER[type(found)],))


_ANSWER = {
    Evidence: "write the answer as a claim, and what this shows as a reason for it",
    Inference: "name its conclusion as the answer",
    Question: "name one of its answers, or write the answer as a claim",
    Source: "write what it says as a claim",
}
