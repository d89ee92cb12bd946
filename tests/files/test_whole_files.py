"""Files are written whole or not at all, and stay the files that they were."""

import errno
import os
import signal
import stat
import subprocess
import sys
import time
from pathlib import Path

import pytest

from argmap.errors import ArgmapError, WriteError
from argmap.files import temporary, whole
from argmap.files.whole import write_whole

posix = pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")
root = pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="owners are for root to change")


@pytest.fixture
def path(tmp_path):
    """A file that holds `old`."""
    path = tmp_path / "a.txt"
    path.write_text("old", encoding="utf-8")
    temporary.remove_left_behind_once.cache_clear()
    return path


def mode(path):
    return stat.S_IMODE(path.stat().st_mode)


def refused(path, content="new", **how):
    with pytest.raises(WriteError) as caught:
        write_whole(path, content, **how)
    assert isinstance(caught.value, ArgmapError)
    assert ".argmap-" not in str(caught.value)
    return str(caught.value)


@pytest.mark.parametrize("content", ["é\n", "é\n".encode()])
def test_write_whole(tmp_path, content):
    """Text is written as UTF-8 with its own line ends, bytes as they are, and nothing is left beside the file."""
    path = tmp_path / "a.txt"
    write_whole(str(path), content)
    assert b"\xc3\xa9\n" == path.read_bytes()
    assert [path] == list(tmp_path.iterdir())


class TestFailures:
    @pytest.mark.parametrize("step", ["_fill", "_keep"])
    @pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
    def test_the_old_file_stays(self, path, monkeypatch, step, error):
        """Whatever goes wrong, by a full disk or by Ctrl-C: the old file is as it was, and nothing is beside it."""
        true = getattr(whole, step)

        def fail(*arguments, **how):
            true(*arguments, **how)
            raise error

        monkeypatch.setattr(whole, step, fail)
        with pytest.raises(type(error) if isinstance(error, KeyboardInterrupt) else WriteError):
            write_whole(path, "new")
        assert "old" == path.read_text("utf-8")
        assert [path] == list(path.parent.iterdir())

    def test_a_file_that_cannot_take_its_place(self, path, monkeypatch):
        """Where the last step fails, the old file is as it was."""

        def fail(*_):
            raise OSError("the disk is gone")

        monkeypatch.setattr(Path, "replace", fail)
        assert f"cannot write {str(path)!r}: the disk is gone" == refused(path)
        assert "old" == path.read_text("utf-8")
        assert [path] == list(path.parent.iterdir())

    def test_a_full_disk(self, tmp_path, monkeypatch):
        """The message names the file that was to be written, not the temporary one."""

        def fail(*_, **__):
            raise OSError(errno.ENOSPC, "No space left on device", str(tmp_path / ".argmap-x.tmp"))

        monkeypatch.setattr(whole, "_fill", fail)
        monkeypatch.chdir(tmp_path)
        assert "cannot write 'x.svg': no space is left on the disk" == refused("x.svg")

    @pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")
    def test_a_full_device(self):
        """A device that takes nothing is named as well."""
        assert "cannot write '/dev/full': no space is left on the disk" == refused("/dev/full")

    def test_folders(self, tmp_path, monkeypatch):
        """A folder that is not there, a file in its place, and a folder in the place of the file."""
        monkeypatch.chdir(tmp_path)
        Path("file").touch()
        Path("sub").mkdir()
        assert "cannot write 'out/x.svg': there is no folder 'out'" == refused("out/x.svg")
        assert "cannot write 'file/x.svg': 'file' is not a folder" == refused("file/x.svg")
        assert "cannot write 'sub': it is a folder" == refused("sub")
        assert "cannot write '': it is not there" == refused("")
        assert f"cannot write {'x' * 300!r}: its name is too long" == refused("x" * 300)

    @posix
    def test_links_that_lead_nowhere(self, tmp_path, monkeypatch):
        """A link into a folder that is not there names that folder; a cycle of links is one."""
        monkeypatch.chdir(tmp_path)
        Path("link.svg").symlink_to("gone/x.svg")
        Path("cycle").symlink_to("cycle")
        assert f"cannot write 'link.svg': there is no folder {str(tmp_path / 'gone')!r}" == refused("link.svg")
        assert "cannot write 'cycle': its links form a cycle" == refused("cycle")

    @posix
    def test_a_link_to_what_is_not_there(self, tmp_path):
        """It is made, and the link stays."""
        (tmp_path / "link.txt").symlink_to(tmp_path / "new.txt")
        write_whole(tmp_path / "link.txt", "new")
        assert ("new", True) == ((tmp_path / "new.txt").read_text("utf-8"), (tmp_path / "link.txt").is_symlink())

    @posix
    def test_a_read_only_folder(self, path, monkeypatch):
        """Where nothing can be made beside the file, its folder is named."""

        def fail(*_):
            raise PermissionError(errno.EACCES, "Permission denied", str(path.parent / ".argmap-x.tmp"))

        monkeypatch.setattr(whole, "_fill", lambda *_, **__: fail())
        monkeypatch.setattr(os, "access", lambda asked, _: Path(asked) == path)
        assert f"cannot write {str(path)!r}: the folder {str(path.parent)!r} is read-only" == refused(path)

    @posix
    @pytest.mark.parametrize("bits", [0o444, 0o400, 0])
    def test_a_read_only_file(self, path, bits):
        """It is not written, not even by root, who might."""
        path.chmod(bits)
        assert f"cannot write {str(path)!r}: it is read-only" == refused(path)
        assert (bits, [path]) == (mode(path), list(path.parent.iterdir()))
        path.chmod(0o600)
        assert "old" == path.read_text("utf-8")


