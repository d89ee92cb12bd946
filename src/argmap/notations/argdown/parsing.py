"""Argdown's tokens to a debate: blocks between empty lines, and what is indented below them."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from typing import Any, TypeAlias

from argmap.building import At, Builder
from argmap.checks.conversion import REPAIRED, UNREADABLE_NOTATION
from argmap.fields import EMPTY
from argmap.notations.argdown.citing import label_of
from argmap.notations.argdown.contents import Content, read_content
from argmap.notations.argdown.data import as_json, read_data, read_front
from argmap.notations.argdown.debate import (
    ATTACKS,
    EXCLUDES,
    SUPPORTS,
    UNDERCUTS,
    Argument,
    Debate,
    Heading,
    Member,
    Relation,
    Statement,
    Step,
    Wording,
)
from argmap.notations.argdown.steps import Structure
from argmap.notations.argdown.stream import Stream
from argmap.notations.argdown.tokens import Sort, Token
from argmap.notations.own_fields import KEY

_KINDS = {"+": SUPPORTS, "-": ATTACKS, "_": UNDERCUTS, "><": EXCLUDES}
_TITLES: dict[Sort, type[Statement | Argument]] = {Sort.STATEMENT: Statement, Sort.ARGUMENT: Argument}
_INDENT = "indent it, so that it stands below what it relates to; a text that begins so needs a \\ before it"
_THREE = re.compile(r"---(?!-)")
Named: TypeAlias = Statement | Argument
Level: TypeAlias = tuple[int, Named | None]


class Parser:
    """Reads a document, block by block."""

    def __init__(self, build: Builder, text: str) -> None:
        """Begin with the builder of a text, which takes the findings."""
        self._build = build
        self._text = text
        self._stream = Stream(text)
        self._debate = Debate()
        self._members: dict[tuple[Sort, str], Statement | Argument] = {}
        self._headings: list[tuple[int, str]] = []
        self._section: tuple[str, ...] = ()
        self._last_argument: Argument | None = None
        self._structure: Structure | None = None

    def debate(self) -> Debate:
        """What the document says; its faults are reported to the builder."""
        if (front := self._stream.front) is not None:
            self._debate.front = read_front(self._build, front)
            self._debate.front_at = self._at(front)
            self._debate.own = _own(self._debate.front)
            self._stream.shortcodes |= _shortcodes(self._debate.front)
        while (token := self._stream.next) is not None:
            self._block(token)
        self._end_structure()
        for start, end in self._stream.cut:
            advice = "write it as a link, `[words](https://…)`, or with \\/\\/"
            self._build.report(REPAIRED, "an address is cut: `//` begins a comment", self._build.at(start, end), advice)
        return self._debate

    def _at(self, token: Token, last: Token | None = None) -> At:
        return self._build.at(token.start, (last or token).end)

    def _refuse(self, message: str, token: Token, *advice: str) -> None:
        self._build.refuse(UNREADABLE_NOTATION, message, self._at(token), *advice)

    def _repaired(self, message: str, token: Token, *advice: str) -> None:
        self._build.report(REPAIRED, message, self._at(token), *advice)

    def _block(self, token: Token) -> None:
        """Read what stands at the margin, with all that hangs from it."""
        if token.sort in (Sort.EMPTY, Sort.NEWLINE):
            self._stream.pop()
        elif token.sort in (Sort.NUMBER, Sort.LINE):
            self._numbered(token)
        elif token.sort is Sort.RELATION:
            self._unrelated(token)
        elif token.sort is Sort.DATA:
            self._refuse("data that belongs to nothing", token, "put it behind a title or a text")
            self._stream.pop()
        else:
            self._end_structure()
            self._check_margin(token)
            self._unnumbered(token)

    def _check_margin(self, token: Token) -> None:
        """Say where an empty line is missing: this would be one with what stands above it."""
        if not self._stream.after_empty and token.sort is not Sort.ITEM:
            self._repaired("an empty line is missing before this", token, "it is read as if there were one")

    def _unnumbered(self, token: Token) -> None:
        self._last_argument = None
        if token.sort is Sort.HEADING:
            self._heading(self._stream.pop())
            return
        if token.sort is Sort.ITEM:
            self._stream.pop()
        member = self._member(is_top=True)
        if isinstance(member, Argument):
            self._last_argument = member
        self._related(member)

    def _heading(self, token: Token) -> None:
        content = self._content(stops_at_titles=True)
        while self._headings and self._headings[-1][0] >= token.indent:
            self._headings.pop()
        self._headings.append((token.indent, content.text))
        self._section = tuple(title for _, title in self._headings)
        data = {key: value for one in content.data for key, value in read_data(self._build, one).items()}
        tags = [*dict.fromkeys(tag for tag, _ in content.tags)]
        self._debate.headings.append(Heading(token.indent, content.text, self._at(token), self._section, tags, data))

    def _unrelated(self, token: Token) -> None:
        """A relation at the margin, or after an empty line."""
        if self._stream.after_empty and not self._debate.members:
            self._refuse("a relation with nothing above it", token, "begin with what it relates to")
        elif self._stream.after_empty:
            self._refuse("a relation after an empty line", token, "remove the empty line above it")
        else:
            self._refuse("a relation that is not indented", token, _INDENT)
        self._stream.pop()
        self._member()

    def _member(self, *, is_top: bool = False) -> Named | None:
        """Read a statement or an argument: by its title, with or without a text, or a text alone."""
        token = self._stream.next
        if token is None or token.sort not in (*_TITLES, Sort.TEXT, Sort.TAG, Sort.LINK, Sort.MENTION, Sort.MARK):
            return None
        if token.sort not in _TITLES:
            return self._untitled(token, is_top=is_top)
        self._stream.pop()
        content = self._content(refers=not token.defines)
        if content.words_at is not None and not token.defines:
            title = self._text[token.start : token.end]
            advice = f"write `{title}: …` to give its text, or `@{title}` to mention it in a text"
            self._refuse(f"a text after {title}, without a colon", token, advice)
        return self._named(token, content)

    def _untitled(self, token: Token, *, is_top: bool) -> Statement:
        content = self._content()
        at = self._build.at(token.start, content.end)
        made = Statement("", at, at, defined=True, section=self._section, is_prose=is_top)
        self._debate.members.append(made)
        self._say(made, content)
        return made

    def _named(self, token: Token, content: Content) -> Named:
        kind = _TITLES[token.sort]
        member = self._members.get((token.sort, token.value))
        whole = self._build.at(token.start, max(token.end, content.end))
        if member is None:
            member = self._members[token.sort, token.value] = kind(token.value, self._at(token), whole)
            self._debate.members.append(member)
        if not member.defined and (token.defines or not member.section):
            member.section = self._section
        if token.defines and not member.defined:
            member.defined, member.at, member.whole = True, self._at(token), whole
        self._say(member, content)
        return member

    def _say(self, member: Member, content: Content) -> None:
        """Add what is said of a member in one place."""
        if content.text and content.words_at is not None:
            member.wordings.append(Wording(content.text, self._build.at(*content.words_at), content.marked))
        for link in content.links:
            member.links.append((label_of(link), link.address, self._at(link)))
        for tag, token in content.tags:
            member.tags.setdefault(tag, self._at(token))
        for token in content.data:
            data = dict(read_data(self._build, token))
            member.own = {**member.own, **_own(data)}
            data.pop(KEY, None)
            member.data |= data

    def _content(self, *, refers: bool = False, stops_at_titles: bool = False) -> Content:
        """Read the words, tags and data that follow; titles within them are words."""
        content = read_content(self._stream, self._text, refers=refers, stops_at_titles=stops_at_titles)
        if content.titles:
            title = self._text[content.titles[0].start : content.titles[0].end].rstrip(":")
            advice = f"write `@{title}` to mention it, or \\ before the bracket"
            self._repaired(f"{title} within a text is read as words", content.titles[0], advice)
        if content.includes is not None:
            self._repaired("`@include` is not followed", content.includes, "put what it names into this file")
        for token in content.braces:
            self._repaired("data within a text", token, "it is read as if it stood at the end of the text")
        return content

    def _related(self, member: Named | None, step: Step | None = None) -> None:
        """Read the relations that are indented below a member, and below each other.

        What undercuts the conclusion of a step undercuts the step.
        """
        levels: list[Level] = [(0, None)]
        last = member
        for token in self._relations():
            if token.indent > levels[-1][0]:
                levels.append((token.indent, last))
            while token.indent < levels[-1][0]:
                levels.pop()
            parent = levels[-1][1]
            last = self._member()
            if len(levels) == 1:
                self._refuse("a relation that is not indented", token, _INDENT)
            elif last is None:
                self._repaired(f"nothing follows `{token.value}`", token, "it is left out")
                last = parent
            elif parent is not None:
                self._relate(token, parent, last, step if parent is member else None)

    def _relations(self) -> Iterator[Token]:
        self._stream.take(Sort.NEWLINE)
        while (token := self._stream.take(Sort.RELATION)) is not None:
            yield token
            self._stream.take(Sort.NEWLINE)

    def _relate(self, token: Token, parent: Named, child: Named, step: Step | None) -> None:
        """Relate what is indented to what it stands below."""
        if token.value == "><" and isinstance(child, Argument):
            advice = "`><` relates statements; write `-` for what an argument attacks"
            self._refuse(f"an argument, <{child.title}>, cannot contradict anything", token, advice)
        kind = _KINDS[token.value.strip("<>") or "><"]
        source, target = (parent, child) if token.value[-1] == ">" or kind == EXCLUDES else (child, parent)
        for one in (source, target):
            if isinstance(one, Statement):
                one.is_prose = False
        is_of_step = step is not None and kind == UNDERCUTS and target is parent
        relation = Relation(kind, source, step if step is not None and is_of_step else target, self._at(token))
        own = dict(child.own)
        if isinstance(step := own.pop("step", None), Mapping):
            relation.own, child.own = step, own
        self._debate.relations.append(relation)

    def _numbered(self, token: Token) -> None:
        """Read a premise, a conclusion or an inference line."""
        if self._structure is None or (self._structure.is_whole and self._stream.after_empty):
            self._end_structure()
            if token.sort is Sort.LINE:
                self._refuse("an inference line without premises above it", token, "number the premises: `(1) …`")
                self._stream.pop()
                return
            self._check_margin(token)
            self._structure = Structure(self._build, self._argument(token))
        elif self._stream.after_empty:
            self._repaired("an empty line within a premise-conclusion structure", token, "remove it")
        self._stream.pop()
        if token.sort is Sort.LINE:
            self._infer(token, self._structure)
        else:
            self._number(token, self._structure)

    def _argument(self, token: Token) -> Argument:
        """The argument above, or a new one without a title."""
        argument, self._last_argument = self._last_argument, None
        if argument is None:
            argument = Argument("", self._at(token), self._at(token), section=self._section)
            self._debate.members.append(argument)
        elif not argument.steps and not argument.defined:
            argument.section = self._section
        elif argument.steps:
            self._repaired(f"<{argument.title}> has a premise-conclusion structure already", token, "both are kept")
        return argument

    def _number(self, token: Token, structure: Structure) -> None:
        member = self._member()
        if not isinstance(member, Statement):
            if member is None:
                self._repaired(f"nothing follows ({token.value})", token, "it is left out")
            else:
                advice = "premises and conclusions are statements: `[…]`"
                self._refuse(f"({token.value}) names an argument, <{member.title}>", token, advice)
            return
        member.is_prose = False
        self._related(member, structure.add(token, member))

    def _infer(self, token: Token, structure: Structure) -> None:
        """Read an inference line, and what undercuts it."""
        structure.infer(token)
        if _THREE.match(self._text, token.start):
            advice = "write `----`, or `--` before and after a rule"
            self._repaired("`---` is read as the sign of an inference", token, advice)
        for relation in self._relations():
            member = self._member()
            if relation.value not in ("_", "<_"):
                self._refuse(f"`{relation.value}` below an inference line", relation, "what undercuts it stands there")
            elif member is None:
                self._repaired(f"nothing follows `{relation.value}`", relation, "it is left out")
            else:
                structure.undercut(member, self._at(relation))
                if isinstance(member, Statement):
                    member.is_prose = False

    def _end_structure(self) -> None:
        if self._structure is not None:
            self._debate.relations += self._structure.end()
            self._structure = None


def _own(table: Mapping[str, Any]) -> Mapping[str, Any]:
    """What argmap keeps in a table of data."""
    own = as_json(table.get(KEY, EMPTY))
    return own if isinstance(own, Mapping) else EMPTY


def _shortcodes(front: Mapping[str, Any]) -> dict[str, str]:
    """The shortcodes that a frontmatter defines."""
    model = front.get("model")
    told = model.get("shortcodes") if isinstance(model, Mapping) else None
    listed = told.items() if isinstance(told, Mapping) else ()
    return {code: str(one["unicode"]) for code, one in listed if isinstance(one, Mapping) and one.get("unicode")}
