"""Rename a node, a question, a source, a scheme or a tag, wherever it stands; everything else stays byte for byte.

Examples:
  argmap rename bridge.yaml roman built-by-romans
  argmap rename bridge.yaml 2.1 arch-by-eye --diff
  argmap rename bridge.yaml survey report --kind source
"""

from __future__ import annotations

import argparse

from argmap.cli.editing import Opened, add_edit, deliver, open_all, refuse
from argmap.display import counted
from argmap.editing import rename
from argmap.editing.renaming import KINDS, kind_of
from argmap.errors import UnknownIdError
from argmap.numbering import numbering
from argmap.reading import parse


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("path", metavar="MAP", help="the map; `-` edits standard input and prints it")
    parser.add_argument("old", metavar="OLD", help="what is renamed: an id or a tag, or the number that pictures show")
    parser.add_argument("new", metavar="NEW", help="the new id or tag")
    parser.add_argument("--kind", choices=KINDS, help="what is renamed, if several have the id; a question is a node")
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Rename, and return the exit status."""
    opened = open_all([arguments.path], arguments.max_size)
    return 1 if opened is None else _renamed(opened[0], arguments)


def _renamed(opened: Opened, arguments: argparse.Namespace) -> int:
    old, new, kind = arguments.old, arguments.new, arguments.kind
    try:
        done = rename(opened.source, old, new, kind=kind)
    except UnknownIdError:
        old = _numbered(opened, old)
        done = rename(opened.source, old, new, kind=kind)
    if not done.ok or done.map is None:
        return refuse(done.findings)
    what = kind_of(done.map, new, kind)
    deliver([(opened, done.text)], arguments, f"renamed {what} {old!r} to {new!r}: {counted(len(done.edits), 'place')}")
    return 0


def _numbered(opened: Opened, word: str) -> str:
    """The id of what has a number in pictures; the word itself if nothing has."""
    argument_map, _ = parse(opened.source.text)
    numbers = {} if argument_map is None else numbering(argument_map)
    return next((id_ for id_, number in numbers.items() if number == word), word)
