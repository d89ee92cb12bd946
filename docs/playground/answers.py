"""What the playground asks of argmap, and what it is told: plain data both ways.

The page runs this in the browser; there is nothing in it that needs one.
"""

from __future__ import annotations

import base64
import json
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable, Iterator, Mapping
from functools import cached_property
from pathlib import Path
from typing import Any

import attrs

import argmap
from argmap.display import printable
from argmap.errors import internal
from argmap.exercises import KINDS
from argmap.exercises.formats import files as sheet_files
from argmap.explaining.evaluation import evaluation
from argmap.notations import named
from argmap.numbering import reading_order
from argmap.project.opening import built_in, foreign, opened
from argmap.project.recognising import is_sheet

DEEPEST = 1000
"""So many steps may lie below each other: from some 2,000 on the stack of a browser's worker overflows."""
LARGEST = 2_000_000
"""So many bytes of a file are read."""
MAP = "map.yaml"
PASTED = "pasted text"
_ASTRAL = re.compile("[\U00010000-\U0010ffff]")
_PICTURES = ("svg", "html", "md", "txt", "mmd", "dot")
_SHEETS = ("html", "md", "yaml")


class RefusedError(Exception):
    """What the playground does not do, though argmap may."""


@attrs.define
class Desk:
    """The map in the editor, and the files that were opened beside it.

    Attributes:
        folder: where these files are.
        map: the map; `None` while the text cannot be read.
        why_not: why there is no map.
    """

    folder: Path
    map: argmap.ArgumentMap | None = None
    why_not: str = "there is no map yet"

    @property
    def held(self) -> argmap.ArgumentMap:
        """The map.

        Raises:
            RefusedError: there is none.
        """
        if self.map is None:
            raise RefusedError(self.why_not)
        return self.map

    def check(self, text: str) -> dict[str, Any]:
        """Read and check the text in the editor, and hold the map that it is; a worksheet is marked."""
        self.map, self.why_not = None, "the map cannot be read yet: see the findings"
        path = self.folder / MAP
        data = text.encode("utf-16", "surrogatepass").decode("utf-16", "replace").encode()
        path.write_bytes(data)
        if is_sheet(data):
            return self._marked(text, data)
        held, found = argmap.read(path, max_size=LARGEST)
        if held is not None:
            self._refuse_deep(held)
            found = argmap.check(held, texts=argmap.texts_beside(path)).diagnostics
        units = _Units(text)
        told = {"findings": [_finding(one, units, path.as_posix()) for one in found]}
        if held is None or any(one.severity is argmap.Severity.ERROR and one.code < "AM2" for one in found):
            notation = foreign(text, PASTED, built_in(PASTED))
            return told | {"readable": False, "notation": notation and notation.title}
        self.map = held
        return told | {"readable": True, "title": printable(held.title), "words": _words(held)}

    def _marked(self, text: str, data: bytes) -> dict[str, Any]:
        """Mark a worksheet by the key that it names, if that was opened with it."""
        from argmap.project.marking import mark_by_key  # noqa: PLC0415 - maps are checked without
        from argmap.project.outcomes import Job  # noqa: PLC0415 - as above
        from argmap.project.settings import Settings  # noqa: PLC0415 - as above

        self.why_not = "this is a worksheet, not a map"
        path = (self.folder / MAP).as_posix()
        marks = mark_by_key(Job(path=path, name=path, settings=Settings(codes=frozenset())), data)
        units = _Units(text)
        findings = [_finding(one, units, path) for one in marks.found]
        for one in findings:
            if one["code"] == "EX005":
                one["help"] = ["open the worksheet and its key together, the worksheet first"]
        return {"findings": findings, "readable": False, "notation": None, "score": printable(marks.score)}

    def _refuse_deep(self, held: argmap.ArgumentMap) -> None:
        """Leave a map alone that would take more of the stack than a browser may have."""
        depth = max((entry.level for entry in reading_order(held).entries), default=0)
        if depth > DEEPEST:
            self.why_not = (
                f"this map is {depth:,} steps deep, and a browser has room for {DEEPEST:,}: "
                "check and draw it with argmap on your own machine"
            )
            raise RefusedError(self.why_not)

    def picture(self, **options: Any) -> dict[str, Any]:
        """Draw the map."""
        held = self.held
        return {"svg": argmap.render(held, format="svg", **options), "alt": f"Picture of {printable(held.title)}"}

    def page(self) -> dict[str, Any]:
        """Make the page of the map."""
        return {"html": argmap.render(self.held, format="html", standing=True)}

    def outline(self) -> dict[str, Any]:
        """Give the outline of the map."""
        return {"text": argmap.render(self.held, format="txt", standing=True)}

    def verdicts(self) -> dict[str, Any]:
        """Say what stands, statement by statement."""
        held = self.held
        told = evaluation(argmap.evaluate(held))
        data = told.as_dict()
        fates = {**data["questions"], **data["nodes"]}
        stated: list[argmap.Question | argmap.Claim | argmap.Evidence] = [*held.questions.values()]
        stated += [*held.claims.values(), *held.evidence.values()]
        nodes = [
            {"id": one.id, "number": fates[one.id]["number"], "text": printable(one.text), **_fate(fates[one.id])}
            for one in stated
        ]
        nodes.sort(key=lambda one: [int(part) for part in one["number"].split(".")])
        return {"summary": str(told), "thesis": list(held.thesis), "nodes": nodes}

    def why(self, id_: str) -> dict[str, Any]:
        """Explain the standing of a node or a question."""
        return {"text": str(argmap.explain(self.held, id_))}

    def positions(self) -> dict[str, Any]:
        """List the positions that can be held together."""
        return {"text": str(argmap.positions(self.held))}

    def worksheet(self, seed: int, kinds: Iterable[str], number: int) -> dict[str, Any]:
        """Make a worksheet, the page that marks itself."""
        sheet = self._sheet(seed, kinds, number)
        missing = [f"no task of kind {name}: it needs {KINDS[name].needs}" for name in sheet.impossible]
        return {"html": sheet.html(), "missing": missing}

    def _sheet(self, seed: int, kinds: Iterable[str], number: int) -> argmap.Worksheet:
        sheet = argmap.worksheet(self.held, seed=seed, kinds=kinds, number=number)
        if not sheet.tasks:
            raise RefusedError(f"no tasks of kind {', '.join(sheet.impossible)} can be made from this map")
        return sheet

    def save_sheet(self, seed: int, kinds: Iterable[str], number: int, form: str) -> dict[str, Any]:
        """Write a worksheet and its key in a format."""
        written = sheet_files(self._sheet(seed, kinds, number), f"worksheet.{form}")
        return {"files": [_file(path.name, content) for path, content in written.items()], "remarks": []}

    def save(self, form: str, **options: Any) -> dict[str, Any]:
        """Write the map as a picture, or in a notation; what that does not carry is remarked."""
        if form in argmap.FORMATS or options.get("layout") == "graphviz":
            drawn = argmap.render(self.held, format=form, **options)
            return {"files": [_file(f"map.{form}", drawn)], "remarks": []}
        text, losses = argmap.convert(self.held, form)
        return {"files": [_file(f"map{named(form).suffixes[0]}", text)], "remarks": [_remark(one) for one in losses]}

    def open(self, name: str, content: str) -> dict[str, Any]:
        """Read a file in any notation; what is not argmap's YAML becomes that.

        Args:
            name: its name.
            content: its bytes, in base64.
        """
        data = base64.b64decode(content)
        if len(data) > LARGEST:
            raise RefusedError(f"{printable(name)} has {len(data):,} bytes, and at most {LARGEST:,} are read")
        notation = foreign(data, name, built_in(name))
        if notation is None:
            return {"text": _decoded(data), "notation": None, "remarks": []}
        held, found = opened(data, name, built_in(name))
        remarks = [_remark(one) for one in found]
        if held is None:
            raise RefusedError("; ".join([f"{printable(name)} cannot be read as {notation.title}", *remarks]))
        return {"text": argmap.dumps(held), "notation": notation.title, "remarks": remarks}

    def place_beside(self, name: str, content: str) -> dict[str, Any]:
        """Keep a file where the map can import it, or check quotes against it."""
        place = self.folder / Path(name).name
        place.write_bytes(base64.b64decode(content))
        return {"name": place.name}

    def formats(self) -> dict[str, Any]:
        """List what maps can be read from and written in."""
        writable = [one for one in argmap.NOTATIONS if one.write is not None]
        readable = [one for one in argmap.NOTATIONS if one.read is not None]
        return {
            "pictures": list(_PICTURES),
            "notations": [{"name": one.name, "title": one.title, "suffix": one.suffixes[0]} for one in writable],
            "read": sorted({suffix for one in readable for suffix in one.suffixes}),
            "sheets": list(_SHEETS),
            "kinds": list(KINDS),
        }


