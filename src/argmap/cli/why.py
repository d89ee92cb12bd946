"""Explain the standing of one node, down to the evidence and assumptions, or say what rests on a source.

Examples:
  argmap why bridge.yaml 1
  argmap why bridge.yaml survey
"""

from __future__ import annotations

import argparse

from argmap.cli.common import FORMATS, add_colour, add_map, add_standard, add_without, load_or_report, print_result
from argmap.explaining.explanation import explain
from argmap.numbering import id_of, ids_of


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("id", metavar="ID", help="the node or question to explain, by id or number; or a source, by id")
    parser.add_argument("--format", choices=FORMATS, default="text", help="output format")
    parser.add_argument("--depth", type=int, metavar="N", help="explain at most N levels below the node")
    add_colour(parser)
    add_without(parser)
    add_standard(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    without, standard = ids_of(argument_map, arguments.without), arguments.standard
    id_ = id_of(argument_map, arguments.id, sources=True)
    if id_ in argument_map or id_ in argument_map.questions:
        result = explain(argument_map, id_, without=without, standard=standard, depth=arguments.depth)
        print_result(result, arguments.format, arguments.color)
        return 0
    from argmap.explaining.dependents import dependents  # noqa: PLC0415 - most explanations are of nodes

    print_result(dependents(argument_map, id_, without=without, standard=standard), arguments.format, arguments.color)
    return 0
