"""Print a map as an outline.

Examples:
  argmap show bridge.yaml
  argmap show bridge.yaml --standing
"""

from __future__ import annotations

import argparse

from argmap.cli.common import add_map, load_or_report, say
from argmap.cli.picturing import add_options, chosen
from argmap.drawing import render


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    add_options(parser, ["standing"])


def run(arguments: argparse.Namespace) -> int:
    """Print the outline, and return the exit status."""
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    say(str(render(argument_map, format="txt", **chosen(arguments))))
    return 0
