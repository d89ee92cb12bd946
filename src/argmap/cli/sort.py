"""Sort a map: sections in the usual order, nodes from the thesis down; comments move with what they describe.

Examples:
  argmap sort bridge.yaml
  argmap sort bridge.yaml --diff
"""

from __future__ import annotations

import argparse

from argmap.cli.editing import add_edit, deliver, open_all, refuse
from argmap.editing import sort


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("path", metavar="MAP", help="the map; `-` edits standard input and prints it")
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Sort, and return the exit status."""
    opened = open_all([arguments.path], arguments.max_size)
    if opened is None:
        return 1
    done = sort(opened[0].source)
    if not done.ok:
        return refuse(done.findings)
    name = opened[0].source.path
    deliver([(opened[0], done.text)], arguments, f"sorted {name!r}" if done.edits else f"{name!r} is in order")
    return 0
