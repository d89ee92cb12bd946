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
from argmap.editing.renaming import KINDS, kind_of, names_of
from argmap.model import ArgumentMap
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
    argument_map, found = parse(opened.source.text, opened.source.path)
    if argument_map is None:
        return refuse(found)
    old = _meant(argument_map, arguments.old)
    done = rename(opened.source, old, arguments.new, kind=arguments.kind)
    if not done.ok:
        return refuse(done.findings)
    what = kind_of(argument_map, old, arguments.kind)
    places = counted(len(done.edits), "place")
    deliver([(opened, done.text)], arguments, f"renamed {what} {old!r} to {arguments.new!r}: {places}")
    return 0


def _meant(argument_map: ArgumentMap, word: str) -> str:
    """The id that a word means: itself, or what has this number."""
    if any(word in names_of(argument_map, kind) for kind in KINDS):
        return word
    return next((id_ for id_, number in numbering(argument_map).items() if number == word), word)