def _decoded(data: bytes) -> str:
    """The text of a file as people see it, its line ends as the editor has them; refused where signs would be lost."""
    from argmap.reading.decoding import decode  # noqa: PLC0415 - what is typed needs no decoding

    source, found, _ = decode(data, MAP, 1)
    if found:
        _, first = found[0]
        raise RefusedError("; ".join([first.message, *first.help]))
    return source.text.replace("\r\n", "\n").replace("\r", "\n")


class _Units:
    """Offsets in a text as browsers count them, in units of UTF-16."""

    def __init__(self, text: str) -> None:
        self._text = text

    @cached_property
    def _astral(self) -> list[int]:
        return [match.start() for match in _ASTRAL.finditer(self._text)]

    def __call__(self, offset: int) -> int:
        return offset + bisect_left(self._astral, offset)


def _finding(one: argmap.Diagnostic, units: Callable[[int], int], own: str) -> dict[str, Any]:
    """A finding with its place in the editor, and a fix that the editor can apply."""
    told: dict[str, Any] = {
        "code": one.code,
        "name": one.name,
        "severity": str(one.severity),
        "message": printable(one.message),
        "help": [printable(line) for line in one.help],
        "line": None,
        "fix": None,
    }
    if one.path != own:
        return told | {"elsewhere": printable(Path(one.path).name)}
    if one.span is not None:
        told |= {"line": one.span.line, "from": units(one.span.start), "to": units(one.span.end)}
    if one.fix is not None:
        edits = [
            {"from": units(edit.start), "to": units(edit.end), "insert": edit.replacement} for edit in one.fix.edits
        ]
        told["fix"] = {"message": printable(one.fix.message), "safe": one.fix.safe, "edits": edits}
    return told


