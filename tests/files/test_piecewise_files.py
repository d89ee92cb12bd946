"""Files that are written piece by piece take the place of the old ones when all of them is there."""

import errno
import os
import stat

import pytest

from argmap.errors import WriteError
from argmap.files.whole import open_whole


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_a_file_written_piece_by_piece(tmp_path):
    """It is there when all of it is, with the mode of the old one; a link is followed."""
    target, link = tmp_path / "t", tmp_path / "link"
    target.write_text("old")
    target.chmod(0o640)
    link.symlink_to(target)
    with open_whole(link) as opened:
        opened.write(b"new")
        assert "old" == target.read_text()
        opened.write(b"er")
    assert ("newer", 0o640, True) == (target.read_text(), stat.S_IMODE(target.stat().st_mode), link.is_symlink())
    assert ["link", "t"] == sorted(one.name for one in tmp_path.iterdir())


@pytest.mark.parametrize("error", [RuntimeError, KeyboardInterrupt])
def test_what_fails_half_way_leaves_the_old_file(tmp_path, error):
    """And no other; what was wrong is passed on as it is."""
    (tmp_path / "t").write_text("old")
    with pytest.raises(error), open_whole(tmp_path / "t"):
        raise error
    with pytest.raises(WriteError, match=r"cannot write '.*t': no space is left"), open_whole(tmp_path / "t"):
        raise OSError(errno.ENOSPC, "No space left on device")
    assert [("t", "old")] == [(one.name, one.read_text()) for one in tmp_path.iterdir()]


@pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
def test_where_nothing_can_be_written(tmp_path):
    """The message names the file and says why."""
    with pytest.raises(WriteError, match="there is no folder"), open_whole(tmp_path / "none" / "t"):
        pass
    with pytest.raises(WriteError), open_whole(tmp_path / "\0"):
        pass
    with open_whole(os.devnull) as opened:
        opened.write(b"new")
    (tmp_path / "t").write_text("old")
    (tmp_path / "t").chmod(0o444)
    with pytest.raises(WriteError, match="it is read-only"), open_whole(tmp_path / "t"):
        pass
