"""What commands share that read a bibliography."""

from __future__ import annotations

from collections.abc import Mapping

from argmap.building import MAX_FINDINGS, limited
from argmap.cli.common import has_errors, warn
from argmap.cli.files import MissingPathError, name_of, read_bytes
from argmap.model import Source
from argmap.notations.bibliography import read_library
from argmap.reading.decoding import decode
from argmap.reading.unreadable import unreadable


def read_sources(path: str, limit: int) -> tuple[Mapping[str, Source], bool]:
    """Read the sources of a library; what is wrong with it goes to standard error.

    Args:
        path: the file; `-` for standard input.
        limit: the largest file that is read, in bytes.

    Returns:
        The sources by citation key, and whether all of the library could be read.

    Raises:
        MissingPathError: the file is not there.
        OptionError: neither its name nor its content tells the format.
    """
    try:
        text, damage, more = decode(read_bytes(path, limit), name_of(path), MAX_FINDINGS)
    except MissingPathError:
        raise
    except OSError as error:
        warn([unreadable(name_of(path), error)])
        return {}, False
    if damage:
        warn(limited([rule.report(finding, None, text) for rule, finding in damage], more, MAX_FINDINGS))
        return {}, False
    library, found = read_library(text)
    warn(found)
    return {} if library is None else library.sources, not has_errors(found)
