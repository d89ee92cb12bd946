"""Find what is wrong with argument maps.

Files that are named are checked; in folders, `*.argmap.yaml` and every YAML file with a key `argmap` at its top level,
but for what the repository ignores. Findings go to standard output, the summary to standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator, Sequence
from difflib import unified_diff

from argmap.checks.fixing import fixable
from argmap.cli import complain
from argmap.cli.common import add_colour, counted, in_colour
from argmap.cli.examining import Job, Outcome, examine_all
from argmap.cli.files import STDIN, name_of, own_ignore_file
from argmap.cli.settings import Settings
from argmap.diagnostics import Report
from argmap.files import write_whole
from argmap.project.config import FAIL_ON
from argmap.project.finding import find_maps
from argmap.project.found import Found, Search
from argmap.reports import FORMATS, write
from argmap.reports.lines import printable
from argmap.reports.statistics import statistics
from argmap.reports.text import coloured_text


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="maps and folders; `-`: standard input")
    add("--format", choices=FORMATS, default="text", help="how findings are printed")
    add("--select", type=_selectors, metavar="RULES", help="run these rules alone: AM2,AM301,no-source")
    add("--ignore", type=_selectors, default=[], metavar="RULES", help="leave these rules out")
    add("--extend-select", type=_selectors, default=[], metavar="RULES", help="run these rules besides")
    add("--per-file-ignores", type=_per_file, action="append", default=[], metavar="PATTERN:RULES",
        help="leave rules out in some files; repeatable")  # fmt: skip
    add("--fail-on", choices=FAIL_ON, help="what makes the exit status 1; `warning` unless configured")
    add("--fix", action="store_true", help="mend what can be mended safely")
    add("--diff", action="store_true", help="print what `--fix` would change, and change nothing")
    add("--unsafe-fixes", action="store_true", help="mend also where that changes what the map says")
    add("--statistics", action="store_true", help="print how often each rule found something")
    add("--output", metavar="FILE", help="write the findings into a file")
    add("--stdin-filename", metavar="NAME", help="the name of standard input in messages")
    add("--texts", action="append", default=[], metavar="DIR", help="a folder with texts of sources; repeatable")
    add(
        "--jobs",
        type=_positive,
        metavar="N",
        help="how many processes work at the same time; by default as many as help",
    )
    add("--key", metavar="FILE", help="mark worksheets by this key, not by the one that they name")
    add("--force-exclude", action="store_true", help="leave out named files too that are excluded or no maps")
    add("--verbose", action="store_true", help="print which files are read, and why others are passed over")
    configuration = parser.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="take the configuration from this file")
    configuration.add_argument("--no-config", action="store_true", help="take no configuration from files")
    add_colour(parser)


def _selectors(text: str) -> list[str]:
    return [word for word in text.replace(",", " ").split() if word]


def _per_file(text: str) -> tuple[str, list[str]]:
    pattern, colon, rules = text.rpartition(":")
    if not colon or not pattern or not _selectors(rules):
        raise argparse.ArgumentTypeError(f"expected PATTERN:RULES, such as 'drafts/**:AM3', not {text!r}")
    return pattern, _selectors(rules)


def _positive(text: str) -> int:
    if not text.isdecimal() or int(text) < 1:
        raise argparse.ArgumentTypeError(f"expected a number from 1, not {text!r}")
    return int(text)


def run(arguments: argparse.Namespace) -> int:
    """Check, and return the exit status."""
    settings = Settings(arguments)
    search = find_maps(arguments.paths, settings.excludes, force=arguments.force_exclude, own=own_ignore_file())
    if arguments.verbose:
        sys.stderr.write(_told(search))
    if not search.found and not arguments.force_exclude:
        return complain(f"no argument maps in {', '.join(arguments.paths)}")
    outcomes = examine_all([_job(one, settings, arguments) for one in search.found], arguments.jobs)
    if arguments.diff:
        return _show_diff(outcomes, arguments)
    for outcome in outcomes:
        if outcome.mended is not None and outcome.job.path != STDIN:
            write_whole(outcome.job.path, outcome.mended)
    report = Report(diagnostic for outcome in outcomes for diagnostic in outcome.findings)
    _print(report, outcomes, arguments)
    sys.stderr.write(_summary(report, outcomes))
    return int(any(outcome.fails for outcome in outcomes))


def _told(search: Search) -> str:
    """What is read, and what is passed over and why, a line each."""
    told = [(name_of(one.path), one.refusal or "read") for one in search.found]
    told += [(name_of(one.path), f"passed over: {one.reason}") for one in search.passed]
    return "".join(f"{printable(f'{name}: {what}')}\n" for name, what in sorted(told))


def _job(found: Found, settings: Settings, arguments: argparse.Namespace) -> Job:
    """The job of checking one file."""
    path = found.path
    name = arguments.stdin_filename or name_of(path) if path == STDIN else name_of(path)
    return Job(
        path=path,
        folder=found.folder,
        refusal=found.refusal,
        name=name,
        data=sys.stdin.buffer.read() if path == STDIN else None,
        asked=settings.of(name if path == STDIN else path),
        key=arguments.key,
        fix=arguments.fix or arguments.diff,
        unsafe=arguments.unsafe_fixes,
    )


def _show_diff(outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Print what fixes would change; the exit status says whether there is anything."""
    changes = "".join(line for outcome in outcomes for line in _diff(outcome))
    if arguments.output is None:
        sys.stdout.write(changes)
    else:
        write_whole(arguments.output, changes)
    fixes = sum(outcome.fixes for outcome in outcomes)
    sys.stderr.write(f"{counted(len(outcomes), 'map')} checked: {counted(fixes, 'finding')} to mend\n")
    return int(fixes > 0)