class TestWhatIsKept:
    @posix
    def test_permissions_and_links(self, tmp_path):
        """A file keeps its permissions, and a link stays a link to the file that is replaced."""
        path, link = tmp_path / "a.txt", tmp_path / "link.txt"
        path.write_text("old")
        path.chmod(0o640)
        link.symlink_to(path)
        write_whole(link, "new")
        assert ("new", True, 0o640) == (path.read_text(), link.is_symlink(), mode(path))

    @posix
    def test_a_new_file_goes_by_the_umask(self, tmp_path):
        """As any program makes files."""
        before = os.umask(0o027)
        try:
            write_whole(tmp_path / "a.txt", "new")
        finally:
            os.umask(before)
        assert 0o640 == mode(tmp_path / "a.txt")

    @posix
    def test_a_private_file_is_private_at_any_time(self, path, monkeypatch):
        """The temporary file of a private one is private from the start, whatever the umask."""
        path.chmod(0o600)
        seen, true = [], os.fdopen

        def watch(descriptor, *arguments):
            seen.append(stat.S_IMODE(os.fstat(descriptor).st_mode))
            return true(descriptor, *arguments)

        monkeypatch.setattr(os, "fdopen", watch)
        before = os.umask(0)
        try:
            write_whole(path, "new")
        finally:
            os.umask(before)
        assert ([0o600], 0o600, "new") == (seen, mode(path), path.read_text("utf-8"))

    @posix
    def test_hard_links(self, path):
        """A file of several names stays one file."""
        other = path.with_name("b.txt")
        os.link(path, other)
        number = path.stat().st_ino
        for content in ("new", "a text that is longer", ""):
            write_whole(path, content)
            assert (content, content) == (path.read_text("utf-8"), other.read_text("utf-8"))
        assert (number, 2) == (other.stat().st_ino, other.stat().st_nlink)
        assert {path, other} == set(path.parent.iterdir())

    @posix
    @pytest.mark.parametrize("error", [OSError(errno.ENOSPC, "No space left on device"), KeyboardInterrupt()])
    def test_a_failure_in_place(self, path, monkeypatch, error):
        """What is written in place is put back as it was, and nothing is left beside it."""
        os.link(path, path.with_name("b.txt"))
        true, failures = os.fsync, [error]

        def fail(descriptor):
            true(descriptor)
            if os.fstat(descriptor).st_nlink == 2 and failures:
                raise failures.pop()

        monkeypatch.setattr(os, "fsync", fail)
        with pytest.raises(KeyboardInterrupt if isinstance(error, KeyboardInterrupt) else WriteError):
            write_whole(path, "a text that is longer")
        assert "old" == path.read_text("utf-8")
        assert 2 == len(list(path.parent.iterdir()))

    @posix
    def test_a_failure_to_put_it_back(self, path, monkeypatch):
        """Then the new text is kept beside the file, and the message says where."""
        os.link(path, path.with_name("b.txt"))

        def fail(*_):
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr(whole, "_overwrite", fail)
        with pytest.raises(
            WriteError, match=r"its old text is lost; the new text is in '\.argmap-.*\.whole' beside it"
        ):
            write_whole(path, "new")
        (spare,) = path.parent.glob("*.whole")
        assert "new" == spare.read_text("utf-8")
        dead = left_behind(path.parent)
        spare = spare.rename(dead.with_name(f"{dead.stem}-{path.stat().st_ino}.whole"))
        temporary.remove_left_behind(str(path.parent))
        assert (True, False) == (spare.exists(), dead.exists())

    @root
    def test_owner_and_group(self, path):
        """They stay, as does the mode that goes with them."""
        os.chown(path, 65534, 65533)
        path.chmod(0o4750)
        write_whole(path, "new")
        assert (65534, 65533, 0o4750) == (path.stat().st_uid, path.stat().st_gid, mode(path))

    @root
    def test_an_owner_that_cannot_be_kept(self, path, monkeypatch):
        """Then the file itself is written, so that nobody else's group can read it."""
        os.chown(path, 65534, 65533)
        path.chmod(0o660)
        number = path.stat().st_ino

        def fail(*_):
            raise PermissionError(errno.EPERM, "Operation not permitted")

        monkeypatch.setattr(os, "chown", fail)
        write_whole(path, "new")
        assert (number, 65534, 65533) == (path.stat().st_ino, path.stat().st_uid, path.stat().st_gid)
        assert ("new", [path]) == (path.read_text("utf-8"), list(path.parent.iterdir()))

    @pytest.mark.skipif(not hasattr(os, "setxattr"), reason="attributes of Linux")
    def test_attributes(self, path):
        """What other programs keep with a file stays, but for the time at which it was changed."""
        try:
            os.setxattr(path, "user.origin", b"archive")
        except OSError:
            pytest.skip("this file system has no attributes")
        os.utime(path, (1, 1))
        write_whole(path, "new")
        assert b"archive" == os.getxattr(path, "user.origin")
        assert time.time() - path.stat().st_mtime < 3600

    @posix
    def test_attributes_that_cannot_be_kept(self, path, monkeypatch):
        """They are no reason to fail, and the mode stays."""
        path.chmod(0o640)

        def fail(*_):
            raise OSError(errno.EIO, "Input/output error")

        monkeypatch.setattr("shutil.copystat", fail)
        write_whole(path, "new")
        assert ("new", 0o640) == (path.read_text("utf-8"), mode(path))

    @posix
    def test_a_device_is_written_to(self):
        """What is not a regular file is not replaced."""
        write_whole(os.devnull, "new")
        assert stat.S_ISCHR(Path(os.devnull).stat().st_mode)


