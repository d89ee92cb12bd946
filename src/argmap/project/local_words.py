"""Advice about an imported file, with the ids that are written there; what is found is said with those of the whole."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator

import attrs

from argmap.diagnostics import Diagnostic, Fix
from argmap.project.argument import Argument, File


def as_in_files(diagnostics: Iterable[Diagnostic], argument: Argument) -> Iterator[Diagnostic]:
    """Give findings whose advice and fixes have the ids of their files as they are written there.

    Args:
        diagnostics: findings about the whole.
        argument: its files.
    """
    prefixes = {file.path: _Prefix(f"{file.prefix}/") for file in argument.files if file.prefix}
    for one in diagnostics:
        local = prefixes.get(one.path)
        yield one if local is None else local.finding(one)


def in_own_words(diagnostic: Diagnostic, file: File) -> Diagnostic:
    """Give a finding about an imported file by itself: all of it names ids as they are written there."""
    local = _Prefix(f"{file.prefix}/")
    return attrs.evolve(local.finding(diagnostic), message=local.words(diagnostic.message))


class _Prefix:
    """The prefix of a file's ids, to be left out of what is to be written there; commands about the whole keep it."""

    def __init__(self, prefix: str) -> None:
        self._prefix = prefix
        self._written = re.compile(rf"(argmap why \S+ )?(?<![\w./-])(for-)?{re.escape(prefix)}")

    def finding(self, one: Diagnostic) -> Diagnostic:
        """A finding in the file."""
        fix = None if one.fix is None else self._fix(one.fix)
        return attrs.evolve(one, help=tuple(map(self.words, one.help)), fix=fix)

    def words(self, text: str) -> str:
        """A text with the ids of the file."""
        if self._prefix not in text:
            return text
        return self._written.sub(lambda match: match[0] if match[1] else match[2] or "", text)

    def _fix(self, fix: Fix) -> Fix:
        edits = [attrs.evolve(edit, replacement=self.words(edit.replacement)) for edit in fix.edits]
        return Fix(self.words(fix.message), edits, safe=fix.safe)
