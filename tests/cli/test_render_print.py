"""`argmap render` onto paper."""

import subprocess
import sys

import pytest

MAP = "argmap: 1\ntitle: T\nthesis: a\nclaims: {a: {text: A %s., assumed: true}}\n"


@pytest.mark.parametrize("name", ["map.pdf", "map.png", "MAP.PDF"])
def test_paper(run, tmp_path, name):
    """The suffix picks the format; nothing is said where nothing is amiss."""
    assert (0, "", "") == run("render", "-", "-o", name, stdin=MAP % "b")
    assert (tmp_path / name).read_bytes()[:4] in {b"%PDF", b"\x89PNG"}


def test_a_missing_glyph_is_a_warning(run, tmp_path):
    """On standard error, with its place; the file is written and the exit status is 0."""
    status, out, err = run("render", "-", "-o", "map.pdf", stdin=MAP % "\U00100001")
    assert (0, "") == (status, out)
    assert "<stdin>:4:20: AM701 no font has \U00100001 (U+100001)" in err
    assert (tmp_path / "map.pdf").read_bytes().startswith(b"%PDF")


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "map.svg", "--paper", "a4"), "paper is for format 'pdf', not 'svg'"),
        (("-o", "map.png", "--handout"), "a handout is for format 'pdf', not 'png'"),
        (("-o", "map.pdf", "--paper", "b5"), "invalid choice: 'b5'"),
    ],
)
def test_misuse(run, options, said):
    """What does not go together is said, and nothing is written."""
    status, out, err = run("render", "-", *options, stdin=MAP % "b")
    assert (2, "") == (status, out)
    assert said in err


@pytest.mark.parametrize("name", ["svg", "txt", "html", "png", "pdf", "dot"])
def test_standard_output_gets_the_bytes_of_the_file(run, tmp_path, name):
    """`-o -`: a program that reads them needs no file between."""
    run("render", "-", "-o", f"map.{name}", stdin=MAP % "b")
    command = [sys.executable, "-m", "argmap", "render", "-", "-o", "-", "--format", name]
    done = subprocess.run(command, input=(MAP % "b").encode(), capture_output=True, check=False)
    assert (0, (tmp_path / f"map.{name}").read_bytes(), b"") == (done.returncode, done.stdout, done.stderr)


def test_standard_output_is_svg_if_nothing_is_asked(run):
    """The format that needs nothing."""
    status, out, err = run("render", "-", "-o", "-", stdin=MAP % "b")
    assert (0, "") == (status, err)
    assert out.startswith("<svg")


def test_a_format_may_be_named_beside_a_file(run, tmp_path):
    """Whatever the suffix; a format that there is not is refused with those that there are."""
    assert (0, "", "") == run("render", "-", "-o", "map.text", "--format", "txt", stdin=MAP % "b")
    assert "A b." in (tmp_path / "map.text").read_text("utf-8")
    status, out, err = run("render", "-", "-o", "-", "--format", "jpeg", stdin=MAP % "b")
    assert (2, "") == (status, out)
    assert "the format 'jpeg' needs the layout 'graphviz'; take that, or the format 'png' or 'svg'" in err


def test_a_terminal_gets_text_alone(run, monkeypatch):
    """Each line of it printable; pictures in bytes are refused."""
    monkeypatch.setattr("sys.stdout.isatty", lambda: True, raising=False)
    status, out, _ = run("render", "-", "-o", "-", "--format", "txt", stdin=MAP % "\u202eb")
    assert 0 == status
    assert "\u202e" not in out
    status, out, err = run("render", "-", "-o", "-", "--format", "png", stdin=MAP % "b")
    assert (2, "") == (status, out)
    assert "argmap: a terminal cannot show a picture; name a file, or redirect to one" in err
