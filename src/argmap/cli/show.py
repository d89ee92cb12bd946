"""Print a map as an outline."""

from __future__ import annotations

import argparse

from argmap.cli.common import add_map, load_or_report, say
from argmap.drawing import render


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    parser.add_argument("--standing", action="store_true", help="mark what falls, is contested or bears load")


def run(arguments: argparse.Namespace) -> int:
    """Print the outline, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    say(str(render(argument_map, format="txt", standing=arguments.standing)))
    return 0
