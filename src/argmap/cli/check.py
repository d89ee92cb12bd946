"""Find problems in maps; in folders, in every map that the repository does not ignore.

Examples:
  argmap check maps --fix --diff
  argmap check bridge.yaml --extend-select AM403
"""

from __future__ import annotations

import argparse
from collections.abc import Iterable, Iterator, Mapping

import attrs

from argmap.cli import complain
from argmap.cli.common import add_colour, add_max_size, keep_loaded, positive, refuse_inputs, remark, selectors
from argmap.cli.files import STDIN, is_missing, name_of, own_ignore_file, read_bytes, read_stdin
from argmap.cli.findings import show_findings, show_fixes
from argmap.cli.fixing import tell_unfixable, tell_written
from argmap.display import printable
from argmap.model import Source
from argmap.project.config import FAIL_ON, ConfigError
from argmap.project.finding import find_maps
from argmap.project.fixing import write_fixes
from argmap.project.found import Found, Search
from argmap.project.outcomes import Job, Key, Outcome
from argmap.project.settings import Configurations, Options
from argmap.project.together import examine_all
from argmap.reports import FORMATS


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("paths", nargs="*", default=["."], metavar="PATH", help="maps and folders; `-`: standard input")
    add("--format", choices=FORMATS, default="text", help="output format")
    add("--select", type=selectors, metavar="RULES", help="run only these rules, such as AM2,no-source")
    add("--ignore", type=selectors, default=[], metavar="RULES", help="skip these rules")
    add("--extend-select", type=selectors, default=[], metavar="RULES", help="run these rules as well")
    add("--per-file-ignores", type=_per_file, action="append", default=[], metavar="PATTERN:RULES",
        help="skip rules in some files (repeatable)")  # fmt: skip
    add(
        "--fail-on",
        choices=FAIL_ON,
        metavar="LEVEL",
        help="fail from: error, warning (default), info, or never",
    )
    add("--fix", action="store_true", help="apply safe fixes")
    add("--diff", action="store_true", help="print what `--fix` would change, and change nothing")
    add("--unsafe-fixes", action="store_true", help="also apply fixes that may change what the map says")
    add("--statistics", action="store_true", help="print the number of findings of each rule")
    add("--output", metavar="FILE", help="write the findings to a file")
    add("--stdin-filename", metavar="NAME", help="the name to show for standard input")
    add("--texts", action="append", default=[], metavar="DIR", help="a folder with texts of sources (repeatable)")
    add("--bibliography", metavar="FILE", help="compare sources with a library (CSL-JSON, BibTeX)")
    add("--jobs", type=positive, metavar="N", help="number of processes (default: by size of the input)")
    add_max_size(parser)
    add("--key", metavar="FILE", help="mark worksheets with this key, not the one they name")
    add("--force-exclude", action="store_true", help="apply exclusions to files that are named as well")
    amount = parser.add_mutually_exclusive_group()
    amount.add_argument("--quiet", action="store_true", help="print only findings")
    amount.add_argument("--verbose", action="store_true",
        help="print which files are read, and why others are not")  # fmt: skip
    configuration = parser.add_mutually_exclusive_group()
    configuration.add_argument("--config", metavar="FILE", help="read the configuration from this file")
    configuration.add_argument("--no-config", action="store_true", help="do not read any configuration file")
    add_colour(parser)


def _per_file(text: str) -> tuple[str, list[str]]:
    pattern, colon, rules = text.rpartition(":")
    if not colon or not pattern or not selectors(rules):
        raise argparse.ArgumentTypeError(f"expected PATTERN:RULES, such as 'drafts/**:AM3', not {text!r}")
    return pattern, selectors(rules)


def run(arguments: argparse.Namespace) -> int:
    """Check, and return the exit status."""
    bibliography, is_whole = _bibliography(arguments)
    configurations = Configurations(_options(arguments, bibliography))
    jobs, complaints = _jobs(configurations, arguments)
    if arguments.fix and not arguments.diff:
        from argmap.cli.editing import finish  # noqa: PLC0415 - most runs change nothing

        finish([job.path for job in jobs if job.data is None])
    status = 0
    if jobs or not complaints:
        outcomes = examine_all(jobs, arguments.jobs, keep_loaded)
        if arguments.output is not None:
            refuse_inputs(arguments.output, _inputs(outcomes, configurations))
        tell_unfixable(outcomes)
        status = show_fixes(outcomes, arguments) if arguments.diff else _show(outcomes, arguments)
    for complaint in complaints:
        status = complain(complaint)
    return status or int(not is_whole)


