"""Files are written whole or not at all."""

from __future__ import annotations

import os
import stat
from pathlib import Path

import pytest

from argmap.files import write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")


@pytest.mark.parametrize("content", ["é\n", "é\n".encode()])
def test_write_whole(tmp_path, content):
    """Text is written as UTF-8 with its own line ends, bytes as they are, and nothing is left beside the file."""
    path = tmp_path / "a.txt"
    write_whole(str(path), content)
    assert b"\xc3\xa9\n" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


def test_a_failure_leaves_the_old_file(tmp_path, monkeypatch):
    """Where the new file cannot take its place, the old one is as it was."""
    path = tmp_path / "a.txt"
    path.write_text("old")

    def fail(*_):
        raise OSError("the disk is gone")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="the disk is gone"):
        write_whole(path, "new")
    assert "old" == path.read_text()
    assert [path] == list(tmp_path.iterdir())


@posix
def test_permissions_and_links_are_kept(tmp_path):
    """A file keeps its permissions, and a link stays a link to the file that is replaced."""
    path, link = tmp_path / "a.txt", tmp_path / "link.txt"
    path.write_text("old")
    path.chmod(0o640)
    link.symlink_to(path)
    write_whole(link, "new")
    assert ("new", True, 0o640) == (path.read_text(), link.is_symlink(), stat.S_IMODE(path.stat().st_mode))


@posix
def test_a_device_is_written_to():
    """What is no ordinary file is not replaced."""
    write_whole(os.devnull, "new")
    assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)