def _diff(outcome: Outcome) -> Iterator[str]:
    before, after = outcome.before.splitlines(keepends=True), outcome.after.splitlines(keepends=True)
    for line in unified_diff(before, after, outcome.job.name, outcome.job.name):
        yield line if line.endswith("\n") else f"{line}\n\\ No newline at end of file\n"


def _print(report: Report, outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    """Print the findings; where standard input is to be mended, its text, and the findings to standard error."""
    mended = next((one for one in outcomes if one.job.fix and one.job.data is not None), None)
    stream = sys.stdout if mended is None else sys.stderr
    if arguments.statistics:
        content = statistics(report, arguments.format)
    elif arguments.format == "text" and arguments.output is None and in_colour(arguments.color, stream):
        content = coloured_text(report)
    else:
        content = write(report, arguments.format)
    if arguments.output is None:
        stream.write(content)
    else:
        write_whole(arguments.output, content)
    if mended is not None:
        sys.stdout.flush()
        sys.stdout.buffer.write(mended.mended or mended.job.data or b"")


def _summary(report: Report, outcomes: Sequence[Outcome]) -> str:
    """How many maps and findings there are, and what could be mended; of worksheets, how many answers are right."""
    scores = "".join(f"{outcome.job.name}: {outcome.score}\n" for outcome in outcomes if outcome.score is not None)
    maps = sum(outcome.score is None and not outcome.job.refusal for outcome in outcomes)
    if scores and not maps:
        return scores
    found = [
        counted(number, {"info": "remark"}.get(severity, str(severity)))
        for severity, number in report.counts.items()
        if number
    ]
    fixed = sum(outcome.fixes for outcome in outcomes)
    found += [f"{fixed:,} mended"] if fixed else []
    summary = f"{scores}{counted(maps, 'map')} checked: {', '.join(found) or 'no findings'}\n"
    safe = len(fixable(report.diagnostics, unsafe=False))
    more = len(fixable(report.diagnostics, unsafe=True)) - safe
    if safe:
        summary += f"{safe:,} can be mended by --fix\n"
    return summary + (f"{more:,} can be mended by --fix --unsafe-fixes\n" if more else "")