def _bibliography(arguments: argparse.Namespace) -> tuple[Mapping[str, Source], bool]:
    """The sources to compare with, and whether all of the library could be read."""
    if arguments.bibliography is None:
        return {}, True
    from argmap.cli.libraries import read_sources  # noqa: PLC0415 - most maps are checked without

    return read_sources(arguments.bibliography, arguments.max_size)


def _options(arguments: argparse.Namespace, bibliography: Mapping[str, Source]) -> Options:
    return Options(
        select=arguments.select,
        ignore=arguments.ignore,
        extend_select=arguments.extend_select,
        per_file_ignores=arguments.per_file_ignores,
        texts=arguments.texts,
        bibliography=bibliography,
        fail_on=arguments.fail_on,
        config=arguments.config,
        no_config=arguments.no_config,
    )


def _show(outcomes: Iterable[Outcome], arguments: argparse.Namespace) -> int:
    """Write what was fixed, and print what was found."""
    written = write_fixes(outcomes)
    tell_written(written)
    return show_findings(written, arguments)


def _jobs(configurations: Configurations, arguments: argparse.Namespace) -> tuple[list[Job], list[str]]:
    """What there is to check, and what is wrong besides: paths that are not there, and faulty configurations."""
    force = arguments.force_exclude
    complaints = [f"there is no file or folder {path!r}" for path in arguments.paths if is_missing(path, force=force)]
    if arguments.key is not None and is_missing(arguments.key):
        complaints.append(f"there is no file {arguments.key!r}")
    named = [path for path in arguments.paths if not is_missing(path, force=force)]
    search = find_maps(named, configurations.excludes, force=force, own=own_ignore_file())
    if arguments.verbose:
        remark(_listing(search))
    if named and not search.found and not force:
        complaints.append(f"no argument maps in {', '.join(named)}")
    jobs = [job for found in search.found if (job := _job(found, configurations, arguments)) is not None]
    key = _key(arguments)
    return [attrs.evolve(job, key=key) for job in jobs], [*complaints, *configurations.faults]


def _listing(search: Search) -> str:
    """What is read, and what is skipped and why, a line each."""
    lines = [(name_of(one.path), one.refusal or "read") for one in search.found]
    lines += [(name_of(one.path), f"skipped: {one.reason}") for one in search.passed]
    return "".join(f"{printable(f'{name}: {what}')}\n" for name, what in sorted(lines))


def _key(arguments: argparse.Namespace) -> Key | None:
    """The key that is named; standard input is read here, once for all worksheets."""
    if arguments.key != STDIN:
        return None if arguments.key is None else Key(path=arguments.key)
    try:
        return Key(path=STDIN, data=read_bytes(STDIN, arguments.max_size))
    except OSError as error:
        return Key(path=STDIN, data=error)


def _job(found: Found, configurations: Configurations, arguments: argparse.Namespace) -> Job | None:
    """The job of checking one file; `None` if its configuration is faulty."""
    is_stdin = found.path == STDIN
    path = (arguments.stdin_filename or name_of(STDIN)) if is_stdin else found.path
    try:
        settings = configurations.settings(path)
    except ConfigError:
        return None
    return Job(
        path=path,
        settings=settings,
        name=path if is_stdin else name_of(path),
        data=_standard_input(arguments.max_size) if is_stdin else None,
        folder=found.folder,
        refusal=found.refusal,
        limit=arguments.max_size,
        fix=arguments.fix or arguments.diff,
        unsafe=arguments.unsafe_fixes,
        others=configurations.settings_or_bare,
    )


def _standard_input(limit: int) -> bytes | OSError:
    try:
        return read_stdin(limit)
    except OSError as error:
        return error


def _inputs(outcomes: Iterable[Outcome], configurations: Configurations) -> Iterator[str]:
    """The files that a run has read."""
    yield from configurations.read
    for outcome in outcomes:
        yield outcome.job.path if outcome.job.data is None else STDIN
        if outcome.job.key is not None:
            yield outcome.job.key.path
        yield from outcome.opened
