"""Files are read up to a size, if they are regular; nothing else is opened, and nothing waits."""

import errno
import os
import socket
from pathlib import Path

import pytest

from argmap.errors import RefusedFileError
from argmap.files import LARGEST, in_units, parse_size, read_regular, reason

posix = pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and devices of POSIX")


def test_up_to_the_limit(tmp_path):
    """A file of just the limit is read, one of a byte more is not."""
    path = tmp_path / "a.yaml"
    path.write_bytes(b"12345")
    assert b"12345" == read_regular(path, 5)
    with pytest.raises(RefusedFileError, match="larger than 4 bytes"):
        read_regular(path, 4)


def test_the_usual_limit(tmp_path):
    """Without another limit it is 64 MB."""
    path = tmp_path / "a.yaml"
    with path.open("wb") as opened:
        opened.truncate(LARGEST + 1)
    with pytest.raises(RefusedFileError, match="larger than 64 MB"):
        read_regular(path)


@posix
def test_what_is_not_regular_is_not_opened(tmp_path, monkeypatch):
    """A pipe without a writer, a socket, devices that never end: each is refused before it is opened."""
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.chdir(tmp_path)
    with socket.socket(socket.AF_UNIX) as made:
        made.bind("socket")
        monkeypatch.setattr(os, "open", lambda *_: pytest.fail("it was opened"))
        for path in ("pipe", "socket", "/dev/zero", "/dev/null"):
            with pytest.raises(RefusedFileError, match="not a regular file"):
                read_regular(path)


@posix
def test_what_becomes_a_pipe_meanwhile(tmp_path, monkeypatch):
    """What was a file when it was looked at, and is a pipe when it is opened, is refused and does not wait."""
    (tmp_path / "file").touch()
    regular = (tmp_path / "file").stat()
    os.mkfifo(tmp_path / "pipe")
    monkeypatch.setattr(os, "stat", lambda _, **__: regular)
    with pytest.raises(RefusedFileError, match="not a regular file"):
        read_regular(tmp_path / "pipe")


@pytest.mark.skipif(not Path("/proc/self/environ").exists(), reason="files of the Linux kernel")
def test_a_file_whose_size_is_not_known():
    """A file of the kernel has size 0 and content all the same; the limit holds for it too."""
    assert b"\0" in read_regular("/proc/self/environ")
    with pytest.raises(RefusedFileError, match="larger than 3 bytes"):
        read_regular("/proc/self/environ", 3)


def test_what_cannot_be_opened(tmp_path):
    """What is not there, and a folder, give the errors of the system."""
    with pytest.raises(FileNotFoundError):
        read_regular(tmp_path / "absent")
    with pytest.raises(IsADirectoryError):
        read_regular(tmp_path)


@pytest.mark.parametrize(("text", "size"), [
    ("1", 1), ("1000000", 1_000_000), ("10B", 10), ("500KB", 512_000), ("500 kb", 512_000), ("64MB", LARGEST),
    ("64M", LARGEST), ("64MiB", LARGEST), (" 2g ", 2 << 30), ("007", 7),
])  # fmt: skip
def test_sizes(text, size):
    """A size is a number of bytes, or has a unit; case and spaces do not matter."""
    assert size == parse_size(text)


@pytest.mark.parametrize("text", ["", "0", "0MB", "-1", "1.5MB", "MB", "64TB", "64 M B", "1e6", "٣", "9" * 400])
def test_no_sizes(text):
    """The form is told."""
    with pytest.raises(ValueError, match="expected a size such as 64MB, 500KB or 1000000"):
        parse_size(text)


@pytest.mark.parametrize(("size", "words"), [
    (1, "1 byte"), (1000, "1,000 bytes"), (1024, "1 KB"), (1536, "1,536 bytes"), (LARGEST, "64 MB"), (3 << 30, "3 GB"),
])  # fmt: skip
def test_in_units(size, words):
    """A size is said in the largest unit that it is a whole number of."""
    assert words == in_units(size)


@pytest.mark.parametrize(("error", "words"), [
    (PermissionError(errno.EACCES, "Permission denied"), "permission denied"),
    (OSError(errno.EIO, "Input/output error"), "Input/output error"),
    (RefusedFileError(errno.EFBIG, "it is larger than 64 MB", "x"), "it is larger than 64 MB"),
    (ValueError("embedded null byte"), "embedded null byte"),
    (ValueError(), "ValueError"),
])  # fmt: skip
def test_reasons(error, words):
    """Frequent errors of the system are said in plain words, ours and rare ones in their own."""
    assert words == reason(error)
