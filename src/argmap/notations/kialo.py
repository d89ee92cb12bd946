"""Kialo's text export: a claim a line, numbered like the sections of a book, each for or against the one above it."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

import attrs

from argmap.building import At, Builder
from argmap.checks.conversion import UNREADABLE_NOTATION
from argmap.diagnostics import Place
from argmap.fields import FrozenDict
from argmap.model import ArgumentMap, Claim, Evidence, Inference, Question, Source
from argmap.notations.foreign import MORE_SOURCES, ForeignMap, LinkedSources
from argmap.registry import Lose, Notation, Read
from argmap.text import SourceText

_TITLE = "Discussion Title:"
_LINE = re.compile(r"[^\n]*\n|[^\n]+")
_NUMBERED = re.compile(r"(?P<number>[0-9]{1,6}(?:\.[0-9]{1,6}){0,499}\.)(?:[ \t](?P<text>.*))?", re.DOTALL)
_STANCE = re.compile(r"(?P<stance>Pro|Con):[ \t]?", re.IGNORECASE)
_SEE = re.compile(r"->[ \t]*See[ \t]+(?P<number>[0-9.]+?)\.?")
_LINK = re.compile(r"(?<!\\)\[(?P<label>(?:[^\[\]\\\n]|\\.)+)\]\((?P<url>https?://(?:[^\s()\\]|\\.|\([^\s()]*\))+)\)")
_ESCAPED = re.compile(r"\\([\[\]()\\])")
_ESCAPE = re.compile(r"[\[\]()\\]")
_IN_ADDRESS = re.compile(r"[()\\]")
_KEY, _WRITTEN = "x-kialo", "written"
_OWN_KEYS = frozenset(("x-id", _KEY, MORE_SOURCES))
_DEEPEST = 400
_UNREACHED = "statements that lead to no thesis"
_WORDS = "exact texts"
_EXTRA = "keys of other tools"


@attrs.define
class _Entry:
    """A numbered claim of an export, or a reference to one."""

    number: str
    start: int
    stance: str
    text: str
    end: int
    id: str = ""

    @property
    def parent(self) -> str:
        return self.number[:-1].rpartition(".")[0] + "." if self.number.count(".") > 1 else ""

    @property
    def see(self) -> str:
        """The number that it refers to; empty for a claim of its own."""
        found = _SEE.fullmatch(self.text)
        return "" if found is None else found["number"] + "."


def read(text: SourceText) -> Read:
    """Make a map of an export."""
    build = Builder(text)
    title, entries = _entries(text.text)
    if not entries:
        advice = "an export has `Discussion Title: …` in its first line, and `1. ` before the thesis in its third"
        build.refuse(UNREADABLE_NOTATION, "this is not a text export of Kialo: it has no numbered claims", None, advice)
        return build.finish()
    if title is not None:
        build.map.field("title", title[0], build.at(title[1], title[1] + len(title[0])))
    _Reading(build, entries).read().complete(text)
    return build.finish()


def _entries(text: str) -> tuple[tuple[str, int] | None, list[_Entry]]:
    """The title with its place, and the numbered claims; other lines belong to the text above them."""
    title, start = None, 0
    entries: list[_Entry] = []
    known: set[str] = set()
    for line in _LINE.findall(text):
        entry = _entry(line.rstrip("\r\n"), start)
        if entry is not None and (not entries or not entry.parent or entry.parent in known):
            entries.append(entry)
            known.add(entry.number)
        elif entries:
            entries[-1].text += "\n" + line.strip()
            entries[-1].end = start + len(line.rstrip())
        elif title is None and line.startswith(_TITLE):
            said = line.removeprefix(_TITLE)
            title = said.strip(), start + len(_TITLE) + len(said) - len(said.lstrip())
        start += len(line)
    for one in entries:
        one.text = one.text.strip()
    return title, entries


def _entry(line: str, start: int) -> _Entry | None:
    found = _NUMBERED.fullmatch(line.lstrip())
    if found is None:
        return None
    at, said = start + len(line) - len(line.lstrip()), found["text"] or ""
    stance = _STANCE.match(said) if found["number"].count(".") > 1 else None
    text = said[stance.end() :] if stance else said
    return _Entry(found["number"], at, stance["stance"].lower() if stance else "", text.strip(), start + len(line))


class _Reading:
    """Entries that become a map."""

    def __init__(self, build: Builder, entries: list[_Entry]) -> None:
        self._build = build
        self._map = ForeignMap(build)
        self._sources = LinkedSources(build)
        self._entries = entries
        self._by_number: dict[str, _Entry] = {}

    def read(self) -> ForeignMap:
        """Read all of them."""
        root, *others = self._entries
        answers = [one for one in others if one.parent == root.number and not one.stance]
        is_question = bool(answers) and len(answers) == sum(one.parent == root.number for one in others)
        for entry in self._entries:
            self._take(entry, is_question=is_question and entry is root)
        for entry in others:
            self._relate(entry, root if is_question else None)
        if is_question:
            self._ask(root, answers)
        return self._map

    def _at(self, entry: _Entry) -> At:
        return self._build.at(entry.start, entry.end)

    def _take(self, entry: _Entry, *, is_question: bool) -> None:
        """Make a claim of an entry, unless it refers to one."""
        if entry.number in self._by_number:
            message = f"the number {entry.number} is used twice"
            self._map.repaired(message, self._at(entry), "references lead to the first one")
        else:
            self._by_number[entry.number] = entry
        if entry.see:
            return
        words, links = _plain(entry.text)
        kind = Question if is_question else Claim
        draft = self._map.noun(kind, "", words, self._at(entry))
        draft.extra["x-id"] = entry.number
        draft.field("text", words, self._at(entry))
        entry.id = draft.id
        self._sources.cite(draft, [(label, url, self._at(entry)) for label, url in links])
        if links and _linked(words, [(self._sources.labels[url], url) for _, url in links]) != entry.text:
            draft.extra[_KEY] = FrozenDict({_WRITTEN: entry.text})

    def _target(self, number: str) -> str:
        """The id of the claim of a number, or of the claim that it refers to; empty if there is none."""
        seen: set[str] = set()
        while number not in seen and (entry := self._by_number.get(number)) is not None:
            if entry.id:
                return entry.id
            seen.add(number)
            number = entry.see
        return ""

    def _relate(self, entry: _Entry, question: _Entry | None) -> None:
        """Let a claim support or attack the one above it."""
        if question is not None and entry.parent == question.number:
            return
        at = self._at(entry)
        parent = self._by_number.get(entry.parent)
        if parent is not None and parent.see:
            self._map.repaired(f"{entry.number} stands below a reference", at, "it is put below what that refers to")
        premise, target = entry.id or self._target(entry.see), self._target(entry.parent)
        if not premise:
            self._map.repaired(f"{entry.number} refers to {entry.see}, which is not there", at, "it is left out")
        elif not target:
            self._map.repaired(f"{entry.number} stands below nothing", at, "it is kept without a relation")
        else:
            if not entry.stance:
                self._map.repaired(f"{entry.number} is neither pro nor con", at, "it is taken as pro")
            self._map.step([premise], target, at, attacks=entry.stance == "con")

    def _ask(self, root: _Entry, answers: list[_Entry]) -> None:
        question = self._map.questions[root.id]
        ids = [one.id or self._target(one.see) for one in answers]
        question.field("answers", list(dict.fromkeys(filter(None, ids))), self._at(root))
        question.field("exclusive", False)
        self._build.map.field("thesis", [root.id], self._at(root))


def _plain(text: str) -> tuple[str, list[tuple[str, str]]]:
    """A text without its markup, and its links: label and address."""
    links = [(_unescaped(link["label"]), _unescaped(link["url"])) for link in _LINK.finditer(text)]
    return _unescaped(_LINK.sub(lambda link: link["label"], text)), links


def _unescaped(text: str) -> str:
    return _ESCAPED.sub(r"\1", text)


def write(argument_map: ArgumentMap, lose: Lose) -> str:
    """Write a map as an export."""
    return "".join(_Writing(argument_map, lose).lines())


class _Writing:
    """A map that becomes an export: each statement once, and referred to where else it is a premise."""

    def __init__(self, argument_map: ArgumentMap, lose: Lose) -> None:
        self._map = argument_map
        self._lose = lose
        self._numbers: dict[str, str] = {}
        self._labels: dict[str, str] = {}

    def lines(self) -> Iterator[str]:
        title = " ".join(self._map.title.split())
        if title != self._map.title:
            self._lose(_WORDS, Place(None, "title"))
        yield f"{_TITLE} {title}\n\n"
        listed = [*self._walk()]
        for number, stance, id_ in listed:
            text = f"-> See {self._numbers[id_]}" if self._numbers.get(id_, number) != number else self._text(id_)
            yield f"{number} {stance}{text}\n"
        for id_ in self._map.statements:
            if id_ not in self._numbers:
                self._lose(_UNREACHED, Place(id_))
        self._report_assumed()
        self._report_keys()

    def _walk(self) -> Iterator[tuple[str, str, str]]:
        """The number, the stance and the id of each line; the id of the root may be none of a statement."""
        todo = [("1.", "", id_) for id_ in self._roots()]
        while todo:
            number, stance, id_ = todo.pop()
            yield number, stance, id_
            if id_ in self._numbers:
                continue
            self._numbers[id_] = number
            below = [*self._below(id_)]
            if below and number.count(".") >= _DEEPEST:
                self._lose(f"what lies more than {_DEEPEST} levels deep", Place(id_))
                continue
            todo += [(f"{number}{at}.", said, one) for at, (said, one) in reversed([*enumerate(below, 1)])]

    def _roots(self) -> list[str]:
        """What stands at the top: the thesis; of several a question, whose id may be empty."""
        known = {*self._map.claims, *self._map.questions}
        theses = [id_ for id_ in dict.fromkeys(self._map.thesis) if id_ in known]
        if len(theses) == 1:
            return theses
        if theses:
            return [""]
        used = {id_ for step in self._map.inferences.values() for id_ in step.premises}
        return [id_ for id_ in self._map.claims if id_ not in used][:1] or [*self._map.claims][:1]

    def _below(self, id_: str) -> Iterator[tuple[str, str]]:
        """What stands below a statement: the answers of a question, or its reasons."""
        if not id_ or id_ in self._map.questions:
            answers = self._map.questions[id_].answers if id_ else dict.fromkeys(self._map.thesis)
            yield from (("", one) for one in answers if one in self._map.statements)
            return
        for step in self._map.incoming(id_):
            yield from self._reasons(step)
        for step in self._map.uses(id_):
            if step.premises[0] == id_:
                yield from (one for about in self._map.incoming(step.id) for one in self._reasons(about))

    def _reasons(self, step: Inference) -> Iterator[tuple[str, str]]:
        stance = "Pro: " if step.attacks is None else "Con: "
        yield from ((stance, id_) for id_ in step.premises if id_ in self._map.statements)

    def _text(self, id_: str) -> str:
        """The text of a statement with its links, on one line or several; it is said if it would be read otherwise."""
        noun = self._noun(id_)
        words = self._map.title if noun is None else noun.text
        links = self._links(noun)
        written = self._written(noun, links)
        text = "\n".join(line.strip() for line in words.splitlines()).strip()
        linked = written or _linked(text, links)
        read, found = _read_back(linked)
        is_told = written or (found == links and all(self._labels.setdefault(url, one) == one for one, url in links))
        if noun is not None and (read != words or not is_told):
            self._lose(_WORDS if read != words else "places of links", Place(id_, "text"))
        if noun is not None and not self._keeps_keys(noun, links, is_written=bool(written)):
            self._lose(_EXTRA, Place(id_))
        return linked

    def _written(self, noun: Claim | Evidence | Question | None, links: list[tuple[str, str]]) -> str:
        """How the text of a statement stood in an export, if that is still what the map says."""
        kept = None if noun is None else noun.extra.get(_KEY)
        written = kept.get(_WRITTEN) if isinstance(kept, Mapping) and len(kept) == 1 else None
        if noun is None or not isinstance(written, str):
            return ""
        read, found = _read_back(written)
        if read != noun.text or not found or [*dict.fromkeys(url for _, url in found)] != [url for _, url in links]:
            return ""
        labels = [(self._labels.setdefault(url, label), url) for label, url in found]
        return "" if _linked(noun.text, labels) == written else written

    def _keeps_keys(self, noun: Claim | Evidence | Question, links: list[tuple[str, str]], *, is_written: bool) -> bool:
        """Whether a reader finds all that a statement has besides its fields."""
        more = noun.extra.get(MORE_SOURCES, ())
        has_links = isinstance(more, tuple) and len({url for _, url in links}) == len(more) + 1
        are_told = MORE_SOURCES not in noun.extra or (has_links and bool(more))
        return noun.extra.keys() <= _OWN_KEYS and are_told and is_written == (_KEY in noun.extra)

    def _noun(self, id_: str) -> Claim | Evidence | Question | None:
        return self._map.questions.get(id_) or self._map.statements.get(id_)

    def _links(self, noun: Claim | Evidence | Question | None) -> list[tuple[str, str]]:
        more = () if noun is None else noun.extra.get(MORE_SOURCES, ())
        ids = [] if noun is None or noun.source is None else [noun.source, *(more if isinstance(more, tuple) else ())]
        sources = [one for id_ in ids if (one := self._map.sources.get(id_)) is not None]
        return [(" ".join((one.title or url).split()), url) for one in sources if (url := _address(one))]

    def _report_assumed(self) -> None:
        """Kialo does not say what is granted: on its way back, all that has no support is, but for a lone claim."""
        shown: Mapping[str, str] = self._numbers
        asked = {id_ for question in self._map.questions.values() for id_ in question.answers}
        for claim in self._map.claims.values():
            is_tied = claim.id in asked or bool(self._map.uses(claim.id) or self._map.attacks(claim.id))
            is_read = is_tied and not self._map.supports(claim.id)
            if claim.id in shown and claim.assumed != is_read:
                self._lose("assumptions", Place(claim.id, "assumed"))

    def _report_keys(self) -> None:
        """What has keys of other tools and no line."""
        nouns = [noun for section in self._map.listed for noun in self._map.listed[section]]
        shown = {*self._map.claims, *self._map.evidence, *self._map.questions} & {*self._numbers}
        if self._map.extra:
            self._lose(_EXTRA, Place(None))
        for noun in nouns:
            if noun.extra.keys() - {"x-id"} and noun.id not in shown:
                self._lose(_EXTRA, Place(noun.id))


def _address(source: Source) -> str:
    """The address of a source, if it can stand in a link."""
    return source.url if source.url and re.fullmatch(r"https?://\S+", source.url) else ""


def _linked(text: str, links: list[tuple[str, str]]) -> str:
    """A text in Kialo's markup, with a link where its label stands, else at the end."""
    pieces, rest = "", text
    for label, url in links:
        before, found, after = rest.partition(label)
        link = f"[{_escaped(label)}]({_IN_ADDRESS.sub(_with_escape, url)})"
        if found:
            pieces, rest = f"{pieces}{_escaped(before)}{link}", after
        else:
            pieces, rest = f"{pieces}{_escaped(rest)} {link}", ""
    return pieces + _escaped(rest)


