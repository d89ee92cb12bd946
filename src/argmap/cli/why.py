"""Explain the standing of one node in plain sentences, down to what is given."""

from __future__ import annotations

import argparse

from argmap.cli.common import FORMATS, add_map, add_standard, add_without, load_or_report, tell
from argmap.explaining.explanation import explain


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("id", metavar="ID", help="the node or question to explain, by its id or its number")
    parser.add_argument("--format", choices=FORMATS, default="text", help="how it is printed")
    parser.add_argument("--depth", type=int, metavar="N", help="leave out what lies more than N steps below the node")
    add_without(parser)
    add_standard(parser)


def run(arguments: argparse.Namespace) -> int:
    """Explain, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    standard, depth = arguments.standard, arguments.depth
    tell(
        explain(argument_map, arguments.id, without=arguments.without, standard=standard, depth=depth), arguments.format
    )
    return 0
