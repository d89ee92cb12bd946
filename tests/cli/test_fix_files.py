"""`check --fix` writes the bytes that it changes and no others, into the files that it may write."""

import codecs
import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.project import examining
from argmap.reading.decoding import decode, encode_as

TWICE = "argmap: 1\ntitle: T\nthesis: wet\nclaims:\n  wet: Wet.\n  rain: {text: Rain., assumed: true}\ninferences:\n  i: {premises: [rain, rain], supports: wet}\n"
ONCE = TWICE.replace("[rain, rain]", "[rain]")
MARKS = {
    "utf-8": b"",
    "utf-8-sig": codecs.BOM_UTF8,
    "utf-16-le": codecs.BOM_UTF16_LE,
    "utf-16-be": codecs.BOM_UTF16_BE,
    "utf-32-le": codecs.BOM_UTF32_LE,
    "utf-32-be": codecs.BOM_UTF32_BE,
}
LINE_ENDS = {
    "LF": TWICE,
    "CRLF": TWICE.replace("\n", "\r\n"),
    "mixed": TWICE.replace("\n", "\r\n", 3),
    "no last": TWICE.rstrip("\n"),
    "many last": TWICE + "\n\n \n",
    "odd": TWICE.replace("title: T", "title: T\u2028\x85 \U0001f3bc\u0301\ufffd"),
}
posix = pytest.mark.skipif(os.name == "nt", reason="permissions and links of POSIX")


def encoded(text, encoding):
    return MARKS[encoding] + text.encode(encoding.removesuffix("-sig"))


def save(name, text=TWICE):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


@pytest.mark.parametrize("how", ["--fix", "--diff"])
def test_worksheets_are_not_fixed(run, how):
    """Fixes are for maps: of a worksheet that is said, and it is marked as ever."""
    save("s.yaml", "worksheet: 1\nsheet: abc\nkey: k.yaml\ntasks: {a: {answer: A}}\n")
    save("k.yaml", "worksheet: 1\nsheet: abc\ntasks: {a: {answer: A, options: {A: a, B: b}}}\n")
    remark = "argmap: s.yaml is a worksheet: fixes apply to maps in YAML only\n"
    status, out, told = run("check", how, "s.yaml")
    assert (0, "", True) == (status, out, told.startswith(remark))
    assert remark not in run("check", "s.yaml")[2]


class TestEncodings:
    @pytest.mark.parametrize("encoding", MARKS)
    @pytest.mark.parametrize("text", LINE_ENDS.values(), ids=LINE_ENDS)
    def test_every_other_byte_stays(self, run, encoding, text):
        """Whatever the encoding, its order of bytes, its mark and the ends of lines."""
        save("m.yaml", encoded(text, encoding))
        assert (0, "", "1 map checked: 1 fixed\n") == run("check", "--fix", "m.yaml", "--ignore", "AM6")
        assert encoded(text.replace("[rain, rain]", "[rain]"), encoding) == Path("m.yaml").read_bytes()

    @pytest.mark.parametrize("encoding", MARKS)
    def test_damaged_files_stay(self, run, encoding):
        """Half a character at the end, or a lone half of a pair: such a file is not written."""
        text = encoded(TWICE + "# ", encoding)
        for data in (text + b"\xff", text + b"\x00\xd8\x00"):
            save("m.yaml", data)
            assert 1 == run("check", "--fix", "m.yaml")[0]
            assert data == Path("m.yaml").read_bytes()

    @given(st.text(st.characters(exclude_categories=["Cs"])), st.sampled_from(sorted(MARKS)))
    def test_decoding_can_be_undone(self, text, encoding):
        """What is not damaged gives the same bytes again, further byte order marks included."""
        data = encoded(text, encoding)
        source, damaged, _ = decode(data, "m.yaml", 1000)
        assert damaged or data == encode_as(source.text, data)

    def test_a_second_byte_order_mark(self, run):
        """It is text, and stays."""
        for encoding in MARKS:
            data = encoded(TWICE + "# \ufeff\n", encoding)
            save("m.yaml", data)
            run("check", "--fix", "m.yaml")
            assert encoded(ONCE + "# \ufeff\n", encoding) == Path("m.yaml").read_bytes()

    def test_a_patch_of_odd_line_ends(self, run):
        """A patch counts lines as `patch` does: by line feeds alone."""
        for text in (LINE_ENDS["mixed"], LINE_ENDS["odd"], LINE_ENDS["no last"]):
            save("m.yaml", text)
            out = run("check", "--diff", "m.yaml")[1]
            subprocess.run(["git", "apply", "-"], input=out.encode(), check=True)
            assert text.replace("[rain, rain]", "[rain]").encode() == Path("m.yaml").read_bytes()


