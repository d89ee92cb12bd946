"""Find what is wrong with argument maps.

Files that are named are checked; in folders, `*.argmap.yaml` and every YAML file whose first key is `argmap`, but for
what git ignores. Findings go to standard output, the summary to standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable

from argmap.checks import RULES, check, choose, keep
from argmap.cli import complain
from argmap.cli.common import add_colour, counted, in_colour, keep_loaded
from argmap.cli.files import STDIN, find_maps, read_bytes
from argmap.diagnostics import Diagnostic, Report
from argmap.files import write_whole
from argmap.reading import parse
from argmap.reports import FORMATS, write
from argmap.reports.text import coloured_text

_THRESHOLDS = {"error": 0, "warning": 1, "info": 2, "never": -1}


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    parser.add_argument("paths", nargs="*", default=["."], metavar="PATH", help="maps and folders; `-`: standard input")
    parser.add_argument("--format", choices=tuple(FORMATS), default="text", help="how findings are printed")
    parser.add_argument("--select", type=_selectors, metavar="RULES", help="run these rules alone: AM2,AM301,no-source")
    parser.add_argument("--ignore", type=_selectors, default=[], metavar="RULES", help="leave these rules out")
    parser.add_argument("--extend-select", type=_selectors, default=[], metavar="RULES", help="run these rules besides")
    parser.add_argument("--fail-on", choices=tuple(_THRESHOLDS), default="warning", help="what makes the exit status 1")
    parser.add_argument("--output", metavar="FILE", help="write the findings into a file")
    parser.add_argument("--stdin-filename", metavar="NAME", help="the name of standard input in messages")
    add_colour(parser)


def _selectors(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if word]


def run(arguments: argparse.Namespace) -> int:
    """Check, and return the exit status."""
    codes = choose(RULES, arguments.select, arguments.ignore, arguments.extend_select)
    paths = find_maps(arguments.paths)
    if not paths:
        return complain(f"no argument maps in {', '.join(arguments.paths)}")
    found: list[Diagnostic] = []
    for path in paths:
        data, name = read_bytes(path)
        found += _check(data, arguments.stdin_filename or name if path == STDIN else name, codes)
    report = Report(found)
    _print(report, arguments)
    sys.stderr.write(_summary(report, len(paths)))
    threshold = _THRESHOLDS[arguments.fail_on]
    return int(any(diagnostic.severity.rank <= threshold for diagnostic in report))


def _check(data: bytes, name: str, codes: frozenset[str]) -> Iterable[Diagnostic]:
    argument_map, diagnostics = parse(data, name)
    keep_loaded()
    return keep(diagnostics, codes) if argument_map is None else check(argument_map, select=codes)


def _print(report: Report, arguments: argparse.Namespace) -> None:
    if arguments.output is not None:
        write_whole(arguments.output, write(report, arguments.format))
    elif arguments.format == "text" and in_colour(arguments.color, sys.stdout):
        sys.stdout.write(coloured_text(report))
    else:
        sys.stdout.write(write(report, arguments.format))


def _summary(report: Report, maps: int) -> str:
    found = [
        counted(number, {"info": "remark"}.get(severity, str(severity)))
        for severity, number in report.counts.items()
        if number
    ]
    return f"{counted(maps, 'map')} checked: {', '.join(found) or 'no findings'}\n"
