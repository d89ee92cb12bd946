"""What a finding is known by from one run to the next, for services that tell new findings from old ones."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator

from argmap.diagnostics import Diagnostic
from argmap.text import SourceText


def fingerprints(diagnostics: Iterable[Diagnostic]) -> Iterator[str]:
    """A fingerprint for each finding: 32 hexadecimal digits, unique among these findings.

    It is made of the path, the code, the text of the line without the white space around it, and a running number among
    findings that are equal in all that. So it stays when lines move, and when a message is worded anew.
    """
    from hashlib import sha256  # noqa: PLC0415 - most runs print text

    digests: dict[tuple[SourceText | None, int], bytes] = {}
    seen: Counter[bytes] = Counter()
    for diagnostic in diagnostics:
        place = diagnostic.text, diagnostic.span.line if diagnostic.span else 0
        if place not in digests:  # one line may hold a whole map with all its findings
            digests[place] = sha256(_line(diagnostic).encode("utf-8", "surrogatepass")).digest()
        names = f"{diagnostic.path}\0{diagnostic.code}\0".encode("utf-8", "surrogatepass")
        key = sha256(names + digests[place]).digest()
        seen[key] += 1
        yield sha256(key + str(seen[key]).encode()).hexdigest()[:32]


def _line(diagnostic: Diagnostic) -> str:
    location = diagnostic.location
    return "" if location is None else location.text.line(location.span.line).strip()
