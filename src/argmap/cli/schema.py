"""Print the JSON Schema of maps, with which an editor completes, explains and checks a map as it is written.

Examples:
  argmap schema -o argmap.schema.json
"""

from __future__ import annotations

import argparse

from argmap.cli.common import say
from argmap.display import as_json
from argmap.files.whole import write_whole
from argmap.schema import json_schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("-o", "--output", metavar="FILE", help="write the schema to a file")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the schema, and return the exit status."""
    if arguments.output is None:
        say(as_text())
    else:
        write_whole(arguments.output, as_text())
    return 0


def as_text() -> str:
    """The schema as JSON."""
    return as_json(json_schema(), indent=2)
