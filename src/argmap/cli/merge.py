"""Merge several people's versions of a map into the first file, by id, field by field and item by item.

Where two versions change a field differently, the first is kept and the other is added beside it as `ID.1`; the exit
status is then 1.

Examples:
  argmap merge mine.yaml theirs.yaml --base original.yaml
  argmap merge mine.yaml ana.yaml ben.yaml --base original.yaml -o all.yaml
  git config merge.argmap.driver "argmap merge %A %B --base %O --name %P"
"""

from __future__ import annotations

import argparse
import os

import attrs

from argmap.cli.common import refuse_inputs, remark
from argmap.cli.editing import Opened, add_edit, deliver, open_all, refuse
from argmap.display import counted, printable
from argmap.editing import Merged, merge
from argmap.files.whole import write_whole
from argmap.reading.decoding import encode_as


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("path", metavar="MAP", help="the map that the others are merged into")
    parser.add_argument("others", nargs="+", metavar="OTHER", help="another version of it")
    parser.add_argument("--base", metavar="FILE", help="the common ancestor; without it nothing is removed")
    parser.add_argument("-o", "--output", metavar="FILE", help="write the merged map to a file, and leave MAP as it is")
    parser.add_argument("--name", metavar="NAME", help="the name of MAP in messages (git passes it as %%P)")
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Merge, and return the exit status."""
    named = [arguments.path, *arguments.others]
    opened = open_all(named if arguments.base is None else [*named, arguments.base], arguments.max_size)
    if opened is None:
        return 1
    sides = opened[: len(named)]
    sources = [one.source for one in opened]
    if arguments.name is not None:
        ends = ("", *[" (theirs)"] * len(arguments.others), " (base)")
        sources = [attrs.evolve(one, path=arguments.name + end) for one, end in zip(sources, ends, strict=False)]
    done = merge(*sources[: len(named)], base=None if arguments.base is None else sources[-1])
    if done.findings:
        return refuse(done.findings)
    for line in _told(done):
        remark(f"{printable(sources[0].path)}: {printable(line)}\n")
    _deliver(sides[0], done, arguments, f"merged {counted(len(named), 'map')}: {_outcome(done)}")
    return int(not done.ok)


def _deliver(first: Opened, done: Merged, arguments: argparse.Namespace, said: str) -> None:
    if arguments.output is None or arguments.diff or arguments.dry_run:
        deliver([(first, done.text)], arguments, said)
        return
    refuse_inputs(arguments.output, [one for one in (*arguments.others, arguments.base) if one is not None])
    if os.path.realpath(arguments.output) == os.path.realpath(arguments.path):
        deliver([(first, done.text)], arguments, said)
        return
    write_whole(arguments.output, encode_as(done.text, first.data))
    remark(f"{printable(said)}; wrote {printable(arguments.output)!r}\n")


def _told(done: Merged) -> list[str]:
    """What a person has to look at."""
    same = [f"{ours!r} and {theirs!r} have the same text" for ours, theirs in done.same]
    return [*(f"conflict: {one}" for one in done.conflicts), *same]


def _outcome(done: Merged) -> str:
    return counted(len(done.conflicts), "conflict") if done.conflicts else "no conflicts"
