"""Measure many maps of any notation: a table with a row for each, and a report of what they show.

In folders all files are looked at that may hold maps. A file that cannot be read has a row that says why.

Examples:
  argmap survey corpus -o corpus.parquet --report corpus.html
  argmap survey corpus --columns counts,findings --jobs 8 > corpus.csv
  argmap survey --from corpus.parquet --report corpus.md
"""

from __future__ import annotations

import argparse
import io
import os
import shlex
import sys
from collections import deque
from collections.abc import Iterable, Iterator, Sequence
from contextlib import ExitStack
from itertools import chain

from argmap.cli import complain
from argmap.cli.common import add_max_size, positive, refuse_inputs, remark, selectors
from argmap.cli.files import STDIN
from argmap.cli.progress import with_progress
from argmap.display import counted, printable
from argmap.errors import MissingPathError, OptionError
from argmap.files import LARGEST
from argmap.files.whole import open_whole, write_whole
from argmap.survey.columns import GROUPS, Column, Row
from argmap.survey.file import File
from argmap.survey.finding import files, named
from argmap.survey.formats import FORMATS, check_format, format_of, read_table, write_table
from argmap.survey.journal import Journal, journal_of
from argmap.survey.measuring import Measured, Plan
from argmap.survey.report import report
from argmap.survey.report_formats import check_report, written
from argmap.survey.running import AHEAD, by, in_order, planned, processors
from argmap.survey.summary import Summary
from argmap.survey.tables import columns_in

_OF_MEASURING = ("columns", "timed", "select", "ignore", "resume", "jobs", "dask")
"""The options that say what is measured, or how."""


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("paths", nargs="*", metavar="PATH", help="files, folders, and addresses such as s3://bucket/corpus")
    add("-o", "--output", metavar="FILE", help="the file for the table; `-`, the default, is standard output")
    add("--format", choices=FORMATS, help="format of the table (default: by the suffix, or csv)")
    add("--columns", type=selectors, metavar="GROUPS", help=f"only these columns: {', '.join(GROUPS)}")
    add("--timed", action="store_true", help="add a column with the time that each file took")
    add("--select", type=selectors, metavar="RULES", help="run only these rules, such as AM2,no-source; ALL")
    add("--ignore", type=selectors, default=[], metavar="RULES", help="skip these rules")
    add("--report", metavar="FILE", help="write what the maps show, as .html or .md")
    add("--from", dest="table", metavar="TABLE", help="take the rows from a table of an earlier survey")
    add("--resume", action="store_true", help="continue a survey that was stopped or killed")
    add("--jobs", type=positive, metavar="N", help="number of processes (default: one for each processor)")
    add("--dask", metavar="SCHEDULER", help="have a Dask cluster do the work, such as tcp://host:8786")
    add("--quiet", action="store_true", help="print neither progress nor a summary")
    add_max_size(parser)


def run(arguments: argparse.Namespace) -> int:
    """Survey, and return the exit status."""
    arguments.output = None if arguments.output == STDIN else arguments.output
    form = format_of(arguments.output, arguments.format)
    check_format(form)
    if arguments.table is not None:
        return _from_table(arguments, form)
    if not arguments.paths:
        raise OptionError("name the files or folders to survey, or a table with --from")
    if arguments.resume and arguments.output is None:
        raise OptionError("--resume continues the table that -o names")
    _refuse(arguments, arguments.paths)
    plan = planned(arguments.columns, arguments.select, arguments.ignore, arguments.max_size, timed=arguments.timed)
    run_ = _Run(arguments, plan, form)
    return run_.through_journal() if arguments.output is not None else run_.straight()


def _refuse(arguments: argparse.Namespace, inputs: Sequence[str]) -> None:
    """Refuse to write over what is read, and a report in no format, before any work is done."""
    for output in (arguments.output, arguments.report):
        if output is not None:
            refuse_inputs(output, [path for path in inputs if os.path.isfile(path)])  # noqa: PTH113
    if arguments.report is not None:
        check_report(arguments.report)
        folder = os.path.dirname(arguments.report) or os.curdir  # noqa: PTH120
        if not os.path.isdir(folder):  # noqa: PTH112
            raise OptionError(f"cannot write {arguments.report!r}: there is no folder {folder!r}")
        if arguments.output is not None and os.path.realpath(arguments.report) == os.path.realpath(arguments.output):
            raise OptionError("the table and the report are the same file")


def _from_table(arguments: argparse.Namespace, form: str) -> int:
    """Make a report, or another table, of a table."""
    if arguments.paths:
        raise OptionError("--from takes the place of files and folders")
    for name in _OF_MEASURING:
        if getattr(arguments, name):
            raise OptionError(f"--from takes rows as they are: leave out --{name}")
    if not os.path.isfile(arguments.table):  # noqa: PTH113
        raise MissingPathError(f"there is no table {arguments.table!r}")
    _refuse(arguments, [arguments.table])
    rows = read_table(arguments.table)
    first = next(rows, None)
    if first is None:
        raise OptionError(f"{arguments.table!r} has no rows")
    _deliver(chain([first], rows), columns_in(first), arguments, form, arguments.table)
    return 0