def _remark(one: argmap.Diagnostic) -> str:
    place = "" if one.span is None else f"line {one.span.line}: "
    return printable(f"{place}{one.code} {one.message}")


def _fate(one: Mapping[str, Any]) -> dict[str, Any]:
    return {"standing": str(one["standing"]), "verdict": str(one.get("verdict") or one["standing"])}


def _words(held: argmap.ArgumentMap) -> dict[str, Any]:
    """What there is to refer to: ids with what they stand for, shortened."""
    return {
        "nodes": [[one.id, _kind(one), _short(getattr(one, "text", "") or one.title or "")] for one in held.nodes],
        "questions": [[one.id, "question", _short(one.text)] for one in held.questions.values()],
        "sources": [
            [one.id, "source", _short(one.title or ", ".join(map(str, one.authors)))] for one in held.sources.values()
        ],
        "schemes": [[one.id, "scheme", _short(one.title or "")] for one in held.schemes.values()],
        "tags": sorted({tag for one in held.nodes for tag in one.tags}),
    }


def _kind(node: object) -> str:
    return type(node).__name__.lower()


def _short(text: str) -> str:
    return printable(text if len(text) <= 160 else f"{text[:159]}…")


def _file(name: str, content: str | bytes) -> dict[str, Any]:
    if isinstance(content, bytes):
        return {"name": name, "base64": base64.b64encode(content).decode()}
    return {"name": name, "text": content}


