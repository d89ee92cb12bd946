"""Comments in a map that silence findings, and the rule about those that silence nothing."""

from __future__ import annotations

import re
from bisect import bisect_left, bisect_right
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from functools import cached_property
from itertools import accumulate
from typing import NamedTuple

from argmap.checks.selection import matching, names
from argmap.diagnostics import Diagnostic, Finding, Fix, Rule, Severity, described
from argmap.errors import UnknownRuleError
from argmap.reading.comments import addressed_comments
from argmap.reading.suggestions import Suggestions
from argmap.text import Edit, SourceText

_FORM = r"(file-)?ignore[ \t]*\[([^\]]*)\]"
_WORD = r"[^,\s]+"
_INK = r"\S|[\r\n]|\Z"
_ADVICE = "write `# argmap: ignore[AM204]` on the line of a finding, or `# argmap: file-ignore[AM204]`"

UNUSED_SUPPRESSION = described(
    "AM013",
    "unused-suppression",
    Severity.WARNING,
    """A comment `# argmap: ignore[…]` that silences nothing.

    The finding it was written for is gone, or it is on the wrong line, or it names no rule; left in place, it would
    silence the next fault unnoticed. It belongs on the line of the finding, or alone on the line above;
    `file-ignore[…]` applies to the whole file. Errors of AM0 and AM1 cannot be silenced, and while a map has them, the
    finding that a comment was written for may only be hidden, so the comment is not removed. A comment that names this
    rule protects others, never itself.
    """,
    failing="""
    claims:
      aid: {text: Moscow sent aid., assumed: true}  # argmap: ignore[AM204]
    """,
    passing="""
    claims:
      aid: Moscow sent aid.  # argmap: ignore[AM204] the archives open in 2030
    """,
)


class _Suppression(NamedTuple):
    """One word in the brackets of a comment: where it stands, which rules it silences, on which line."""

    start: int
    end: int
    line: int | None
    codes: frozenset[str]
    removal: Edit
    complaint: str = ""


def suppress(
    diagnostics: Iterable[Diagnostic],
    text: SourceText,
    rules: Sequence[Rule],
    *,
    chosen: frozenset[str],
    always: frozenset[str],
) -> Iterator[Diagnostic]:
    """The diagnostics that no comment in a text silences, and one for each comment that silences none.

    Comments apply to their own text. A foreign notation has none: what looks like one there may mean anything.

    Args:
        diagnostics: what was found, in this text and in others.
        text: the text, with its comments.
        rules: all rules.
        chosen: the codes of the rules that ran; a comment about another rule is not called unused.
        always: the codes of those that cannot be silenced.
    """
    if not text.is_yaml:
        yield from diagnostics
        return
    reader = _Reader(text, rules, always)
    diagnostics = list(diagnostics)
    here = [one for one in diagnostics if one.path == text.path]
    corrections = [edit for one in here if one.code == "AM001" and one.fix for edit in one.fix.edits]
    suppressions = [one for comment in addressed_comments(text, corrections) for one in reader.read(*comment)]
    known = _Index(suppressions)
    readable = not any(one.code in always for one in here)
    yield from (one for one in diagnostics if one.path != text.path or not known.silences(one))
    if suppressions and UNUSED_SUPPRESSION.code in chosen:
        used = known.used()
        idle = [one for one in suppressions if one not in used and (one.complaint or one.codes & chosen)]
        for one in _not_silenced(idle, suppressions, text):
            yield UNUSED_SUPPRESSION.report(_finding(one, text, safe=readable), None, text)


def _not_silenced(
    idle: Iterable[_Suppression], suppressions: Iterable[_Suppression], text: SourceText
) -> Iterator[_Suppression]:
    """The idle suppressions that no other one of this very rule silences, on the line of either or in the file.

    Those of this rule come last, since only then it is known whether they silence something; none silences itself.
    """
    guards = Counter(one.line for one in suppressions if _is_guard(one))
    silencing: set[int | None] = set()
    for one in sorted(idle, key=_is_guard):
        if _is_guard(one) and one.line in silencing:
            continue
        lines = {None, one.line, text.position(one.start)[0]}
        others = {line for line in lines if guards[line] > (_is_guard(one) and line == one.line)}
        silencing |= others
        if not others:
            yield one


def _is_guard(one: _Suppression) -> bool:
    """Whether it silences findings about suppressions."""
    return UNUSED_SUPPRESSION.code in one.codes


def _finding(one: _Suppression, text: SourceText, *, safe: bool) -> Finding:
    """The finding about an unused suppression. Where reading met errors, what it silences may only be out of sight."""
    word = text.text[one.start : one.end]
    return Finding(
        one.complaint or f"{word!r} silences nothing here",
        text.exact_location(one.start, one.end),
        help=(_ADVICE if one.complaint else "remove it",),
        fix=None if one.complaint else Fix("remove it", (one.removal,), safe=safe),
    )


class _Index:
    """The suppressions by code and line, and which of them have silenced something."""

    def __init__(self, suppressions: Sequence[_Suppression]) -> None:
        self._groups: dict[str, list[_Group]] = {}
        by_codes: dict[frozenset[str], list[_Suppression]] = {}
        for one in suppressions:
            by_codes.setdefault(one.codes, []).append(one)
        for codes, some in by_codes.items():
            group = _Group(some)
            for code in codes:
                self._groups.setdefault(code, []).append(group)

    def silences(self, diagnostic: Diagnostic) -> bool:
        """Whether one of them silences a diagnostic: it applies to the file, or to a line that its place covers."""
        return sum(group.silences(diagnostic) for group in self._groups.get(diagnostic.code, ())) > 0

    def used(self) -> set[_Suppression]:
        """Those that have silenced something."""
        groups = {id(group): group for some in self._groups.values() for group in some}
        return {one for group in groups.values() for one in group.used()}