def _escaped(text: str) -> str:
    return _ESCAPE.sub(_with_escape, text)


def _with_escape(found: re.Match[str]) -> str:
    return f"\\{found[0]}"


def _read_back(text: str) -> tuple[str, list[tuple[str, str]]]:
    """What a reader makes of a text that is written below a claim."""
    _, entries = _entries(f"1. x\n1.1. Pro: {text}\n")
    if len(entries) != 2 or entries[1].see:
        return "", []
    return _plain(entries[1].text)


_LOST = (
    *("standards of single claims", "original sources", "locators", "quotes", "kinds of evidence", "confidences"),
    *("weights", "titles of nodes", "unstated premises", "schemes of inferences", "roles of premises"),
    *("answered critical questions", "tags", "notes", "schemes of the map", "description of the map"),
    *("authors of the map", "date of the map", "language of the map", "license of the map", "standard of the map"),
    *("expect of the map", "imports of the map", _EXTRA),
)

KIALO = Notation(
    name="kialo",
    title="Kialo",
    suffixes=(".kialo.txt", ".txt"),
    recognises=lambda head: re.match(rf"\s*(?:{_TITLE}|1\. )", head) is not None,
    read=read,
    write=write,
    changed={
        "ids": "they are numbers",
        "evidence": "it becomes claims",
        "linked premises": "each becomes a reason of its own",
        "undercuts": "they become cons of a premise",
        "backing": "it becomes pros of a premise",
        "several theses": "they become answers of a question",
        "questions": "the thesis alone may be one, and it is not exclusive",
        "assumptions": "what has no reasons is granted",
        "sources of nodes": "they become links",
        "sources": "titles and addresses are kept",
    },
    lost=_LOST,
    reported=("assumptions", _EXTRA),
)
