"""`argmap render --split`."""

import os
import subprocess
import sys

import pytest

MAP = """\
argmap: 1
title: T
thesis: a
claims: {a: The thesis., b: {text: A reason., assumed: true}}
inferences: {i: {premises: b, supports: a}}
"""


@pytest.mark.parametrize(
    ("name", "files"),
    [
        ("x.svg", ["x-0.svg", "x-1.svg"]),
        ("x.tar.svg", ["x.tar-0.svg", "x.tar-1.svg"]),
        ("X.SVG", ["X-0.SVG", "X-1.SVG"]),
        ("a b é.svg", ["a b é-0.svg", "a b é-1.svg"]),
        ("-x.svg", ["-x-0.svg", "-x-1.svg"]),
        ("x.pdf", ["x.pdf"]),
        ("x.png", ["x-0.png", "x-1.png"]),
    ],
)
def test_slides_are_numbered_files(run, tmp_path, name, files):
    """Beside the name that is given, which is not written; a PDF holds all of them."""
    assert (0, "", "") == run("render", "-", f"--output={name}", "--split", "slides", stdin=MAP)
    assert files == sorted(path.name for path in tmp_path.iterdir())


def test_a_format_needs_no_suffix(run, tmp_path):
    """The number then ends the name."""
    assert (0, "", "") == run("render", "-", "-o", "slides", "--format", "svg", "--split", "slides", stdin=MAP)
    assert ["slides-0", "slides-1"] == sorted(path.name for path in tmp_path.iterdir())


def test_files_of_an_earlier_run_stay(run, tmp_path):
    """Fewer slides than before leave the others as they were."""
    (tmp_path / "x-7.svg").write_text("old")
    assert (0, "", "") == run("render", "-", "-o", "x.svg", "--split", "slides", stdin=MAP)
    assert "old" == (tmp_path / "x-7.svg").read_text()


def test_a_map_is_not_overwritten_by_a_slide(run, tmp_path):
    """Nothing is written if one of the files is the map, by whatever link."""
    (tmp_path / "map-1").write_text(MAP)
    status, out, err = run("render", "map-1", "-o", "map", "--format", "svg", "--split", "slides")
    assert (2, "") == (status, out)
    assert "map-1" in err
    os.link(tmp_path / "map-1", tmp_path / "x-0.svg")
    assert 2 == run("render", "map-1", "-o", "x.svg", "--split", "slides")[0]
    assert MAP == (tmp_path / "map-1").read_text()
    assert ["map-1", "x-0.svg"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    "name", ["folder.svg", "folder.svg/", "new.svg/", "nowhere/x.svg", "folder.svg/../../no/x.svg"]
)
def test_a_folder_is_no_file(run, tmp_path, name):
    """Nor is a file in a folder that is not there: the message says so, and nothing is written."""
    (tmp_path / "folder.svg").mkdir()
    status, out, err = run("render", "-", "-o", name, "--split", "slides", stdin=MAP)
    assert (2, "") == (status, out)
    assert "cannot write" in err
    assert ["folder.svg"] == sorted(path.name for path in tmp_path.iterdir())


@pytest.mark.parametrize(
    ("options", "said"),
    [
        (("-o", "-", "--split", "slides"), "slides are several files: name one with -o"),
        (("-o", "-", "--format", "png", "--split", "slides"), "slides are several files: name one with -o"),
        (("-o", "x.svg", "--split", "pages"), "pages are for format 'pdf', not 'svg'; take slides"),
        (("-o", "x.html", "--split", "slides"), "a split is for format 'svg' or 'png' or 'pdf', not 'html'"),
        (("-o", "x.pdf", "--split", "pages", "--paper", "fit"), "paper 'fit' is one page"),
        (("-o", "x.pdf", "--split", "slides", "--paper", "a4"), "leave out 'paper'"),
        (("-o", "x.pdf", "--split", "slides", "--handout"), "leave out 'handout'"),
        (("-o", "x.svg", "--split", "slides", "--aspect", "4:3"), "leave out 'aspect'"),
        (("-o", "x.svg", "--split", "slides", "--direction", "right"), "leave out 'direction'"),
        (("-o", "x.svg", "--split", "slides", "--layout", "tidy"), "leave out 'layout'"),
        (("-o", "x.svg", "--split", "slides", "--layout", "graphviz"), "cannot be split into slides"),
        (("-o", "x.svg", "--split", "screens"), "invalid choice: 'screens'"),
    ],
)
def test_misuse(run, tmp_path, options, said):
    """What does not go together is said, and nothing is written."""
    status, out, err = run("render", "-", *options, stdin=MAP)
    assert (2, "") == (status, out)
    assert said in err
    assert [] == list(tmp_path.iterdir())


def test_slides_of_a_pdf_go_to_standard_output():
    """As it is one file."""
    command = [sys.executable, "-m", "argmap", "render", "-", "-o", "-", "--format", "pdf", "--split", "slides"]
    done = subprocess.run(command, input=MAP.encode(), capture_output=True, check=True)
    assert done.stdout.startswith(b"%PDF")


def test_small_type_names_the_way_out(run):
    """In one line; slides and pages have no need of it."""
    claims = "".join(
        f"  c{at}: {{text: A reason that says a little more than others., assumed: true}}\n" for at in range(90)
    )
    steps = "".join(f"  i{at}: {{premises: c{at}, supports: t}}\n" for at in range(90))
    fan = f"argmap: 1\ntitle: T\nthesis: t\nclaims:\n  t: The thesis.\n{claims}inferences:\n{steps}"
    for name, options in (("x.svg", ()), ("x.png", ()), ("x.pdf", ("--paper", "fit"))):
        status, _, err = run("render", "-", "-o", name, *options, stdin=fan)
        assert 0 == status
        assert 1 == len(err.splitlines())
        assert "at 1600×900 the type would be" in err
        assert "--split slides" in err
        assert "--split pages" in err
    assert (0, "", "") == run("render", "-", "-o", "x.svg", "--split", "slides", stdin=fan)
    assert (0, "", "") == run("render", "-", "-o", "x.pdf", "--split", "pages", stdin=fan)
