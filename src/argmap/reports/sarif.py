"""SARIF 2.1.0 (OASIS, 2020), which GitHub's code scanning and many editors read."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping
from functools import lru_cache
from typing import Any

from argmap.diagnostics import Diagnostic, Fix, Rule, Severity
from argmap.display import as_json, printable
from argmap.reports.fingerprints import fingerprints
from argmap.reports.lines import advice, is_file
from argmap.text import Location, SourceText, Span

_SCHEMA = "https://json.schemastore.org/sarif-2.1.0.json"
_ROOT = "%SRCROOT%"
_LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.INFO: "note"}
_NO_BYTE = re.compile(r"[\ud800-\udc7f\udd00-\udfff]")
_DRIVE = re.compile(r"[A-Za-z]:/")


def sarif(diagnostics: Iterable[Diagnostic]) -> str:
    """The findings as one run of argmap, with every rule that it knows, in ASCII.

    The fingerprint is not called `primaryLocationLineHash`: GitHub's upload computes that from the file itself, and
    warns of each finding that has it there with another value.
    """
    from argmap import __version__  # noqa: PLC0415

    found = tuple(diagnostics)
    rules = _rules(found)
    index = {code: number for number, code in enumerate(rules)}
    run = {
        "tool": {"driver": {"name": "argmap", "version": __version__, "rules": list(rules.values())}},
        "columnKind": "unicodeCodePoints",
        "newlineSequences": ["\r\n", "\n", "\r"],
        "originalUriBaseIds": {_ROOT: {"description": {"text": "The folder in which argmap was run."}}},
        "results": [_result(*pair, index) for pair in zip(found, fingerprints(found), strict=True)],
    }
    return as_json({"$schema": _SCHEMA, "version": "2.1.0", "runs": [run]}, ascii_only=True)


def _rules(found: Iterable[Diagnostic]) -> dict[str, dict[str, Any]]:
    """All rules of the registry by code, and after them those that are reported and not registered."""
    from argmap.checks import RULES  # noqa: PLC0415 - only this report needs them

    rules = {one.code: _rule(one) for one in RULES}
    for diagnostic in found:
        if diagnostic.code not in rules:
            rules[diagnostic.code] = {"id": diagnostic.code, "name": diagnostic.name}
    return rules


def _rule(one: Rule) -> dict[str, Any]:
    return {
        "id": one.code,
        "name": one.name,
        "shortDescription": {"text": one.summary},
        "fullDescription": {"text": one.rationale},
        "help": {"text": _help(one, "{}"), "markdown": _help(one, "```yaml\n{}\n```")},
        "defaultConfiguration": {"enabled": one.on_by_default, "level": _LEVELS[one.severity]},
    }


def _help(one: Rule, example: str) -> str:
    """What a rule is for, with its examples, of which it has none where no text can be one."""
    examples = (("Found in", one.failing), ("Not found in", one.passing))
    shown = "".join(f"\n{head}:\n\n{example.format(text)}\n" for head, text in examples if text)
    return f"{one.summary}\n\n{one.rationale}\n{shown}"


def _result(diagnostic: Diagnostic, fingerprint: str, index: Mapping[str, int]) -> dict[str, Any]:
    result = {
        "ruleId": diagnostic.code,
        "ruleIndex": index[diagnostic.code],
        "level": _LEVELS[diagnostic.severity],
        "message": {"text": "\n".join(_message(diagnostic))},
        "locations": [{"physicalLocation": _place(diagnostic.location, diagnostic.path)}],
        "partialFingerprints": {"argmapFinding/v1": fingerprint},
    }
    if diagnostic.related:
        result["relatedLocations"] = [
            {"id": number, "message": {"text": printable(words)}, "physicalLocation": _place(location, diagnostic.path)}
            for number, (location, words) in enumerate(diagnostic.related, start=1)
        ]
    if diagnostic.fix is not None and diagnostic.fix.edits and diagnostic.text is not None:
        result["fixes"] = [_fix(diagnostic.fix, diagnostic.text)]
    return result


def _message(diagnostic: Diagnostic) -> Iterator[str]:
    """The lines of a message; it links to the further places, which GitHub shows only then, and to nothing else."""
    yield _unlinked(diagnostic.message)
    for number, (_, words) in enumerate(diagnostic.related, start=1):
        escaped = re.sub(r"[\\\[\]]", r"\\\g<0>", printable(words))
        yield f"note: [{escaped}]({number})"
    yield from map(_unlinked, advice(diagnostic))


def _unlinked(text: str) -> str:
    """A text that has no link where a map's words look like one: `[here](https://example.org)`."""
    return printable(text).replace("](", "]\\(")


def _place(location: Location | None, path: str) -> dict[str, Any]:
    """A file and a region of it; GitHub requires a region even without a place."""
    start = {"startLine": 1, "startColumn": 1, "endLine": 1, "endColumn": 1}
    if location is None:
        return {"artifactLocation": _artifact(path), "region": start}
    return {"artifactLocation": _artifact(location.path), "region": _region(location.span)}


def _region(span: Span) -> dict[str, int]:
    return {
        "startLine": span.line,
        "startColumn": span.column,
        "endLine": span.end_line,
        "endColumn": span.end_column,
    }


@lru_cache(maxsize=64)  # findings come file by file, with notes about a few others
def _artifact(path: str) -> dict[str, Any]:
    """A file by its URI, relative to where argmap ran unless the path is absolute; another text by its description."""
    from urllib.parse import quote  # noqa: PLC0415 - slow to import

    if not is_file(path):
        return {"description": {"text": printable(path)}}
    uri = quote(_NO_BYTE.sub("\N{REPLACEMENT CHARACTER}", path), errors="surrogateescape")
    if _DRIVE.match(path):
        return {"uri": f"file:///{uri.replace('%3A', ':', 1)}"}
    return {"uri": f"file://{uri}"} if path.startswith("/") else {"uri": uri, "uriBaseId": _ROOT}


def _fix(fix: Fix, text: SourceText) -> dict[str, Any]:
    replacements = [
        {
            "deletedRegion": _region(text.exact_span(edit.start, edit.end)),
            "insertedContent": {"text": edit.replacement},
        }
        for edit in fix.edits
    ]
    return {
        "description": {"text": printable(fix.message)},
        "artifactChanges": [{"artifactLocation": _artifact(text.path), "replacements": replacements}],
        "properties": {"applicability": "safe" if fix.safe else "unsafe"},
    }