@posix
class TestWhatIsKept:
    def test_hard_links_and_mode(self, run):
        """A map of two names is fixed under both, and stays one file with its mode."""
        save("m.yaml").chmod(0o640)
        os.link("m.yaml", "n.yaml")
        number = Path("n.yaml").stat().st_ino
        assert 0 == run("check", "--fix", "m.yaml")[0]
        assert (ONCE, number, 0o640) == (
            Path("n.yaml").read_text("utf-8"),
            Path("m.yaml").stat().st_ino,
            stat.S_IMODE(Path("m.yaml").stat().st_mode),
        )

    def test_a_file_that_is_named_twice(self, run):
        """By two spellings, a link and a hard link: it is fixed once, and nobody complains of a change."""
        save("m.yaml")
        os.link("m.yaml", "hard.yaml")
        Path("link.yaml").symlink_to("m.yaml")
        status, out, _ = run("check", "--fix", "m.yaml", "./m.yaml", "hard.yaml", "link.yaml")
        assert (0, "") == (status, out)
        assert ONCE == Path("m.yaml").read_text("utf-8")

    def test_through_a_link(self, run):
        """The link stays, and what is written is named."""
        save("maps/m.yaml")
        Path("link.yaml").symlink_to("maps/m.yaml")
        status, out, err = run("check", "--fix", "link.yaml")
        assert (0, "") == (status, out)
        assert "argmap: link.yaml is a link: fixing maps/m.yaml\n1 map checked: 1 fixed\n" == err
        assert (True, ONCE) == (Path("link.yaml").is_symlink(), Path("maps/m.yaml").read_text("utf-8"))

    def test_through_a_link_to_a_folder(self, run, tmp_path_factory):
        """So is a file that is reached by a folder that is a link; what lies elsewhere is named in full."""
        elsewhere = tmp_path_factory.mktemp("elsewhere")
        save(elsewhere / "m.yaml")
        Path("maps").symlink_to(elsewhere)
        err = run("check", "--fix", "maps/m.yaml")[2]
        assert f"argmap: maps/m.yaml is a link: fixing {elsewhere}/m.yaml\n" in err

    def test_without_a_link(self, run, tmp_path_factory):
        """Nothing is said of plain files, nor of links above the folder in which one works."""
        real = tmp_path_factory.mktemp("real")
        Path("here").symlink_to(real)
        os.chdir("here")
        save("sub/m.yaml")
        save(real / "n.yaml")
        err = run("check", "--fix", "sub/m.yaml", "sub/../n.yaml", str(real / "n.yaml"))[2]
        assert "is a link" not in err


