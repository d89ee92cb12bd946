"""Find what is wrong with argument maps.

Files that are named are checked; in folders, `*.argmap.yaml` and every YAML file with a key `argmap` at its top level,
but for what the repository ignores. Findings go to standard output, the summary to standard error.
"""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterable, Iterator, Sequence
from typing import TextIO

from argmap.checks.fixing import fixable
from argmap.cli import complain
from argmap.cli.common import add_colour, add_max_size, counted, in_colour, refuse_inputs, remark, say, warn
from argmap.cli.examining import Job, Outcome, examine_all
from argmap.cli.files import STDIN, is_missing, name_of, own_ignore_file, read_stdin
from argmap.cli.fixing import write_fixes
from argmap.cli.patches import patch, shown
from argmap.cli.settings import Settings
from argmap.diagnostics import Report
from argmap.display import printable
from argmap.files import write_whole
from argmap.project.config import FAIL_ON
from argmap.project.finding import find_maps
from argmap.project.found import Found, Search
from argmap.reports import FORMATS, write
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
    add_max_size(parser)
    add("--key", metavar="FILE", help="mark worksheets by this key, not by the one that they name")
    add("--force-exclude", action="store_true", help="leave out named files too that are excluded or no maps")
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("--quiet", action="store_true", help="print nothing but findings")
    amount.add_argument("--verbose", action="store_true",
        help="print which files are read, and why others are passed over")  # fmt: skip
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
    jobs, complaints = _jobs(settings, arguments)
    status = 0
    if jobs or not complaints:
        outcomes = examine_all(jobs, arguments.jobs)
        if arguments.output is not None:
            refuse_inputs(arguments.output, _inputs(outcomes, settings, arguments))
        status = _show_diff(outcomes, arguments) if arguments.diff else _report(write_fixes(outcomes), arguments)
    for complaint in complaints:
        status = complain(complaint)
    return status


def _jobs(settings: Settings, arguments: argparse.Namespace) -> tuple[list[Job], list[str]]:
    """What there is to check, and what is wrong besides: paths that are not there, and faulty configurations."""
    force = arguments.force_exclude
    complaints = [f"there is no file or folder {path!r}" for path in arguments.paths if is_missing(path, force=force)]
    if arguments.key is not None and is_missing(arguments.key):
        complaints.append(f"there is no file {arguments.key!r}")
    named = [path for path in arguments.paths if not is_missing(path, force=force)]
    search = find_maps(named, settings.excludes, force=force, own=own_ignore_file())
    if arguments.verbose:
        remark(_told(search))
    if named and not search.found and not force:
        complaints.append(f"no argument maps in {', '.join(named)}")
    jobs = [job for found in search.found if (job := _job(found, settings, arguments)) is not None]
    return jobs, [*complaints, *settings.faults.values()]


def _told(search: Search) -> str:
    """What is read, and what is passed over and why, a line each."""
    told = [(name_of(one.path), one.refusal or "read") for one in search.found]
    told += [(name_of(one.path), f"passed over: {one.reason}") for one in search.passed]
    return "".join(f"{printable(f'{name}: {what}')}\n" for name, what in sorted(told))


def _job(found: Found, settings: Settings, arguments: argparse.Namespace) -> Job | None:
    """The job of checking one file; `None` where its configuration is faulty."""
    path = found.path
    name = arguments.stdin_filename or name_of(path) if path == STDIN else name_of(path)
    asked = settings.of(name if path == STDIN else path)
    if asked is None:
        return None
    return Job(
        path=path,
        folder=found.folder,
        refusal=found.refusal,
        name=name,
        data=_standard_input(arguments.max_size) if path == STDIN else None,
        limit=arguments.max_size,
        asked=asked,
        key=arguments.key,
        fix=arguments.fix or arguments.diff,
        unsafe=arguments.unsafe_fixes,
    )


def _standard_input(limit: int) -> bytes | OSError:
    try:
        return read_stdin(limit)
    except OSError as error:
        return error


def _inputs(outcomes: Iterable[Outcome], settings: Settings, arguments: argparse.Namespace) -> Iterator[str]:
    """The files that a run has read."""
    yield from settings.read
    if arguments.key is not None:
        yield arguments.key
    for outcome in outcomes:
        yield outcome.job.path
        yield from outcome.opened


