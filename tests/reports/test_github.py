"""Workflow commands of GitHub Actions."""

from argmap.diagnostics import Diagnostic, Severity
from argmap.reports import write
from argmap.text import SourceText


def test_an_error_a_warning_and_a_remark(bridge):
    """Each has its command, its place, its code as title, and the place again for those who read the log."""
    assert """\
::notice file=maps/bridge.yaml,line=3,col=9,endLine=3,endColumn=14,title=AM508 no-objection::\
maps/bridge.yaml:3:9: AM508 nothing attacks 'roman'%0Ahelp: add the best objection
::warning file=maps/bridge.yaml,line=10,col=3,endLine=10,endColumn=8,title=AM207 duplicate-inference::\
maps/bridge.yaml:10:3: AM207 'again' says the same as 'first'%0A\
note: maps/bridge.yaml:9:3: 'first' is here%0Ahelp: remove one of them
::error file=maps/bridge.yaml,line=12,col=57,endLine=12,endColumn=59,title=AM311 invalid-date::\
maps/bridge.yaml:12:57: AM311 '99' is no date%0Ahelp: write it as 1965
""" == write(bridge, "github")


def test_what_means_something_to_github_is_escaped():
    """A map can neither end a command nor begin another."""
    one = Diagnostic(
        code="AM601",
        name="n",
        severity=Severity.ERROR,
        message="100%\r\n::error::x\x1b[2J",
        path="m,a:p%\u2028.yaml",
        help=("a\nb",),
    )
    assert (
        "::error file=m%2Ca%3Ap%25\\u2028.yaml,title=AM601 n::m,a:p%25\\u2028.yaml: AM601 100%25\\r\\n::error::x\\x1b[2J%0Ahelp: a\\nb\n"
    ) == write([one], "github")


def test_columns_are_left_out_where_a_span_crosses_lines():
    """GitHub takes columns only within a line."""
    text = SourceText("abc\ndef", "a.yaml")
    one = Diagnostic(code="AM601", name="n", severity=Severity.INFO, message="m", location=text.location(1, 6))
    assert "::notice file=a.yaml,line=1,endLine=2,title=AM601 n::a.yaml:1:2: AM601 m\n" == write([one], "github")


def test_no_file(nowhere):
    """What is no file is not named as one, and no finding is no command."""
    assert "::error title=AM201 no-thesis::<map>: AM201 the map names no thesis\n" == write([nowhere], "github")
    assert "" == write([], "github")
