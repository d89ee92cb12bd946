"""Fill the sources of a map from a bibliography or a document, or write them as a bibliography.

`import` brings the sources of a map up to a library in CSL-JSON or BibTeX, by citation key; other fields stay.
`export` writes them as such a library. `add` makes the text copy of a PDF or a plain text, with page marks, and puts
its name and its SHA-256 into the source, so that quotes are checked against it.

Examples:
  argmap sources import library.bib bridge.yaml --known
  argmap sources export bridge.yaml library.json
  argmap sources add survey-1911.pdf bridge.yaml --id survey
"""

from __future__ import annotations

import argparse
import os
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import attrs

from argmap.cli.common import hand_over, load_or_report, refuse_inputs, remark
from argmap.cli.editing import Opened, add_edit, deliver, open_all, refuse
from argmap.cli.files import STDIN, MissingPathError, name_of, read_bytes
from argmap.cli.libraries import read_sources
from argmap.display import counted, printable
from argmap.editing import Edited, put_source, update_sources
from argmap.errors import OptionError
from argmap.files import reason
from argmap.files.whole import write_whole
from argmap.model import Source
from argmap.notations.bibliography import format_of, write_library
from argmap.notations.copies import UnreadableDocumentError, text_of
from argmap.reading.naming import as_id


def add_arguments(parser: argparse.ArgumentParser) -> None:
    """Declare the arguments."""
    add = parser.add_argument
    add("what", choices=tuple(_WAYS), help="what to do")
    add("start", metavar="FROM", help="the library, the document, or the map to export")
    add("target", metavar="TO", help="the map to fill, or the library to write; `-` is standard input or output")
    add("--known", action="store_true", help="update the sources that the map has, and add none (import)")
    add("--id", metavar="KEY", help="the id of the source (add; default: from the name of the file)")
    add("--copy", metavar="FILE", help="where the text goes (add; default: KEY.txt beside the map)")
    add_edit(parser)


def run(arguments: argparse.Namespace) -> int:
    """Do what is asked, and return the exit status."""
    return _WAYS[arguments.what](arguments)


def _import(arguments: argparse.Namespace) -> int:
    theirs, is_whole = read_sources(arguments.start, arguments.max_size)
    opened = open_all([arguments.target], arguments.max_size)
    if opened is None:
        return 1
    before = _sources(opened[0])
    done = update_sources(opened[0].source, theirs.values(), add=not arguments.known)
    return _deliver(opened[0], done, arguments, lambda: _summary(before, done)) or int(not is_whole)


def _summary(before: dict[str, Source], done: Edited) -> str:
    after = {} if done.map is None else done.map.sources
    new = sum(id_ not in before for id_ in after)
    changed = sum(id_ in before and before[id_] != source for id_, source in after.items())
    return f"{counted(new, 'source')} added, {changed} updated, {len(after) - new - changed} as they were"


def _sources(opened: Opened) -> dict[str, Source]:
    from argmap.reading import parse  # noqa: PLC0415 - exporting reads in another way

    argument_map, _ = parse(opened.source.text)
    return {} if argument_map is None else dict(argument_map.sources)


def _export(arguments: argparse.Namespace) -> int:
    argument_map = load_or_report(arguments.start, arguments.max_size)
    if argument_map is None:
        return 1
    text = write_library(argument_map.sources.values(), ".json" if arguments.target == STDIN else arguments.target)
    if arguments.target == STDIN:
        hand_over(text)
        return 0
    refuse_inputs(arguments.target, [arguments.start])
    said = f"{counted(len(argument_map.sources), 'source')} as {format_of(arguments.target).title}"
    if not arguments.dry_run and not arguments.diff:
        write_whole(arguments.target, text)
    remark(f"{said}: {'would write' if arguments.dry_run or arguments.diff else 'wrote'} {arguments.target!r}\n")
    return 0


def _add(arguments: argparse.Namespace) -> int:
    opened = open_all([arguments.target], arguments.max_size)
    text = _text(arguments)
    if opened is None or text is None:
        return 1
    key = arguments.id or as_id(Path(arguments.start).stem)
    if not key:
        raise OptionError(f"no id can be made of {arguments.start!r}; give one with `--id`")
    copy = _copy(arguments, key)
    data = text.encode()
    known = _sources(opened[0]).get(key)
    where = Path(os.path.relpath(copy, os.path.dirname(arguments.target) or os.curdir)).as_posix()  # noqa: PTH120
    source = attrs.evolve(known or Source(key), text=where, sha256=sha256(data).hexdigest())
    done = put_source(opened[0].source, source)
    would = arguments.dry_run or arguments.diff
    if done.ok and not would and not (copy.exists() and copy.read_bytes() == data):
        if copy.exists():
            raise OptionError(f"{os.fspath(copy)!r} is there and holds something else; name another with `--copy`")
        write_whole(copy, data)
    pages = text.count("\n[p. ") + text.startswith("[p. ")
    said = f"{'would write' if would else 'wrote'} {where!r} ({counted(pages, 'page') if pages else 'no pages'})"
    return _deliver(opened[0], done, arguments, lambda: f"source {key!r}: {said}")


def _text(arguments: argparse.Namespace) -> str | None:
    """The text of the document; `None` if it cannot be read, which is said."""
    name = name_of(arguments.start)
    try:
        return text_of(read_bytes(arguments.start, arguments.max_size))
    except MissingPathError:
        raise
    except (OSError, UnreadableDocumentError) as error:
        why = reason(error) if isinstance(error, OSError) else str(error)
        remark(f"argmap: {printable(name)!r}: {printable(why)}\n")
        return None


def _copy(arguments: argparse.Namespace, key: str) -> Path:
    """Where the copy goes: beside the map or below it, where checks look for it."""
    folder = Path(os.path.dirname(arguments.target) or os.curdir)  # noqa: PTH120
    copy = folder / f"{key}.txt" if arguments.copy is None else Path(arguments.copy)
    if not copy.resolve().is_relative_to(folder.resolve()):
        raise OptionError(f"{os.fspath(copy)!r} is outside the folder of the map: quotes are checked inside it only")
    refuse_inputs(os.fspath(copy), [arguments.start, arguments.target])
    return copy


def _deliver(opened: Opened, done: Edited, arguments: argparse.Namespace, said: Callable[[], str]) -> int:
    if not done.ok:
        return refuse(done.findings)
    deliver([(opened, done.text)], arguments, said())
    return 0


_WAYS: dict[str, Callable[[argparse.Namespace], int]] = {"import": _import, "export": _export, "add": _add}