def _show_diff(outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Print what fixes would change; the exit status says whether there is anything."""
    changes = [(one.job.name, patch(one.job.name, one.before, one.after)) for one in outcomes]
    if arguments.output is None:
        for name, change in changes:
            _print_patch(name, change)
    else:
        write_whole(arguments.output, "".join(change for _, change in changes))
    warn([diagnostic for outcome in outcomes if outcome.unread for diagnostic in outcome.findings])
    fixes = sum(outcome.fixes for outcome in outcomes)
    if not arguments.quiet:
        remark(f"{_checked(outcomes)}: {counted(fixes, 'finding')} to mend\n")
    return int(fixes > 0 or any(outcome.unread for outcome in outcomes))


def _report(outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Print what was found; the exit status says whether that is too grave."""
    report = Report(diagnostic for outcome in outcomes for diagnostic in outcome.findings)
    _print(report, outcomes, arguments)
    if not arguments.quiet:
        remark(_summary(report, outcomes))
    return int(any(outcome.fails for outcome in outcomes))


def _print_patch(name: str, change: str) -> None:
    """Print a patch as it is, or, where a terminal or a log would obey a line of it, as something to look at."""
    safe = shown(change)
    if safe is None:
        sys.stdout.write(change)
    else:
        say(safe)
        remark(f"{printable(name)}: shown with escapes, not as a patch; `--output FILE` writes the patch\n")


def _print(report: Report, outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    """Print the findings; where standard input is to be mended, its text, and the findings to standard error."""
    mended = next((one for one in outcomes if one.job.fix and one.job.path == STDIN), None)
    stream = sys.stdout if mended is None else sys.stderr
    if arguments.statistics:
        content = statistics(report, arguments.format)
    elif arguments.format == "text" and arguments.output is None and in_colour(arguments.color, stream):
        content = coloured_text(report)
    else:
        content = write(report, arguments.format)
    _deliver(content, arguments.output, stream)
    if mended is not None:
        _pass_on(mended)


def _deliver(content: str, output: str | None, stream: TextIO) -> None:
    """Print a text, or write it into a file, where what is not text in a name is escaped as it is on a terminal."""
    if output is None:
        stream.write(content)
    else:
        write_whole(output, content.encode("utf-8", "backslashreplace"))


def _pass_on(outcome: Outcome) -> None:
    """Print standard input as it was fixed; all of it, if it was too large to be read."""
    data = outcome.job.data
    if not isinstance(data, bytes):
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(outcome.mended or data)
    if len(data) > outcome.job.limit:
        from shutil import copyfileobj  # noqa: PLC0415 - slow to import

        copyfileobj(sys.stdin.buffer, sys.stdout.buffer)


def _checked(outcomes: Sequence[Outcome]) -> str:
    """How many maps were checked, and how many files could not be."""
    maps = sum(outcome.score is None and not outcome.unread for outcome in outcomes)
    unread = sum(outcome.unread for outcome in outcomes)
    return f"{counted(maps, 'map')} checked" + (f", {counted(unread, 'file')} could not be" if unread else "")


def _summary(report: Report, outcomes: Sequence[Outcome]) -> str:
    """How many maps and findings there are, and what could be mended; of worksheets, how many answers are right."""
    scores = "".join(
        printable(f"{outcome.job.name}: {outcome.score}") + "\n" for outcome in outcomes if outcome.score is not None
    )
    if scores and all(outcome.score is not None for outcome in outcomes):
        return scores
    found = [
        counted(number, {"info": "remark"}.get(severity, str(severity)))
        for severity, number in report.counts.items()
        if number
    ]
    fixed = sum(outcome.fixes for outcome in outcomes)
    found += [f"{fixed:,} mended"] if fixed else []
    summary = f"{scores}{_checked(outcomes)}: {', '.join(found) or 'no findings'}\n"
    safe = len(fixable(report.diagnostics, unsafe=False))
    more = len(fixable(report.diagnostics, unsafe=True)) - safe
    if safe:
        summary += f"{safe:,} can be mended by --fix\n"
    return summary + (f"{more:,} can be mended by --fix --unsafe-fixes\n" if more else "")
