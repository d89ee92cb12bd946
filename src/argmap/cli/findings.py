"""What `argmap check` prints: the findings or the patches, and the summary."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence
from typing import TextIO

from argmap.checks.fixing import fixable
from argmap.cli.common import in_colour, remark, warn
from argmap.cli.fixing import print_patch
from argmap.diagnostics import Report
from argmap.display import counted, printable
from argmap.project.outcomes import Outcome
from argmap.reports import write
from argmap.reports.statistics import statistics
from argmap.reports.text import coloured_text

_HINT = "; `--output FILE` writes the patch"


def show_fixes(outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Print what fixes would change; the exit status says whether there is anything."""
    if arguments.output is None:
        for outcome in outcomes:
            print_patch(outcome.job.name, outcome.patch, _HINT)
    else:
        from argmap.files.whole import write_whole  # noqa: PLC0415 - most runs write nothing

        write_whole(arguments.output, "".join(outcome.patch for outcome in outcomes))
    warn([diagnostic for outcome in outcomes if outcome.unread for diagnostic in outcome.diagnostics])
    fixes = sum(outcome.fixes for outcome in outcomes)
    if not arguments.quiet:
        remark(f"{_checked(outcomes)}: {counted(fixes, 'finding')} to fix\n")
    return int(fixes > 0 or any(outcome.unread for outcome in outcomes))


def show_findings(outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> int:
    """Print what was found; the exit status says whether that is too grave."""
    report = Report(diagnostic for outcome in outcomes for diagnostic in outcome.diagnostics)
    _print(report, outcomes, arguments)
    if not arguments.quiet:
        remark(_summary(report, outcomes))
    return int(any(outcome.fails for outcome in outcomes))


def _print(report: Report, outcomes: Sequence[Outcome], arguments: argparse.Namespace) -> None:
    """Print the findings; where standard input is to be fixed, its text, and the findings to standard error."""
    held = next((one for one in outcomes if one.job.fix and one.job.data is not None), None)
    stream = sys.stdout if held is None else sys.stderr
    if arguments.statistics:
        content = statistics(report, arguments.format)
    elif arguments.format == "text" and arguments.output is None and in_colour(arguments.color, stream):
        content = coloured_text(report)
    else:
        content = write(report, arguments.format)
    _deliver(content, arguments.output, stream)
    if held is not None:
        _pass_on(held)


def _deliver(content: str, output: str | None, stream: TextIO) -> None:
    """Print a text, or write it into a file, where what is not text in a name is escaped as it is on a terminal."""
    if output is None:
        stream.write(content)
    else:
        from argmap.files.whole import write_whole  # noqa: PLC0415 - as above

        write_whole(output, content.encode("utf-8", "backslashreplace"))


def _pass_on(outcome: Outcome) -> None:
    """Print standard input as it was fixed; all of it, if it was too large to be read."""
    data = outcome.job.data
    if not isinstance(data, bytes):
        return
    sys.stdout.flush()
    sys.stdout.buffer.write(outcome.fixed or data)
    if len(data) > outcome.job.limit:
        from shutil import copyfileobj  # noqa: PLC0415 - slow to import

        copyfileobj(sys.stdin.buffer, sys.stdout.buffer)


def _checked(outcomes: Sequence[Outcome]) -> str:
    """How many maps were checked, and how many files could not be."""
    maps = sum(outcome.maps for outcome in outcomes if outcome.score is None and not outcome.unread)
    unread = sum(outcome.unread for outcome in outcomes)
    return f"{counted(maps, 'map')} checked" + (f", {counted(unread, 'file')} could not be" if unread else "")


def _summary(report: Report, outcomes: Sequence[Outcome]) -> str:
    """How many maps and findings there are, and how many could be fixed; of worksheets, how many answers are right."""
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
    found += [f"{fixed:,} fixed"] if fixed else []
    summary = f"{scores}{_checked(outcomes)}: {', '.join(found) or 'no findings'}\n"
    safe = len(fixable(report.diagnostics, unsafe=False))
    more = len(fixable(report.diagnostics, unsafe=True)) - safe
    if safe:
        summary += f"{safe:,} fixable with --fix\n"
    return summary + (f"{more:,} fixable with --fix --unsafe-fixes\n" if more else "")