class TestChanged:
    def test_as_it_was(self, path):
        """A file that holds what it did is replaced."""
        write_whole(path, "new", was=b"old")
        assert "new" == path.read_text("utf-8")

    def test_changed_meanwhile(self, path):
        """One that holds something else stays, and so do its new words."""
        path.write_text("other", encoding="utf-8")
        assert f"cannot write {str(path)!r}: it has changed since it was read" == refused(path, was=b"old")
        assert ("other", [path]) == (path.read_text("utf-8"), list(path.parent.iterdir()))

    def test_removed_meanwhile(self, path):
        """One that is no longer there is not made anew."""
        path.unlink()
        assert f"cannot write {str(path)!r}: it has changed since it was read" == refused(path, was=b"old")
        assert [] == list(path.parent.iterdir())

    def test_changed_while_it_is_compared(self, path, monkeypatch):
        """A change of the same length that comes after it was read is noticed by its time."""
        true = Path.read_bytes

        def change(self):
            data = true(self)
            self.write_text("odd", encoding="utf-8")
            os.utime(self, ns=(1, 1))
            return data

        monkeypatch.setattr(Path, "read_bytes", change)
        assert "it has changed" in refused(path, was=b"old")
        assert "odd" == path.read_text("utf-8")

    def test_already_done(self, path):
        """One that already holds the new content, as under its other name, is left alone."""
        path.write_text("new", encoding="utf-8")
        number = path.stat().st_ino
        write_whole(path, "new", was=b"old")
        assert (number, [path]) == (path.stat().st_ino, list(path.parent.iterdir()))

    @posix
    def test_hard_links(self, path):
        """What is written in place is compared as well."""
        os.link(path, path.with_name("b.txt"))
        path.write_text("other", encoding="utf-8")
        assert "it has changed" in refused(path, was=b"old")
        assert "other" == path.read_text("utf-8")


def left_behind(folder, machine=None, process=None, age=0):
    """A temporary file as a run leaves it; by default one of this machine whose process is gone."""
    if process is None:
        process = subprocess.Popen([sys.executable, "-c", ""])
        process.wait()
        process = process.pid
    path = folder / f".argmap-{machine or temporary._machine()}-{process}-0123456789ab.tmp"
    path.write_text("half", encoding="utf-8")
    os.utime(path, (time.time() - age,) * 2)
    return path


