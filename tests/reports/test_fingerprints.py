"""What a finding is known by from run to run."""

from argmap.diagnostics import Diagnostic, Severity
from argmap.reports.fingerprints import fingerprints
from argmap.text import SourceText


def found(text, *words, path="a.yaml", code="AM204", message="m"):
    source = SourceText(text, path)
    places = [source.location(text.index(word), text.index(word) + len(word)) for word in words]
    return [
        Diagnostic(code=code, name="n", severity=Severity.ERROR, message=message, location=place) for place in places
    ]


def test_they_stay_when_lines_move():
    """New lines above, another indentation and other words in the message change nothing."""
    before = found("a: 1\n  b: 2\nc: 3\n", "b", "c")
    after = found("# new\n\na: 1\n    b: 2 \r\nc: 3", "b", "c", message="worded anew")
    assert list(fingerprints(before)) == list(fingerprints(after))


def test_they_tell_findings_apart():
    """Another file, code or line is another finding, and so is the second on one line."""
    text = "a: 1\nb: 2\n"
    findings = [
        *found(text, "a", "1", "b"),
        *found(text, "a", path="b.yaml"),
        *found(text, "a", code="AM301"),
        *found("a: 1\na: 1\na: 2", "a: 1\na", "1\na: 2"),
        Diagnostic(code="AM204", name="n", severity=Severity.ERROR, message="m"),
        Diagnostic(code="AM204", name="n", severity=Severity.ERROR, message="m"),
    ]
    made = list(fingerprints(findings))
    assert len(findings) == len(set(made))
    assert all(len(one) == 32 and int(one, 16) >= 0 for one in made)


def test_a_new_finding_leaves_those_on_other_lines_alone():
    """One more fault in a file gives one more fingerprint."""
    text = "a: 1\nb: 2\nc: 3\n"
    assert set(fingerprints(found(text, "a", "c"))) < set(fingerprints(found(text, "a", "b", "c")))
