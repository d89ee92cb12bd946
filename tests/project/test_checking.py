"""`check_file` finds what `argmap check` prints."""

import contextlib
import io
import os
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

import argmap
from argmap.checks import RULES
from argmap.cli import main
from argmap.exercises import FORMATS, worksheet
from argmap.reports import write
from profiles import costly

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
IDLE = GOOD + "  idle: Idle.\n"
QUOTING = """\
argmap: 1
title: Rain
thesis: wet
claims: {wet: The street is wet.}
evidence: {seen: {text: It shines., source: walk, locator: at noon, quote: It shines.}}
inferences: {shine: {premises: seen, supports: wet}}
sources: {walk: {title: A walk, authors: [Ann Example], date: 2024-02-01, text: walk.txt}}
"""
SHEET, KEY = FORMATS["yaml"](
    worksheet(argmap.load(Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"), kinds=["scheme"], number=1),
    "sheet.key.yaml",
)
posix = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")


def checked(path, *options):
    """What `argmap check` prints of a file: the exit status, the findings, and what it complains of."""
    out, err = io.StringIO(), io.StringIO()
    with contextlib.redirect_stdout(out), contextlib.redirect_stderr(err):
        status = main(["check", "--format", "json", *options, "--", str(path)])
    return status, out.getvalue(), err.getvalue()


def agrees(path, **options):
    """Whether both find the same; give the codes."""
    report = argmap.check_file(path, **options)
    status, out, _ = checked(path, *(f"--{name.replace('_', '-')}={value}" for name, value in options.items()))
    assert out == write(report, "json")
    assert status == 0 or not report.ok
    return [one.code for one in report]


@pytest.mark.parametrize(
    ("files", "expected"),
    [
        ({"m.yaml": GOOD}, []),
        ({"m.yaml": IDLE}, ["AM204", "AM206"]),
        ({"m.yaml": IDLE, "argmap.toml": 'ignore = ["AM204"]\n'}, ["AM206"]),
        ({"m.yaml": IDLE, "pyproject.toml": '[tool.argmap]\nselect = ["AM204"]\n'}, ["AM204"]),
        ({"m.yaml": IDLE, "argmap.toml": '[per-file-ignores]\n"m.*" = ["AM2"]\n'}, []),
        ({"m.yaml": IDLE, "argmap.toml": 'exclude = ["m.yaml"]\nfail-on = "error"\n'}, ["AM204", "AM206"]),
        ({"m.yaml": IDLE.replace("Idle.", "Idle. # argmap: ignore[AM204]")}, ["AM206"]),
        ({"m.yaml": GOOD + "# argmap: file-ignore[AM204]\n"}, ["AM013"]),
        ({"m.yaml": QUOTING}, ["AM309"]),
        ({"m.yaml": QUOTING, "walk.txt": "It shines."}, []),
        ({"m.yaml": QUOTING, "copies/walk.txt": "It rains.", "argmap.toml": 'texts = ["copies"]\n'}, ["AM305"]),
        ({"m.yaml": QUOTING.replace("walk.txt", "/etc/hostname")}, ["AM309"]),
        ({"m.yaml": ""}, ["AM005"]),
        ({"m.yaml": "{"}, ["AM001"]),
        ({"m.yaml": "- a\n"}, ["AM004"]),
        ({"m.yaml": b"\xff\xfe\x00\xd8"}, ["AM004", "AM010"]),
        ({"m.yaml": GOOD.replace("thesis: wet", "thesis: west")}, ["AM101"]),
        ({"m.yaml": f"```yaml\n{GOOD}```\n"}, ["AM015"]),
        ({"m.yaml": GOOD.encode("utf-16")}, []),
        ({"m.yaml": SHEET, "sheet.key.yaml": KEY}, ["EX002"]),
        ({"m.yaml": KEY, "sheet.key.yaml": KEY}, ["EX005"]),
        ({"m.yaml": SHEET}, ["EX005"]),
        ({"m.yaml": "worksheet: 1\n"}, ["AM005"]),
    ],
    ids=range(23),
)
def test_it_agrees(save, tmp_path, files, expected):
    """In a file that is faulty or not, by its configuration, its comments and what lies beside it, however named."""
    for name, content in files.items():
        save(name, content)
    codes = agrees("m.yaml")
    assert expected == codes
    assert codes == agrees(tmp_path / "m.yaml") == agrees("./m.yaml")


def test_a_folder_below(save, monkeypatch):
    """Files are called as they are seen from the working folder."""
    save("maps/m.yaml", IDLE)
    save("maps/argmap.toml", '[per-file-ignores]\n"m.yaml" = ["AM206"]\n')
    (finding,) = argmap.check_file("maps/m.yaml")
    assert "maps/m.yaml" == finding.path
    agrees("maps/m.yaml")
    Path("other").mkdir()
    monkeypatch.chdir("other")
    assert ["AM204"] == agrees("../maps/m.yaml")


@pytest.mark.parametrize("name", ["-", "--help", "a b.yaml", "##[error].yaml", "m\u202e.yaml", "m.argmap.yaml"])
def test_odd_names(save, name):
    """`-` is a file as well; standard input is for the command line."""
    save(name, IDLE)
    assert ["AM204", "AM206"] == agrees(Path(name).absolute())
    assert ["AM204", "AM206"] == [one.code for one in argmap.check_file(name)]


def test_too_large(save):
    """It is a finding, and the limit can be set."""
    save("m.yaml", IDLE)
    assert ["AM000"] == agrees("m.yaml", max_size=20)
    assert ["AM204", "AM206"] == agrees("m.yaml", max_size=200)


@posix
def test_links_and_pipes(save):
    """A file that is named may be a link to anywhere, but nobody waits for a pipe."""
    save("sub/m.yaml", IDLE)
    Path("link.yaml").symlink_to("sub/m.yaml")
    Path("circle.yaml").symlink_to("circle.yaml")
    os.mkfifo("pipe.yaml")
    assert ["AM204", "AM206"] == agrees("link.yaml")
    assert ["AM000"] == agrees("pipe.yaml") == agrees("circle.yaml")


@pytest.mark.parametrize("name", ["gone.yaml", "m.yaml/n.yaml", "m\0.yaml", "", "n" * 5000])
def test_what_is_not_there(save, name):
    """It is no finding but an error; the command line says the same and ends with 2."""
    save("m.yaml")
    with pytest.raises(FileNotFoundError) as raised:
        argmap.check_file(name)
    assert isinstance(raised.value, argmap.MissingPathError)
    assert f"there is no file {name!r}" == str(raised.value)
    assert 2 == checked(name)[0]


def test_a_folder(save):
    """It is no file: `argmap check` looks for maps in it."""
    save("maps/m.yaml")
    with pytest.raises(argmap.MissingPathError, match="'maps' is a folder; name a map in it"):
        argmap.check_file("maps")


@pytest.mark.parametrize(
    "text",
    ["select = 1\n", "[", '"\x1b[31m" = 1\n', 'texts = ["../.."]\n', "a." * 9999 + "b = 1\n", "x = 1\n" * 999, b"\xff"],
    ids=range(7),
)
def test_faulty_configurations(save, text):
    """They are one error, which says what the command line says."""
    save("m.yaml", IDLE)
    save("argmap.toml", text)
    with pytest.raises(argmap.ConfigError) as raised:
        argmap.check_file("m.yaml")
    assert isinstance(raised.value, ValueError)
    status, out, err = checked("m.yaml")
    assert (2, "") == (status, out)
    assert f"argmap: {raised.value}\n" == err


def test_a_bug(save, monkeypatch):
    """It is a finding of the file, as it is on the command line."""
    save("m.yaml")
    monkeypatch.setattr("argmap.project.opening.parse", lambda *_: 1 / 0)
    assert ["AM000"] == agrees("m.yaml")


selectors = st.lists(st.sampled_from([*(one.code for one in RULES), "AM2", "AM30", "ALL", "no-source"]), max_size=4)


@costly
@given(st.none() | selectors, selectors, selectors, selectors, st.sampled_from([IDLE, QUOTING, "{", GOOD[:-9], SHEET]))
def test_any_configuration(save, select, ignore, extend, in_file, text):
    """Whatever is selected and ignored."""
    lines = [f"ignore = {ignore}", f"extend-select = {extend}", "[per-file-ignores]", f'"m.yaml" = {in_file}']
    save("argmap.toml", "\n".join([*([] if select is None else [f"select = {select}"]), *lines]))
    save("m.yaml", text)
    agrees("m.yaml")
