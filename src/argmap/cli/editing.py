"""What the commands share that edit maps: the files as they were read, `--diff` and `--dry-run`, and the summary."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Sequence

import attrs

from argmap.cli.common import add_max_size, known_at, remark, warn
from argmap.cli.files import STDIN, MissingPathError, journal_folders, name_of, read_bytes
from argmap.cli.fixing import print_patch
from argmap.diagnostics import Diagnostic
from argmap.display import printable
from argmap.errors import OptionError
from argmap.files.together import Change, finish_edits, write_together
from argmap.project.found import displayed
from argmap.project.opening import foreign
from argmap.project.patches import patch
from argmap.reading.decoding import decode_bytes, encode_as
from argmap.reading.unreadable import unreadable
from argmap.text import SourceText


@attrs.frozen
class Opened:
    """A file that is to be edited, as it was read."""

    path: str
    data: bytes = attrs.field(repr=False)
    source: SourceText


def add_edit(parser: argparse.ArgumentParser) -> None:
    """The options of a command that edits."""
    parser.add_argument("--diff", action="store_true", help="print what would change, and change nothing")
    parser.add_argument("--dry-run", action="store_true", help="say what would be done, and change nothing")
    add_max_size(parser)


def open_all(paths: Sequence[str], limit: int) -> list[Opened] | None:
    """The files of these paths; `None` if one cannot be read, which is said.

    An edit of several files that was interrupted is finished first.

    Raises:
        MissingPathError: one is not there.
        OptionError: one is written in another notation.
    """
    finish([path for path in paths if path != STDIN])
    opened: list[Opened] = []
    found: list[Diagnostic] = []
    for path in paths:
        try:
            data = read_bytes(path, limit)
        except MissingPathError:
            raise
        except OSError as error:
            found.append(unreadable(name_of(path), error))
        else:
            _refuse_foreign(data, name_of(path))
            opened.append(Opened(path, data, SourceText(decode_bytes(data), name_of(path))))
    warn(found)
    return None if found else opened


def _refuse_foreign(data: bytes, name: str) -> None:
    """Refuse a file of another notation, or a picture.

    Raises:
        OptionError: it is one.
    """
    notation = foreign(data, name, known_at(name))
    if notation is not None:
        message = f"{name!r} is {notation.title}: only argmap's YAML can be edited, and `argmap convert` writes it"
        raise OptionError(message)


def finish(paths: Sequence[str]) -> bool:
    """Finish edits of several files that were interrupted, if one of these files is among them; whether any was."""
    found = finish_edits(paths, journal_folders())
    for path, is_written in found.items():
        what = "it is finished: wrote {}" if is_written else "{} has changed since, and is left as it is"
        remark(f"argmap: an earlier edit was interrupted; {what.format(repr(printable(displayed(path))))}\n")
    return any(found.values())


def refuse(found: Sequence[Diagnostic]) -> int:
    """Say why nothing is changed; the exit status for that."""
    warn(found)
    remark("argmap: nothing was changed\n")
    return 1


def deliver(edited: Sequence[tuple[Opened, str]], arguments: argparse.Namespace, done: str) -> None:
    """Write the files that an edit changes, all or none, or print what it would change, and say what was done.

    Standard input is printed after the edit.

    Args:
        edited: the files, each with the text after the edit.
        arguments: those of the command.
        done: what was done, in one line.

    Raises:
        WriteError: a file cannot be written; all are as they were.
    """
    changed = [(one, text) for one, text in edited if text != one.source.text]
    if arguments.diff:
        for one, text in changed:
            print_patch(one.source.path, patch(one.source.path, one.source.text, text))
    elif not arguments.dry_run:
        write_together(
            [
                Change(path=one.path, was=one.data, content=encode_as(text, one.data))
                for one, text in changed
                if one.path != STDIN
            ],
            journal_folders(),
        )
        for one, text in edited:
            if one.path == STDIN:
                sys.stdout.flush()
                sys.stdout.buffer.write(encode_as(text, one.data))
    would = arguments.diff or arguments.dry_run
    remark(printable(f"{done} (nothing is written)" if would and changed else done) + "\n")
