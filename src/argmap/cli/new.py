"""Write a starter map, with comments that explain it. It passes all checks.

The templates: `minimal`, one claim with one reason; `essay`, the argument of somebody else's text; `debate`, a question
with two rival answers; `decision`, options weighed against each other.

A name that ends in neither `.yaml` nor `.yml` gets the suffix `.argmap.yaml`, or the missing part of it, so that
`argmap check` finds the map anywhere. The name `-` prints the map. An existing file is never overwritten.

Examples:
  argmap new bridge
  argmap new debates/vote.yaml --template debate
"""

from __future__ import annotations

import argparse
import errno
import os
import shlex
from pathlib import Path

from argmap.cli.common import remark, say
from argmap.cli.files import STDIN
from argmap.errors import WriteError
from argmap.files.whole import write_whole

TEMPLATES = ("minimal", "essay", "debate", "decision")
"""The maps to begin with; each is a file beside this one."""

_FOLDER = Path(__file__).with_name("templates")
_ENDINGS = (".yaml", ".yml")


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("name", metavar="NAME", help="the file to write; `-` prints the map")
    parser.add_argument(
        "--template",
        choices=TEMPLATES,
        default=TEMPLATES[0],
        metavar="NAME",
        help=f"template: {', '.join(TEMPLATES)} (default: {TEMPLATES[0]})",
    )


def run(arguments: argparse.Namespace) -> int:
    """Write or print the map, and return the exit status."""
    text = template(arguments.template)
    if arguments.name == STDIN:
        say(text)
        return 0
    file = file_named(arguments.name)
    if os.path.lexists(file):
        raise WriteError(errno.EEXIST, "it already exists; choose another name", file)
    write_whole(file, text)
    remark(f"wrote {file!r}{_hint(file)}\n")
    return 0


def _hint(file: str) -> str:
    """The command that comes next, if it can be copied from the screen."""
    path = f"./{file}" if file.startswith("-") else file
    return f"; to see what stands in it: argmap evaluate {shlex.quote(path)}" if file.isprintable() else ""


def template(name: str) -> str:
    """The text of a template."""
    return (_FOLDER / f"{name}.yaml").read_text("utf-8")


def file_named(name: str) -> str:
    """The file that a name stands for: the name itself if it ends as YAML does, else with `.argmap.yaml` behind it.

    >>> file_named("maps/harbour"), file_named("harbour.argmap"), file_named("harbour.yml")
    ('maps/harbour.argmap.yaml', 'harbour.argmap.yaml', 'harbour.yml')

    Raises:
        WriteError: it names a folder, or nothing.
    """
    last = os.path.split(name)[1]
    if last in ("", os.curdir, os.pardir):
        raise WriteError(errno.EISDIR, "it names no file", name)
    if last.lower().endswith(_ENDINGS):
        return name
    return f"{name}.yaml" if last.endswith(".argmap") else f"{name}.argmap.yaml"