@posix
class TestLeftBehind:
    def test_the_next_run_removes_it(self, path):
        """What a run that was killed has left goes when the next one writes into that folder."""
        left_behind(path.parent)
        write_whole(path, "new")
        assert [path] == list(path.parent.iterdir())

    def test_a_run_that_is_killed(self, path):
        """A process that is killed in the midst leaves one, and it is gone after the next."""
        code = (
            "import os, sys; from argmap.files import whole; write_whole = whole.write_whole;"
            "whole._keep = lambda *_: os.kill(os.getpid(), 9); write_whole(sys.argv[1], 'new')"
        )
        done = subprocess.run([sys.executable, "-c", code, str(path)], check=False)
        assert -signal.SIGKILL == done.returncode
        assert ("old", 2) == (path.read_text("utf-8"), len(list(path.parent.iterdir())))
        write_whole(path, "new")
        assert ("new", [path]) == (path.read_text("utf-8"), list(path.parent.iterdir()))

    @pytest.mark.parametrize("number", [signal.SIGTERM, signal.SIGHUP, signal.SIGINT])
    def test_a_run_that_is_ended(self, path, number):
        """A process that is told to end takes its temporary file along."""
        code = (
            "import os, sys; from argmap import cli; from argmap.files import whole;"
            f"whole._keep = lambda *_: os.kill(os.getpid(), {int(number)});"
            "sys.argv = ['argmap', 'schema', '-o', sys.argv[1]]; cli.run()"
        )
        done = subprocess.run([sys.executable, "-c", code, str(path)], check=False, capture_output=True)
        assert (128 + number, b"") == (done.returncode, done.stderr)
        assert ("old", [path]) == (path.read_text("utf-8"), list(path.parent.iterdir()))

    def test_what_may_be_in_use_stays(self, path):
        """The files of a process that runs, of another machine, and what is only called alike."""
        folder = path.parent
        kept = {
            left_behind(folder, process=os.getppid()),
            left_behind(folder, machine="0" * 8, process=99999999),
            folder / ".argmap-notes.tmp",
            folder / ".argmap-1-2-3.tmp",
        }
        for one in kept:
            one.touch()
        write_whole(path, "new")
        assert kept | {path} == set(folder.iterdir())

    @pytest.mark.parametrize("step", ["before", "after"])
    def test_a_run_that_is_killed_in_place(self, path, step):
        """What it keeps of the new text goes when that has come into its file, at the latest by the next run."""
        other = path.with_name("b.txt")
        os.link(path, other)
        code = (
            "import os, sys; from argmap.files import whole; write_whole = whole.write_whole; true = whole._overwrite\n"
            "def die(*arguments):\n"
            f"    if {step == 'after'}: true(*arguments)\n"
            "    os.kill(os.getpid(), 9)\n"
            "whole._overwrite = die; write_whole(sys.argv[1], 'new')"
        )
        subprocess.run([sys.executable, "-c", code, str(path)], check=False)
        (spare,) = path.parent.glob("*.whole")
        assert "new" == spare.read_text("utf-8")
        assert ("old" if step == "before" else "new") == other.read_text("utf-8")
        if step == "before":
            write_whole(path.with_name("c.txt"), "another file")
            assert spare.exists()
            write_whole(path, "new")
        else:
            write_whole(path.with_name("c.txt"), "another file")
        assert not spare.exists()
        assert "new" == other.read_text("utf-8")

    def test_what_is_old_goes(self, path):
        """After a day nobody writes it any more, on whatever machine."""
        left_behind(path.parent, process=os.getppid(), age=2 * 86400)
        left_behind(path.parent, machine="0" * 8, process=1, age=2 * 86400)
        write_whole(path, "new")
        assert [path] == list(path.parent.iterdir())

    def test_links_and_folders_stay(self, path):
        """A link of that name is neither followed nor removed, nor is a folder."""
        made = left_behind(path.parent)
        made.unlink()
        made.symlink_to(path)
        folder = made.with_name(made.name.replace("0123456789ab", "ba9876543210"))
        folder.mkdir()
        write_whole(path, "new")
        assert {path, made, folder} == set(path.parent.iterdir())
        assert "new" == path.read_text("utf-8")

    @root
    def test_those_of_another_user_stay(self, path):
        """Only what this user left is removed."""
        made = left_behind(path.parent)
        os.chown(made, 65534, 65534)
        write_whole(path, "new")
        assert made.exists()
