"""Explain the standing of one node in plain sentences, down to what is given."""

from __future__ import annotations

import argparse
from collections.abc import Iterator, Sequence

import attrs

from argmap.cli.common import FORMATS, add_map, load_or_report, say
from argmap.cli.evaluate import add_without
from argmap.display import as_json, clean, escaped
from argmap.errors import UnknownIdError
from argmap.model import ArgumentMap
from argmap.reasoning import Standings, evaluate
from argmap.reasoning.explanation import CAVEAT, DEEPEST, Sentence, explain, lines, listed, not_searched
from argmap.reasoning.remedies import Remedies, remedies
from argmap.schemes import find, open_questions

_MOST = 8


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("id", metavar="ID", help="the node to explain")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is printed")
    add_without(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    if arguments.id not in argument_map:
        raise UnknownIdError.about("node", arguments.id, list(argument_map))
    standing = evaluate(argument_map, arguments.without)
    sentences = explain(argument_map, standing, arguments.id)
    found = remedies(argument_map, standing, arguments.id)
    questions = list(_open_questions(argument_map, arguments.id))
    if arguments.format == "json":
        say(_json(standing, sentences, found, questions))
    else:
        more = [*_changes(found), *(clean(f"Open question {_named(*one)}") for one in questions)]
        say({"text": _text, "markdown": _markdown}[arguments.format](sentences, more))
    return 0


def _open_questions(argument_map: ArgumentMap, id_: str) -> Iterator[tuple[str, str, str]]:
    """The critical questions that an inference leaves open, each with what a bad answer amounts to."""
    step = argument_map.inferences.get(id_)
    scheme = find(step.scheme, argument_map.schemes) if step is not None and step.scheme is not None else None
    if step is not None and scheme is not None:
        yield from open_questions(step, scheme)


def _named(name: str, attack: str, asked: str) -> str:
    return f"{name}{f' ({attack})' if attack else ''}: {asked}"


def _text(sentences: tuple[Sentence, ...], changes: list[str]) -> str:
    told = [*lines(sentences), "", *changes, *[""] * bool(changes), CAVEAT]
    return "".join(f"{line}\n" for line in told)


def _markdown(sentences: tuple[Sentence, ...], changes: list[str]) -> str:
    items = [f"{'  ' * min(sentence.depth, DEEPEST)}- {escaped(sentence.text)}" for sentence in sentences]
    told = [*items, "", *(f"{escaped(change)}\n" for change in changes), f"*{CAVEAT}*"]
    return "".join(f"{line}\n" for line in told)


def _changes(found: Remedies) -> Iterator[str]:
    """What would change the standing, a sentence each."""
    if found.single_points:
        points = " or without ".join(found.single_points[:_MOST])
        yield f"It would not stand without {points}{_more(found.single_points)}."
    if found.without:
        sets = [listed(one) for one in found.without[:_MOST]]
        yield f"It would stand without {', or without '.join(sets)}{_more(found.without)}."
    if found.granted:
        yield f"It would stand if {listed(found.granted)} were granted."
    yield from not_searched(found.searched)


def _more(found: Sequence[object]) -> str:
    return f" ({len(found) - _MOST} more)" if len(found) > _MOST else ""


def _json(
    standing: Standings, sentences: tuple[Sentence, ...], found: Remedies, questions: list[tuple[str, str, str]]
) -> str:
    id_ = sentences[0].id
    told = {
        "id": id_,
        "standing": standing[id_],
        "verdict": standing.verdict(id_),
        "because": [attrs.asdict(sentence) for sentence in sentences],
        "single_points": found.single_points,
        "would_stand": {"without": found.without, "granted": found.granted},
        "searched": found.searched,
        "open_questions": [{"name": name, "opens": attack, "question": asked} for name, attack, asked in questions],
    }
    return as_json(told, indent=2)