def answer(desk: Desk, message: str) -> str:
    """Answer a message of the page; what cannot be done is said in a sentence.

    Args:
        desk: the map, and the files beside it.
        message: a method of the desk, and its arguments, as JSON: `{"kind": …, "with": {…}}`.

    Returns:
        JSON in ASCII: `result`, or `refusal`, with `missing` if a library is not there in the browser.
    """
    asked = json.loads(message)
    try:
        return json.dumps({"result": getattr(desk, asked["kind"])(**asked["with"])})
    except argmap.MissingExtraError as error:
        return json.dumps({"refusal": printable(str(error)), "missing": True})
    except (argmap.ArgmapError, RefusedError) as error:
        return json.dumps({"refusal": printable(str(error))})
    except Exception as error:  # noqa: BLE001 - the page tells it, and goes on
        return json.dumps({"refusal": printable(internal(error))})


SMALL = """
argmap: 1
title: Rain
thesis: rained
claims: {rained: It has rained., wet: {text: The street is wet., assumed: true}}
evidence: {gauge: {text: The gauge is full., source: office}}
sources: {office: {title: Readings, date: 2026}}
inferences: {as-seen: {premises: [wet, gauge], supports: rained, scheme: sign}}
"""


def warm(desk: Desk) -> None:
    """Import what a first picture takes, by drawing one."""
    for kind in ("check", "picture", "verdicts", "formats"):
        answer(desk, json.dumps({"kind": kind, "with": {"text": SMALL} if kind == "check" else {}}))


def rehearse(desk: Desk, text: str) -> Iterator[str]:
    """Do once all that the page can ask for, so that each module that it takes is imported.

    Args:
        desk: where to do it.
        text: the text of a map.

    Yields:
        What was asked, and `done` or the refusal.
    """
    for kind, given in _everything(text):
        told = json.loads(answer(desk, json.dumps({"kind": kind, "with": given})))
        for one in told.get("result", {}).get("files", ()):
            content = base64.b64encode(one.get("text", "").encode()).decode()
            answer(desk, json.dumps({"kind": "open", "with": {"name": one["name"], "content": content}}))
        yield f"{kind} {given.get('form', given.get('layout', ''))}: {told.get('refusal', 'done')}"


def _everything(text: str) -> Iterator[tuple[str, dict[str, Any]]]:
    """All that the page can ask for about a map, and about texts that are none."""
    yield "check", {"text": text}
    yield from (("picture", {"layout": layout}) for layout in ("columns", "tidy", "graphviz"))
    yield from ((kind, {}) for kind in ("page", "outline", "verdicts", "positions", "formats"))
    yield from (("why", {"id_": one}) for one in argmap.loads(text).thesis)
    sheet = {"seed": 0, "kinds": list(KINDS), "number": 2}
    yield "worksheet", sheet
    yield from (("save_sheet", {**sheet, "form": form}) for form in (*_SHEETS, "pdf"))
    notations = (one.name for one in argmap.NOTATIONS if one.write is not None)
    yield from (("save", {"form": form}) for form in (*argmap.FORMATS, *notations))
    yield "check", {"text": SMALL.replace("It has", "Antidisestablishmentarianismcountermovement")}
    yield "picture", {"layout": "tidy"}
    half = text[: len(text) // 2]
    others = ("", ": : :", half, f"{text}\n  x", "argmap: 1\n\ttitle: x", "worksheet: 1\nkey: key.yaml\n")
    yield from (("check", {"text": one}) for one in others)