class _Run:
    """A survey of files that are named on the command line."""

    def __init__(self, arguments: argparse.Namespace, plan: Plan, form: str) -> None:
        self._arguments = arguments
        self._plan = plan
        self._form = form
        self._paths = named(arguments.paths)
        self._maps = self._skipped = self._unread = 0

    def straight(self) -> int:
        """Measure, and print the rows as they come, or take them into a report alone."""
        with ExitStack() as stack:
            return self._delivered(self._measured(files(self._paths), stack))

    def through_journal(self) -> int:
        """Measure, note every row down as it comes, and write the table at the end."""
        path = journal_of(self._arguments.output)
        journal = Journal(path, self._plan, self._paths, resume=self._arguments.resume)
        try:
            with ExitStack() as stack:
                for measured in self._measured(journal.left(files(self._paths)), stack, journal.done):
                    journal.add(measured)
            status = self._delivered(journal.entries())
        except BaseException:
            if journal.close() and not self._arguments.quiet:
                remark(printable(f"{path!r} keeps what is done; --resume continues it") + "\n")
            raise
        journal.remove()
        return status

    def _measured(self, found: Iterable[File], stack: ExitStack, already: int = 0) -> Iterator[Measured]:
        """What becomes of each file, with progress on a terminal."""
        arguments, plan = self._arguments, self._plan
        if arguments.dask is not None:
            from argmap.survey.cluster import cluster  # noqa: PLC0415 - an extra

            executor, threads = stack.enter_context(cluster(arguments.dask))
            measured = by(executor, plan, found, max(AHEAD, 4 * threads))
        else:
            measured = in_order(plan, found, arguments.jobs or processors())
        if arguments.quiet or not sys.stderr.isatty():
            return measured
        return with_progress(measured, lambda: sum(1 for _ in files(self._paths)), "files", already)

    def _delivered(self, measured: Iterable[Measured]) -> int:
        """Write the table and the report; the exit status says whether all files could be read."""
        rows = self._counted(measured)
        first = next(rows, None)
        if first is None:
            return complain(f"no argument maps in {', '.join(self._paths)}")
        title = ", ".join(os.path.basename(os.path.abspath(one)) if one == "." else one for one in self._paths)  # noqa: PTH100, PTH119
        _deliver(chain([first], rows), self._plan.columns, self._arguments, self._form, title)
        if not self._arguments.quiet:
            remark(f"{self._summary()}\n")
        return int(self._unread > 0)

    def _counted(self, measured: Iterable[Measured]) -> Iterator[Row]:
        for one in measured:
            if one.row is None:
                self._skipped += 1
                continue
            self._maps += one.row["problem"] is None
            self._unread += one.row["problem"] is not None
            yield one.row

    def _summary(self) -> str:
        said = [f"{counted(self._maps, 'map')} measured"]
        said += [f"{counted(self._unread, 'file')} could not be read"] if self._unread else []
        said += [f"{counted(self._skipped, 'file')} without a map skipped"] if self._skipped else []
        return ", ".join(said)


def _deliver(
    rows: Iterable[Row], columns: Sequence[Column], arguments: argparse.Namespace, form: str, title: str
) -> None:
    """Write rows as a table and as a report, in one pass."""
    summary = Summary()
    watched = rows if arguments.report is None else summary.watching(rows)
    if arguments.output is not None:
        with open_whole(arguments.output) as file:
            write_table(watched, columns, form, file)
    elif arguments.report is None:
        _print(watched, columns, form)
    else:
        deque(watched, maxlen=0)
    if arguments.report is not None:
        made = report(summary, title, _command(arguments))
        write_whole(arguments.report, written(made, arguments.report))


def _print(rows: Iterable[Row], columns: Sequence[Column], form: str) -> None:
    """Write rows to standard output as they come, or at once where that takes text alone, as in a notebook."""
    sys.stdout.flush()
    stream = getattr(sys.stdout, "buffer", None)
    held = io.BytesIO()
    write_table(rows, columns, form, stream or held)
    sys.stdout.write(held.getvalue().decode())


def _command(arguments: argparse.Namespace) -> str:
    """The command that makes a report again: what it says does not depend on how many processes work, or where."""
    words = ["argmap", "survey", *arguments.paths]
    for option, value in (("--from", arguments.table), ("--report", arguments.report)):
        words += [option, value] if value is not None else []
    for option, several in (("--columns", arguments.columns), ("--select", arguments.select)):
        words += [option, ",".join(several)] if several is not None else []
    words += ["--ignore", ",".join(arguments.ignore)] if arguments.ignore else []
    words += ["--timed"] if arguments.timed else []
    words += ["--max-size", str(arguments.max_size)] if arguments.max_size != LARGEST else []
    return shlex.join(words)
