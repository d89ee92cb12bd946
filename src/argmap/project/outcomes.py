"""A file to examine, and what came of it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import NamedTuple

import attrs

from argmap.checks import ALWAYS
from argmap.diagnostics import Diagnostic, Severity
from argmap.files import LARGEST
from argmap.model import ArgumentMap
from argmap.project.found import displayed
from argmap.project.settings import Settings
from argmap.reading.unreadable import UNREADABLE


class Key(NamedTuple):
    """The key by which worksheets are marked: its file and, where it is not read from that, its content.

    The content may be the error for which there is none.
    """

    path: str
    data: bytes | OSError | None = None


@attrs.frozen(kw_only=True, repr=False)
class Job:
    """A file to examine, and how.

    `path` says where it lies, and so what lies beside it; `name` is what messages call it. `data` is the content of
    what is not read from the path, such as standard input or the text in an editor, or the error for which there is
    none. `folder` is the one that the file was found in and must not lead out of, empty if it was named. `refusal`
    says why it is not read. `limit` is the size of the largest file that is read, in bytes.

    `beside`: what it names beside it may be read, copies of sources and the key of a worksheet. `key` is the key to
    mark a worksheet by, `None` for the one that it names. `fix`: apply safe fixes to the text; `unsafe`: those too that
    change what the map says. `others` gives what holds for the files that it imports, by default what holds for it;
    these may not lead out of the folders `within`, by default its project.
    """

    path: str
    settings: Settings
    name: str = attrs.field(default=attrs.Factory(lambda self: displayed(self.path), takes_self=True))
    data: bytes | OSError | None = None
    folder: str = ""
    refusal: str = ""
    limit: int = LARGEST
    beside: bool = True
    key: Key | None = None
    fix: bool = False
    unsafe: bool = False
    others: Callable[[str], Settings] | None = None
    within: Sequence[str] = ()


@attrs.frozen(kw_only=True, repr=False)
class Outcome:
    """What came of a job: the map if the text holds one, the findings that are left, and the text before and after.

    `fixes` says how many fixes were applied, `fixed` is the file with them, `None` if there are none, and `read` the
    file as it was. `score` says of a worksheet how many answers are right. `opened` lists the copies of sources and the
    key that were read. Where the fixes were written, `target` is the file that the path leads to by a link, and
    `unwritten` says why they could not be. `imported` are the outcomes of the files that the map imports, each with
    the findings in that file, and `real` says where a file of several lies, links followed. `maps` says how many maps
    the file holds: a document may have several, or none.
    """

    job: Job
    map: ArgumentMap | None = None
    diagnostics: Sequence[Diagnostic] = ()
    before: str = ""
    after: str = ""
    fixes: int = 0
    fixed: bytes | None = None
    read: bytes | None = None
    score: str | None = None
    opened: Sequence[str] = ()
    target: str | None = None
    unwritten: str | None = None
    imported: Sequence[Outcome] = ()
    real: str = ""
    maps: int = 1

    @property
    def whole(self) -> list[Diagnostic]:
        """The findings in this file and in those that it imports."""
        return [found for one in (self, *self.imported) for found in one.diagnostics]

    @property
    def unread(self) -> bool:
        """Whether the file could not be checked."""
        return any(one.code == UNREADABLE.code for one in self.diagnostics)

    @property
    def usable(self) -> bool:
        """Whether the map can be evaluated and drawn: no error of reading keeps it from that."""
        return self.map is not None and not any(
            one.code in ALWAYS and one.severity is Severity.ERROR for one in self.whole
        )

    @property
    def fails(self) -> bool:
        """Whether something failed, or a finding is as grave as what makes a run fail."""
        gravest = {"never": -1, **{str(severity): severity.rank for severity in Severity}}[self.job.settings.fail_on]
        failed = self.unwritten is not None or self.unread
        return failed or any(one.severity.rank <= gravest for one in self.diagnostics)

    @property
    def patch(self) -> str:
        """What the fixes change, as a patch that `git apply` takes."""
        from argmap.project.patches import patch  # noqa: PLC0415 - few runs show patches

        return patch(self.job.name, self.before, self.after)
