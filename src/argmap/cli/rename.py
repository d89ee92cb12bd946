"""Rename a node, a question, a source, a scheme or a tag, everywhere it occurs; not a byte of the rest changes.

The name changes in the map, in the maps that import it, and in what these import: in all of them, or in none.

Examples:
  argmap rename bridge.yaml roman built-by-romans
  argmap rename bridge.yaml 2.1 arch-by-eye --diff
  argmap rename bridge.yaml survey report --kind source
"""

from __future__ import annotations

import argparse

from argmap.cli.common import known_at, remark
from argmap.cli.editing import Opened, add_edit, deliver, finish, open_all, refuse
from argmap.cli.files import STDIN, own_ignore_file
from argmap.display import counted, printable
from argmap.editing.renaming import KINDS
from argmap.project.argument import Argument, File
from argmap.project.family import family
from argmap.project.imports import Files, real_path_of
from argmap.project.renaming import meant, rename_all
from argmap.reading import parse
from argmap.reading.decoding import decode_bytes
from argmap.text import SourceText


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("path", metavar="MAP", help="the map; `-` edits standard input and prints it")
    parser.add_argument("old", metavar="OLD", help="the id or tag to rename, or the number that pictures show")
    parser.add_argument("new", metavar="NEW", help="the new id or tag")
    parser.add_argument(
        "--kind", choices=KINDS, help="what to rename if several things have the id; questions count as nodes"
    )
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Rename, and return the exit status."""
    opened = open_all([arguments.path], arguments.max_size)
    if opened is None:
        return 1
    files = Files(arguments.max_size, known_at)
    argument = _together(opened[0], arguments, files)
    if argument is None:
        return 1
    what = meant(argument, files, arguments.old, arguments.new, arguments.kind)
    if what.file is not argument.files[0]:
        limit, own = arguments.max_size, own_ignore_file()
        argument = family(what.file.real, what.file.path, files, limit=limit, own=own)
    if finish([file.real for file in argument.files]):
        return run(arguments)
    done = rename_all(argument, what.old, what.new, kind=arguments.kind)
    refused = [one for _, edited in done.files for one in edited.findings]
    if refused:
        return refuse(refused)
    changed = [(_opened(file, opened[0]), one) for file, one in done.files if one.edits]
    places = counted(sum(len(one.edits) for _, one in changed), "place")
    where = f" in {counted(len(changed), 'file')}" if len(changed) > 1 else ""
    said = f"renamed {done.kind} {done.old!r} to {done.new!r}: {places}{where}"
    deliver([(one, edited.text) for one, edited in changed], arguments, said)
    return 0


def _together(opened: Opened, arguments: argparse.Namespace, files: Files) -> Argument | None:
    """The files in which something may be renamed; `None` if the map cannot be read, which is said."""
    argument_map, found = parse(opened.source.text, opened.source.path)
    if argument_map is None:
        refuse(found)
        return None
    if opened.path == STDIN:
        return Argument(files=(File(path=opened.source.path, real="", map=argument_map, data=opened.data),))
    files.give(real_path_of(opened.path), argument_map, opened.data, found)
    argument = family(opened.path, opened.source.path, files, limit=arguments.max_size, own=own_ignore_file())
    for path in dict.fromkeys(one.path for one in argument.unread):
        remark(f"argmap: {printable(path)} cannot be read as a map, and stays as it is\n")
    return argument


def _opened(file: File, first: Opened) -> Opened:
    """A file as it was read; the map by the name that was given."""
    if file.path == first.source.path:
        return first
    return Opened(file.real, file.data, SourceText(decode_bytes(file.data), file.path))