class _Group:
    """Suppressions of the same codes."""

    def __init__(self, suppressions: Sequence[_Suppression]) -> None:
        self._of_file = [one for one in suppressions if one.line is None]
        self._of_lines = [(one.line, one) for one in suppressions if one.line is not None]
        self._lines = [line for line, _ in self._of_lines]
        self._covered = [0] * (len(self._lines) + 1)
        self._has_silenced = False

    def silences(self, diagnostic: Diagnostic) -> bool:
        """Whether one of them silences a diagnostic about one of their codes; it is noted down which do."""
        self._has_silenced = True
        if diagnostic.span is None:
            return bool(self._of_file)
        first = bisect_left(self._lines, diagnostic.span.line)
        behind = bisect_right(self._lines, diagnostic.span.end_line)
        if first < behind:
            self._covered[first] += 1
            self._covered[behind] -= 1
        return bool(self._of_file) or first < behind

    def used(self) -> Iterator[_Suppression]:
        """Those that have silenced something."""
        if self._has_silenced:
            yield from self._of_file
        for (_, one), times in zip(self._of_lines, accumulate(self._covered), strict=False):
            if times:
                yield one


class _Reader:
    """Reads the comments of a text that are addressed to argmap."""

    def __init__(self, text: SourceText, rules: Sequence[Rule], always: frozenset[str]) -> None:
        self._text = text
        self._rules = rules
        self._always = always
        self._known: dict[str, tuple[frozenset[str], str]] = {}
        self._leads: dict[int, int] = {}

    @cached_property
    def _names(self) -> Suggestions:
        return names(self._rules)

    def read(self, start: int, words: int, end: int) -> Iterator[_Suppression]:
        """The suppressions in one comment; for a comment of another form, one that complains of it."""
        form = re.compile(_FORM).match(self._text.text, words, end)
        listed = list(re.compile(_WORD).finditer(self._text.text, form.start(2), form.end(2))) if form else []
        if form is None or not listed:
            yield _Suppression(start, end, None, frozenset(), Edit(start, end, ""), "this comment silences nothing")
            return
        line = None if form[1] else self._line_about(start)
        for at, word in enumerate(listed):
            removal = self._without_comment(start, form.end(), end) if len(listed) == 1 else _without_word(listed, at)
            if word[0] not in self._known:
                self._known[word[0]] = self._meant(word[0])
            codes, complaint = self._known[word[0]]
            yield _Suppression(word.start(), word.end(), line, codes, removal, complaint)

    def _meant(self, word: str) -> tuple[frozenset[str], str]:
        """The codes that a word in brackets means, or what is wrong with it."""
        try:
            codes = frozenset(one.code for one in matching(self._rules, word, self._names))
        except UnknownRuleError as error:
            return frozenset(), str(error)
        silenced = codes - self._always
        return silenced, "" if silenced else f"{word!r} cannot be silenced: the map cannot be read as intended"

    def _line_about(self, start: int) -> int:
        """The line that a comment applies to: its own or, where it stands alone, the next with more than a comment."""
        line, _ = self._text.position(start)
        return self._below[line] if self._stands_alone(start) else line

    def _stands_alone(self, start: int) -> bool:
        """Whether nothing but white space stands before a comment on its line."""
        line, column = self._text.position(start)
        if line not in self._leads:
            self._leads[line] = _past_space(self._text.text, start - column + 1)
        return self._leads[line] >= start

    @cached_property
    def _below(self) -> list[int]:
        """For each line, by number, the next one that holds more than a comment; the line itself if there is none."""
        last, _ = self._text.position(len(self._text.text))
        below = list(range(last + 1))
        for line in range(last - 1, 0, -1):
            following = self._text.line(line + 1).lstrip()
            bare = not following or following.startswith("#")
            below[line] = line + 1 if not bare else below[line + 1] if below[line + 1] > line + 1 else line
        return below

    def _without_comment(self, start: int, form_end: int, end: int) -> Edit:
        """Take a comment away: what else it says stays, and a line that it leaves empty goes."""
        text = self._text.text
        if rest := text[form_end:end].strip():
            return Edit(start, end, rest if rest.startswith("#") else f"# {rest}")
        if not self._stands_alone(start):
            while text[start - 1].isspace():
                start -= 1
            return Edit(start, end, "")
        following = _past_space(text, end)
        if text.startswith("#", following):
            return Edit(start, following, "")
        start -= self._text.position(start)[1] - 1
        return Edit(start, end + (2 if text.startswith("\r\n", end) else end < len(text)), "")


def _without_word(words: Sequence[re.Match[str]], at: int) -> Edit:
    if at + 1 < len(words):
        return Edit(words[at].start(), words[at + 1].start(), "")
    return Edit(words[at - 1].end(), words[at].end(), "")


def _past_space(text: str, at: int) -> int:
    """The end of the white space at an offset, on its line."""
    ink = re.compile(_INK).search(text, at)
    return len(text) if ink is None else ink.start()
