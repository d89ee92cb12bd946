"""Write an argument of several files as one file: imported nodes are copied into it under ids without prefixes.

Comments and layout of all files are kept.

Examples:
  argmap bundle book.yaml -o whole.yaml
  argmap bundle book.yaml --diff
"""

from __future__ import annotations

import argparse
import os

import attrs

from argmap.cli.common import hand_over, has_errors, known_at, refuse_inputs, remark
from argmap.cli.editing import Opened, add_edit, open_all, refuse
from argmap.cli.files import STDIN
from argmap.cli.fixing import print_patch
from argmap.display import counted, printable
from argmap.editing import bundle
from argmap.errors import OptionError
from argmap.files.whole import write_whole
from argmap.model import ArgumentMap
from argmap.project.loading import read_any
from argmap.project.patches import patch
from argmap.reading.decoding import encode_as


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("path", metavar="MAP", help="the map; `-` reads standard input")
    parser.add_argument("-o", "--output", metavar="FILE", help="the file to write; `-` is standard output")
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Bundle, and return the exit status."""
    if arguments.output is None and not (arguments.diff or arguments.dry_run):
        raise OptionError("name the file to write with -o; `-` is standard output")
    opened = open_all([arguments.path], arguments.max_size)
    if opened is None:
        return 1
    first = opened[0]
    at = first.source.path if first.path == STDIN else first.path
    whole, found = read_any(first.data, first.source.path, at, known_at, limit=arguments.max_size)
    if whole is None or has_errors(found):
        return refuse(found)
    if arguments.output not in (None, STDIN):
        refuse_inputs(arguments.output, [first.path, *(text.path for text in whole.texts[1:])])
        whole = _beside(whole, at, arguments.output)
    done = bundle(first.source, whole)
    if not done.ok:
        return refuse(done.findings)
    said = f"bundled {counted(len(whole.texts), 'file')}: {counted(len(whole), 'node')}"
    _deliver(first, done.text, arguments, said)
    return 0


def _deliver(first: Opened, text: str, arguments: argparse.Namespace, said: str) -> None:
    """Write, print or show the whole, and say what was done."""
    if arguments.diff:
        print_patch(first.source.path, patch(first.source.path, first.source.text, text))
    elif not arguments.dry_run and arguments.output == STDIN:
        hand_over(text)
    elif not arguments.dry_run:
        write_whole(arguments.output, encode_as(text, first.data))
        said = f"{said}; wrote {arguments.output!r}"
    remark(printable(f"{said} (nothing is written)" if arguments.diff or arguments.dry_run else said) + "\n")


def _beside(whole: ArgumentMap, path: str, output: str) -> ArgumentMap:
    """The map with the paths of texts of sources as they lead there from where it is to be written."""
    before, after = (os.path.dirname(os.path.realpath(one)) for one in (path, output))  # noqa: PTH120
    if before == after or not any(one.text for one in whole.sources.values()):
        return whole
    sources = [
        attrs.evolve(one, text=os.path.relpath(os.path.join(before, one.text), after).replace(os.sep, "/"))  # noqa: PTH118
        if isinstance(one.text, str)
        else one
        for one in whole.sources.values()
    ]
    return whole.replace(sources=sources)
