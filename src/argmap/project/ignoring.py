"""What a repository leaves out by its ignore files, read as git reads them but without it.

To ask git itself would mean to run what a stranger's repository has configured: a monitor of files, filters, hooks.
Only the index is not looked at: a file that is ignored although it is tracked is left out.
"""

from __future__ import annotations

import os
from collections.abc import Iterator, Mapping, Sequence

import attrs

from argmap.files import read_regular
from argmap.project.found import REPOSITORY, repository_above
from argmap.project.patterns import Pattern, PatternError, parse

LARGEST = 1 << 18
"""The largest ignore file that is read, in bytes."""


@attrs.frozen
class Rule:
    """A line of an ignore file: what it means, whether it takes it back in, whether it means folders alone."""

    pattern: Pattern
    line: int
    negated: bool = False
    folders_only: bool = False


@attrs.frozen
class IgnoreFile:
    """The rules of an ignore file, for what lies so many folders below the repository's own.

    Of the rules that mean one name anywhere, which are most, the last for each name is found by the name and by whether
    it means folders alone. The others are asked one by one, the last first.
    """

    name: str
    named: Mapping[tuple[str, bool], Rule]
    others: tuple[Rule, ...]
    depth: int = 0

    def verdict(self, path: Sequence[str], *, is_folder: bool) -> Rule | None:
        """The rule that decides about a path in the repository: the last that means it."""
        known = (self.named.get((path[-1], folders_only)) for folders_only in (False, is_folder))
        best = max(filter(None, known), key=lambda rule: rule.line, default=None)
        below = path[self.depth :]
        for rule in self.others:
            if best is not None and rule.line < best.line:
                return best
            if (is_folder or not rule.folders_only) and rule.pattern.matches(below):
                return rule
        return best


@attrs.frozen
class Ignores:
    """The ignore files that hold in a folder, the nearest first; none where it lies in no repository."""

    repository: str | None = None
    files: tuple[IgnoreFile, ...] = ()
    own: str | None = None

    def entering(self, folder: str) -> Ignores:
        """What holds in a folder of this one: its ignore file besides, or only those of a repository that it is."""
        held = self
        if os.path.lexists(os.path.join(folder, REPOSITORY)):  # noqa: PTH118
            held = Ignores(folder, _of_repository(folder, self.own), self.own)
        if held.repository is None:
            return held
        depth = len(_names(folder, held.repository))
        name = "/".join((*_names(folder, held.repository), ".gitignore"))
        return attrs.evolve(held, files=(*_read(os.path.join(folder, ".gitignore"), name, depth), *held.files))  # noqa: PTH118

    def why(self, path: str, *, is_folder: bool) -> str | None:
        """The line that has something in the folder ignored, as `FILE:LINE`; `None` if it is not."""
        if self.repository is None or not self.files:
            return None
        names = [os.fsencode(name).decode("latin-1") for name in _names(path, self.repository)]
        for file in self.files:
            rule = file.verdict(names, is_folder=is_folder)
            if rule is not None:
                return None if rule.negated else f"{file.name}:{rule.line}"
        return None


def ignores_in(folder: str, own: str | None = None) -> Ignores:
    """The ignore files that hold in a folder.

    Args:
        folder: a real path.
        own: the ignore file of the person who asks, for all repositories.
    """
    top = repository_above(folder)
    if top is None:
        return Ignores(own=own)
    held, at = Ignores(own=own).entering(top), top
    for name in _names(folder, top):
        at = os.path.join(at, name)  # noqa: PTH118
        held = held.entering(at)
    return held


def _of_repository(folder: str, own: str | None) -> tuple[IgnoreFile, ...]:
    """What holds in a whole repository; what its `.git` says is read if that is a folder, and never leads elsewhere."""
    git, info = os.path.join(folder, REPOSITORY), os.path.join(folder, REPOSITORY, "info")  # noqa: PTH118
    exclude = os.path.join(info, "exclude")  # noqa: PTH118
    plain = not os.path.islink(git) and not os.path.islink(info)  # noqa: PTH114
    of_the_person = () if own is None else _read(os.path.realpath(own), own)
    return (*(_read(exclude, ".git/info/exclude") if plain else ()), *of_the_person)


def _read(path: str, name: str, depth: int = 0) -> tuple[IgnoreFile, ...]:
    """The rules of a file; none where it is absent, a link, not a regular file, too large, or cannot be read."""
    try:
        data = read_regular(path, LARGEST, follow=False)
    except (OSError, ValueError):
        return ()
    rules = list(_rules(data))
    named = {(rule.pattern.literal, rule.folders_only): rule for rule in rules if rule.pattern.literal is not None}
    others = tuple(rule for rule in reversed(rules) if rule.pattern.literal is None)
    return (IgnoreFile(name, named, others, depth),) if rules else ()


def _rules(data: bytes) -> Iterator[Rule]:
    """Each line that is a rule. Git compares bytes: here each byte is one character."""
    text = data.removeprefix(b"\xef\xbb\xbf").decode("latin-1")
    for number, line in enumerate(text.split("\n"), 1):
        if not line.startswith("#"):
            rule = _rule(_trimmed(line.removesuffix("\r").partition("\0")[0]), number)
            if rule is not None:
                yield rule


def _trimmed(line: str) -> str:
    """A line without the spaces at its end; the first of them may be escaped."""
    bare = line.rstrip(" ")
    escaped = (len(bare) - len(bare.rstrip("\\"))) % 2 == 1 and len(bare) < len(line)
    return bare + " " if escaped else bare


def _rule(line: str, number: int) -> Rule | None:
    """What a line says; `None` for one that can match nothing."""
    text = line.removeprefix("!")
    try:
        pattern = parse(text.removesuffix("/"))
    except PatternError:
        return None
    return Rule(pattern, number, text != line, text.endswith("/")) if text else None


def _names(path: str, folder: str) -> list[str]:
    """The names of a path below a folder."""
    return [name for name in path[len(folder) :].split(os.sep) if name]  # noqa: PTH206