@posix
class TestWhatIsNotWritten:
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_a_read_only_file(self, run, jobs):
        """It is said and stays, what is wrong with it is reported, the others are fixed, and the status is 1."""
        save("a.yaml").chmod(0o444)
        save("b.yaml")
        status, out, err = run("check", "--fix", "--jobs", jobs, "--format", "concise", "a.yaml", "b.yaml")
        assert (1, "a.yaml:8:24: AM104 premise 'rain' occurs twice in inference 'i'\n") == (status, out)
        expected = (
            "argmap: a.yaml is not fixed: it is read-only\n2 maps checked: 1 warning, 1 fixed\n1 fixable with --fix\n"
        )
        assert expected == err
        assert (TWICE, ONCE) == (Path("a.yaml").read_text("utf-8"), Path("b.yaml").read_text("utf-8"))

    def test_it_is_no_success(self, run):
        """What was asked for was not done: the status is 1 even if no finding is grave."""
        save("a.yaml").chmod(0o444)
        assert 1 == run("check", "--fix", "--fail-on", "never", "a.yaml")[0]

    def test_a_read_only_folder(self, ordinary):
        """Where nothing can be written beside the file, its folder is named, and the others are fixed."""
        folder = ordinary.folder
        for name in ("closed/a.yaml", "open/b.yaml"):
            save(folder / name).chmod(0o666)
        (folder / "open").chmod(0o777)
        (folder / "closed").chmod(0o555)
        status, _, err = ordinary("check", "--fix", "closed/a.yaml", "open/b.yaml")
        assert 1 == status
        assert "argmap: closed/a.yaml is not fixed: the folder 'closed' is read-only\n" in err or (
            "argmap: closed/a.yaml is not fixed: the folder '" in err and "closed' is read-only\n" in err
        )
        assert TWICE == (folder / "closed/a.yaml").read_text("utf-8")
        assert ONCE == (folder / "open/b.yaml").read_text("utf-8")

    def test_a_file_of_another_user(self, ordinary):
        """One that may be read and not written is not replaced, though its folder would allow that."""
        path = save(ordinary.folder / "a.yaml")
        path.chmod(0o444 if os.geteuid() else 0o644)
        status, _, err = ordinary("check", "--fix", "a.yaml")
        assert 1 == status
        assert "argmap: a.yaml is not fixed: it is read-only\n" in err
        assert TWICE == path.read_text("utf-8")

    @pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() != 0, reason="files of others are for root to make")
    def test_a_file_that_another_user_lets_write(self, ordinary):
        """One that may be written is written in place, and stays the other's."""
        path = save(ordinary.folder / "a.yaml")
        path.chmod(0o666)
        assert 0 == ordinary("check", "--fix", "a.yaml")[0]
        assert (ONCE, 0, 0o666) == (path.read_text("utf-8"), path.stat().st_uid, stat.S_IMODE(path.stat().st_mode))


