"""Explain the standing of one node in plain sentences, down to what is given."""

from __future__ import annotations

import argparse
import json
import sys

from argmap.cli.common import add_map, load_or_report
from argmap.cli.evaluate import CAVEAT, FORMATS, add_without
from argmap.drawing.plain import escaped
from argmap.errors import UnknownIdError
from argmap.reading.suggestions import Suggestions
from argmap.reasoning import evaluate
from argmap.reasoning.explanation import Sentence, explain, lines


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("id", metavar="ID", help="the node to explain")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is printed")
    add_without(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain, and return the exit status."""
    argument_map = load_or_report(arguments.path)
    if argument_map is None:
        return 1
    if arguments.id not in argument_map:
        near = Suggestions(argument_map).near(arguments.id)
        raise UnknownIdError(": ".join(filter(None, (f"the map has no node {arguments.id!r}", near))))
    standing = evaluate(argument_map, arguments.without)
    sentences = explain(argument_map, standing, arguments.id)
    sys.stdout.write({"text": _text, "markdown": _markdown, "json": _json}[arguments.format](sentences))
    return 0


def _text(sentences: tuple[Sentence, ...]) -> str:
    return "".join(f"{line}\n" for line in lines(sentences)) + f"\n{CAVEAT}\n"


def _markdown(sentences: tuple[Sentence, ...]) -> str:
    items = (f"{'  ' * sentence.depth}- {escaped(sentence.text)}\n" for sentence in sentences)
    return "".join(items) + f"\n*{CAVEAT}*\n"


def _json(sentences: tuple[Sentence, ...]) -> str:
    plain = [{"depth": sentence.depth, "id": sentence.id, "text": sentence.text} for sentence in sentences]
    return json.dumps(plain, ensure_ascii=False, indent=2) + "\n"
