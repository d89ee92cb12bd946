"""Print the JSON Schema of maps: with it an editor completes, explains and checks a map while it is written."""

from __future__ import annotations

import argparse
import json
import sys

from argmap.files import write_whole
from argmap.schema import schema


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("-o", "--output", metavar="FILE", help="write the schema into a file")


def run(arguments: argparse.Namespace) -> int:
    """Print or write the schema, and return the exit status."""
    if arguments.output is None:
        sys.stdout.write(as_text())
    else:
        write_whole(arguments.output, as_text())
    return 0


def as_text() -> str:
    """The schema as JSON."""
    return json.dumps(schema(), ensure_ascii=False, indent=2) + "\n"