class TestChanged:
    def test_meanwhile(self, run, monkeypatch):
        """A file that an editor saves while it is checked keeps what was saved; that is said, and reported anew."""
        save("a.yaml")
        save("b.yaml")
        other = ONCE.replace("thesis: wet", "thesis: wett")
        true = examining.apply_fixes

        def apply_fixes(text, examine, **how):
            save("a.yaml", other)
            return true(text, examine, **how)

        monkeypatch.setattr(examining, "apply_fixes", apply_fixes)
        status, out, err = run("check", "--fix", "--format", "concise", "a.yaml", "b.yaml")
        assert (1, "a.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        assert err.startswith("argmap: a.yaml is not fixed: it has changed since it was read\n")
        assert (other, ONCE) == (Path("a.yaml").read_text("utf-8"), Path("b.yaml").read_text("utf-8"))

    def test_removed_meanwhile(self, run, monkeypatch):
        """A file that is gone stays gone, and cannot be checked."""
        save("a.yaml")
        true = examining.apply_fixes

        def apply_fixes(text, examine, **how):
            Path("a.yaml").unlink()
            return true(text, examine, **how)

        monkeypatch.setattr(examining, "apply_fixes", apply_fixes)
        status, out, err = run("check", "--fix", "--format", "concise", "a.yaml")
        assert (1, "a.yaml: AM000 the file cannot be read: it is not there\n") == (status, out)
        assert not Path("a.yaml").exists()
        assert "argmap: a.yaml is not fixed: it has changed since it was read\n" in err


class TestOverwriting:
    """No command writes over a file that it reads."""

    MAP = "argmap: 1\ntitle: T\nthesis: a\nclaims: {a: {text: A., assumed: true}}\n"

    def refused(self, run, *argv, stdin=None):
        before = {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}
        status, out, err = run(*argv, stdin=stdin)
        assert (2, "") == (status, out)
        assert "read by this command: name another file to write\n" in err
        assert before == {path: path.read_bytes() for path in Path().rglob("*") if path.is_file()}

    def test_check(self, run):
        """The findings do not go over a map, and nothing is fixed before that is said."""
        save("m.yaml")
        save("sub/n.yaml", self.MAP)
        for output in ("m.yaml", "./sub/../m.yaml", "sub/n.yaml"):
            for more in ([], ["--fix"], ["--diff"], ["--jobs", "2"], ["--statistics"]):
                self.refused(run, "check", ".", "m.yaml", "--output", output, *more)

    @posix
    def test_links(self, run):
        """Nor by a link or a hard link."""
        save("m.yaml")
        Path("link").symlink_to("m.yaml")
        os.link("m.yaml", "hard")
        for output in ("link", "hard"):
            self.refused(run, "check", "m.yaml", "--output", output)

    def test_what_check_reads_besides(self, run):
        """Nor over a configuration, a copy of a source, or a key."""
        save("argmap.toml", "ignore = ['AM2']\n")
        save("other.toml", "ignore = ['AM2']\n")
        save("a.txt", "The fleet lies at anchor.\n")
        source = "sources: {s: {title: S, authors: [A], date: 1821, text: a.txt}}\n"
        save("m.yaml", self.MAP + source + "evidence: {e: {text: E., source: s, locator: p. 1, quote: fleet lies}}\n")
        save("sheet.yaml", "worksheet: 1\nsheet: abc\nkey: k.yaml\ntasks: {a: {answer: A}}\n")
        save("k.yaml", "worksheet: 1\nsheet: abc\ntasks: {a: {answer: A, options: {A: a, B: b}}}\n")
        for output in ("argmap.toml", "a.txt"):
            self.refused(run, "check", "m.yaml", "--output", output)
        self.refused(run, "check", "m.yaml", "--config", "other.toml", "--output", "other.toml")
        self.refused(run, "check", "sheet.yaml", "--output", "k.yaml")
        self.refused(run, "check", "m.yaml", "--key", "k.yaml", "--output", "k.yaml")
        assert 0 == run("check", "m.yaml", "--fail-on", "never", "--output", "other.toml")[0]

    @pytest.mark.parametrize("suffix", ["svg", "html", "dot", "mmd", "md", "txt"])
    def test_render(self, run, suffix):
        """Nor does a picture, whatever its format."""
        save(f"m.{suffix}", self.MAP)
        self.refused(run, "render", f"m.{suffix}", "-o", f"m.{suffix}")

    @posix
    def test_render_by_links(self, run):
        """By a link, a hard link, or through another folder."""
        save("m.yaml", self.MAP)
        Path("sub").mkdir()
        Path("link.svg").symlink_to("m.yaml")
        os.link("m.yaml", "hard.svg")
        for output in ("link.svg", "hard.svg", "sub/../link.svg"):
            self.refused(run, "render", "m.yaml", "-o", output)

    def test_exercise(self, run):
        """Nor does a worksheet, or its key."""
        save("m.yaml", self.MAP)
        self.refused(run, "exercise", "m.yaml", "-o", "m.yaml")
        save("m.key.md", self.MAP)
        self.refused(run, "exercise", "m.key.md", "-o", "m.md")

    @posix
    def test_standard_input(self, tmp_path):
        """Nor over the file that standard input comes from."""
        save(tmp_path / "m.yaml")
        for argv in (["check", "-", "--output", "m.yaml"], ["render", "-", "-o", "link.svg"]):
            (tmp_path / "link.svg").unlink(missing_ok=True)
            (tmp_path / "link.svg").symlink_to("m.yaml")
            with (tmp_path / "m.yaml").open("rb") as opened:
                command = [sys.executable, "-m", "argmap", *argv]
                done = subprocess.run(command, cwd=tmp_path, stdin=opened, capture_output=True, check=False)
            assert 2 == done.returncode
            assert b"the same file as standard input, is read by this command" in done.stderr
            assert TWICE == (tmp_path / "m.yaml").read_text("utf-8")
