"""Make a worksheet and its key from a map; the suffix of the file selects the format.

The same map and seed give the same tasks in every format. The key, which says of each choice why it is right or wrong,
is written beside the worksheet: `sheet.pdf` has `sheet.key.pdf`. An HTML page marks itself and has no separate key.

Examples:
  argmap exercise bridge.yaml -o sheet.pdf
  argmap exercise bridge.yaml -o sheet.html --seed 7 --kind premise
"""

from __future__ import annotations

import argparse
from pathlib import Path

from argmap.cli import complain
from argmap.cli.common import add_map, load_or_report, refuse_inputs, remark
from argmap.exercises import FORMATS, KINDS, worksheet
from argmap.exercises.formats import key_file


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add_map(parser)
    add = parser.add_argument
    known = ", ".join(f".{name}" for name in FORMATS)
    add("-o", "--output", required=True, metavar="FILE", help=f"the file to write: {known}")
    add("--seed", type=_number, default=0, metavar="N", help="random seed (default: 0)")
    add("--kind", action="append", choices=tuple(KINDS), default=[], help="only tasks of this kind (repeatable)")
    add("--number", type=_positive, default=2, metavar="N", help="maximum number of tasks of each kind (default: 2)")


def _number(text: str) -> int:
    if not (text.isascii() and text.isdigit()):
        raise argparse.ArgumentTypeError(f"expected a number from 0, not {text!r}")
    return int(text)


def _positive(text: str) -> int:
    if not _number(text):
        raise argparse.ArgumentTypeError("expected a number from 1")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Make the worksheet, and return the exit status."""
    outputs = Path(arguments.output), key_file(arguments.output)
    for output in outputs:
        refuse_inputs(output, [arguments.path])
    argument_map = load_or_report(arguments.path, arguments.max_size)
    if argument_map is None:
        return 1
    for output in outputs:
        refuse_inputs(output, [text.path for text in argument_map.texts[1:]])
    kinds = arguments.kind or tuple(KINDS)
    sheet = worksheet(argument_map, seed=arguments.seed, kinds=kinds, number=arguments.number)
    if not sheet.tasks:
        return complain(f"no tasks of kind {', '.join(sheet.impossible)} can be made from this map")
    for name in sheet.impossible:
        remark(f"argmap: no task of kind {name}: it needs {KINDS[name].needs}\n")
    sheet.write(arguments.output)
    return 0
