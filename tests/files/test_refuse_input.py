"""No file is written over that is read."""

import os
from pathlib import Path

import pytest

from argmap.errors import ArgmapError, OverwriteError
from argmap.files import refuse_input

posix = pytest.mark.skipif(os.name == "nt", reason="links and devices of POSIX")


@pytest.fixture
def folder(tmp_path, monkeypatch):
    """A folder with a file `m.yaml` and one beside it."""
    monkeypatch.chdir(tmp_path)
    for name in ("m.yaml", "n.yaml"):
        (tmp_path / name).write_text("same", encoding="utf-8")
    (tmp_path / "sub").mkdir()
    return tmp_path


def test_by_its_own_name(folder):
    """The message names the file once, and says what to do."""
    with pytest.raises(OverwriteError, match="is read by this command: name another file to write") as caught:
        refuse_input("m.yaml", ["n.yaml", "m.yaml"])
    assert isinstance(caught.value, ArgmapError)
    assert str(caught.value).startswith("'m.yaml' is ")


@posix
def test_by_another_name(folder):
    """However it is spelled, by a link and by a hard link too."""
    Path("link.yaml").symlink_to("m.yaml")
    os.link("m.yaml", "hard.yaml")
    for name in ("./m.yaml", "sub/../m.yaml", str(folder / "m.yaml"), folder / "m.yaml", "link.yaml", "hard.yaml"):
        for output, read in ((name, "m.yaml"), ("m.yaml", name)):
            with pytest.raises(OverwriteError, match="the same file as"):
                refuse_input(output, [read])


def test_an_open_file(folder):
    """What comes in by an open descriptor is read as well."""
    with Path("m.yaml").open(encoding="utf-8") as opened:
        with pytest.raises(OverwriteError, match="the same file as standard input, is read"):
            refuse_input("m.yaml", [opened.fileno()])
        refuse_input("n.yaml", [opened.fileno()])


def test_other_files(folder):
    """Another file of the same content, one that is not there, a folder, and inputs that are not there are no matter."""
    for output in ("n.yaml", "new.yaml", "sub", "nowhere/m.yaml", "a\0b"):
        refuse_input(output, ["m.yaml", "absent.yaml", ""])


@posix
def test_a_device_is_not_written_over(folder):
    """What is read from `/dev/null` may be written to it."""
    refuse_input(os.devnull, [os.devnull])


def test_where_case_makes_no_difference(folder):
    """On such file systems another case is the same file, and only there."""
    if (folder / "M.YAML").exists():
        with pytest.raises(OverwriteError):
            refuse_input("M.YAML", ["m.yaml"])
    else:
        refuse_input("M.YAML", ["m.yaml"])
