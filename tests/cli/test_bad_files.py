"""One file that cannot be checked is a finding, and all others are checked."""

import json
import os
import socket
import sys
from pathlib import Path

import pytest

import argmap
from argmap import ArgumentMap, LoadError, WriteError, dump, load, read
from argmap.reports import FORMATS

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
FAULTY = GOOD.replace("thesis: wet", "thesis: wett")
BUG = f"this is a bug in argmap {argmap.__version__}, not a problem with your map"
posix = pytest.mark.skipif(os.name == "nt", reason="pipes, sockets and devices of POSIX")


def save(name, text=GOOD):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@posix
class TestNotRegular:
    @pytest.fixture(params=["pipe", "socket", "/dev/zero", "/dev/null"])
    def odd(self, request, tmp_path, monkeypatch):
        """A name of what is not a regular file."""
        monkeypatch.chdir(tmp_path)
        if request.param == "pipe":
            os.mkfifo("pipe")
        with socket.socket(socket.AF_UNIX) as made:
            made.bind("socket")
            yield request.param

    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_check(self, run, odd, jobs):
        """It is refused without a wait, and the others are checked."""
        save("a.yaml", FAULTY)
        save("b.yaml")
        status, out, err = run("check", "--format", "concise", "--jobs", jobs, "b.yaml", odd, "a.yaml")
        findings = [
            f"{odd}: AM000 the file is not read: it is not a regular file",
            "a.yaml:3:9: AM101 the map has no node 'wett'",
        ]
        assert (1, sorted(findings)) == (status, sorted(out.splitlines()))
        assert err.startswith("2 maps checked, 1 file could not be: 2 errors\n")

    @pytest.mark.parametrize("command", ["show", "evaluate", "why", "render", "exercise"])
    def test_commands_that_read_one_map(self, run, odd, command):
        """They say so, and end with status 1."""
        more = {"why": ["wet"], "render": ["-o", "x.svg"], "exercise": ["-o", "x.md"]}.get(command, [])
        status, out, err = run(command, odd, *more)
        assert (1, "") == (status, out)
        assert f"{odd}: AM000 the file is not read: it is not a regular file\n" in err

    def test_from_python(self, odd):
        """`read` gives the finding, and `load` raises it."""
        name = Path(odd).as_posix()
        assert (None, ["AM000"]) == (read(odd)[0], [one.code for one in read(odd)[1]])
        with pytest.raises(LoadError, match=f"{name}: AM000 the file is not read: it is not a regular file"):
            load(odd)

    def test_a_hook(self, run):
        """With `--force-exclude` what cannot be read is not taken for what is not a map."""
        os.mkfifo("pipe.yaml")
        assert 1 == run("check", "--force-exclude", "pipe.yaml")[0]


class TestTooLarge:
    def test_check(self, run):
        """`--max-size` is the limit; a file of just that size is read."""
        size = save("a.yaml").stat().st_size
        assert (0, "") == run("check", "--max-size", str(size), "a.yaml")[:2]
        status, out, _ = run("check", "--max-size", str(size - 1), "a.yaml", "--format", "concise")
        assert (1, f"a.yaml: AM000 the file is not read: it is larger than {size - 1} bytes\n") == (status, out)
        assert (
            "help: `--max-size` sets the limit"
            in run("check", "--max-size", "1KB", save("b.yaml", GOOD + "#" * 1024).name)[1]
        )

    @pytest.mark.parametrize("command", ["show", "evaluate", "why", "render", "exercise"])
    def test_commands_that_read_one_map(self, run, command):
        """They have the same limit and the same option."""
        save("a.yaml")
        more = {"why": ["wet"], "render": ["-o", "x.svg"], "exercise": ["-o", "x.md"]}.get(command, [])
        status, out, err = run(command, "a.yaml", "--max-size", "10", *more)
        assert (1, "") == (status, out)
        assert "a.yaml: AM000 the file is not read: it is larger than 10 bytes\n" in err

    def test_the_usual_limit(self, run):
        """It is 64 MB, in `check` and from Python; no more than a moment is spent on what is larger."""
        with Path("a.yaml").open("wb") as opened:
            opened.truncate((64 << 20) + 1)
        assert "it is larger than 64 MB" in run("check", "a.yaml")[1]
        assert "it is larger than 64 MB" in str(read("a.yaml")[1][0])
        with pytest.raises(LoadError, match="AM000 the file is not read: it is larger than 64 MB"):
            load("a.yaml")

    def test_from_python(self, tmp_path):
        """The limit can be set."""
        path = save(tmp_path / "a.yaml")
        assert load(path, max_size=path.stat().st_size) == read(path)[0]
        with pytest.raises(LoadError, match="larger than 20 bytes"):
            load(path, max_size=20)
        assert ["AM000"] == [one.code for one in read(path, max_size=20)[1]]

    def test_standard_input(self, run):
        """It is not read much further than the limit."""
        status, out, _ = run("check", "-", "--max-size", "10", "--format", "concise", stdin=GOOD)
        assert (1, "<stdin>: AM000 the file is not read: it is larger than 10 bytes\n") == (status, out)
        status, _, err = run("show", "-", "--max-size", "10", stdin=GOOD)
        assert (1, "<stdin>: AM000 the file is not read: it is larger than 10 bytes") == (status, err.split("\n")[0])

    def test_fixing_standard_input(self, run):
        """What is too large to be fixed comes out as it went in, all of it: an editor puts it in the place of its text."""
        status, out, err = run("check", "--fix", "-", "--max-size", "10", stdin=GOOD)
        assert (1, GOOD) == (status, out)
        assert "AM000" in err

    @pytest.mark.parametrize("size", ["0", "big", "-1", "1.5MB"])
    def test_no_size(self, run, size):
        """The form is told."""
        save("a.yaml")
        status, out, err = run("check", f"--max-size={size}", "a.yaml")
        assert (2, "") == (status, out)
        assert f"expected a size such as 64MB, 500KB or 1000000 (bytes), not '{size}'" in err


@posix
class TestPermission:
    @pytest.mark.parametrize("jobs", ["1", "2"])
    def test_check(self, ordinary, jobs):
        """A map without permission is a finding, and the others are checked."""
        save("a.yaml").chmod(0)
        save("b.yaml", FAULTY)
        status, out, err = ordinary("check", "--jobs", jobs, "--format", "concise", "a.yaml", "b.yaml")
        expected = (
            "a.yaml: AM000 the file cannot be read: permission denied\nb.yaml:3:9: AM101 the map has no node 'wett'\n"
        )
        assert (1, expected) == (status, out)
        assert err.startswith("1 map checked, 1 file could not be: 2 errors\n")

    def test_in_a_folder(self, ordinary):
        """A YAML file in a folder may be a map: that it cannot be read is said."""
        save("maps/a.yaml").chmod(0)
        save("maps/b.yaml")
        status, out, _ = ordinary("check", "--format", "concise", "maps")
        assert (1, "maps/a.yaml: AM000 the file cannot be read: permission denied\n") == (status, out)

    def test_in_a_hook(self, ordinary):
        """So it is where files are named that may be no maps."""
        save("a.yaml").chmod(0)
        assert "AM000" in ordinary("check", "--force-exclude", "a.yaml")[1]

    def test_in_a_folder_that_may_not_be_entered(self, ordinary):
        """What is named in such a folder may be there: it is a finding and not a path that is missing."""
        save("closed/a.yaml")
        Path("closed").chmod(0)
        save("b.yaml")
        status, out, err = ordinary("check", "--format", "concise", "closed/a.yaml", "b.yaml")
        assert (1, "closed/a.yaml: AM000 the file cannot be read: permission denied\n") == (status, out)
        assert "1 map checked, 1 file could not be: 1 error\n" == err

    def test_commands_that_read_one_map(self, ordinary):
        """They say the same."""
        save("a.yaml").chmod(0)
        status, out, err = ordinary("show", "a.yaml")
        assert (1, "") == (status, out)
        assert "a.yaml: AM000 the file cannot be read: permission denied\n" in err

    def test_a_configuration(self, ordinary):
        """One that cannot be read is faulty: the files below it are not checked, the others are."""
        save("a/argmap.toml", "").chmod(0)
        save("a/m.yaml")
        save("b/m.yaml", FAULTY)
        status, out, err = ordinary("check", "--format", "concise", "a", "b")
        assert (2, "b/m.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        assert err.endswith("argmap.toml: the configuration cannot be read: permission denied\n")


class TestBugs:
    @pytest.mark.parametrize("jobs", ["1", "2"])
    @pytest.mark.parametrize(
        "error", [ZeroDivisionError("none"), RecursionError("deep"), AssertionError(), KeyError("a")]
    )
    def test_the_run_goes_on(self, run, monkeypatch, jobs, error):
        """A bug that one file brings to light is a finding of that file, whichever process checks it."""
        from argmap.project import opening

        true = opening.parse

        def fail(data, name, *_):
            if name == "b.yaml":
                raise error
            return true(data, name, *_)

        monkeypatch.setattr(opening, "parse", fail)
        names = [save(f"{name}.yaml", FAULTY).name for name in "abc"]
        status, out, err = run("check", "--jobs", jobs, *names)
        assert 1 == status
        assert 2 == out.count("AM101")
        assert f"b.yaml: AM000 internal error: {type(error).__name__}: " in out
        assert BUG in out
        assert "help: please report it with this message and, if you can, the map\n" in out
        assert err.startswith("2 maps checked, 1 file could not be: 3 errors\n")

    def test_a_file_that_takes_too_much_memory(self, run, monkeypatch):
        """That is not a bug."""

        def fail(*_):
            raise MemoryError

        monkeypatch.setattr("argmap.project.opening.parse", fail)
        save("a.yaml")
        expected = "a.yaml: AM000 the file cannot be checked: there is not enough memory for it\n"
        assert (1, expected) == run("check", "--format", "concise", "a.yaml")[:2]

    def test_a_long_message(self, run, monkeypatch):
        """What an error says of a large map is cut, and does not break the line."""

        def fail(*_):
            raise ValueError("a\n" * 100_000)

        monkeypatch.setattr("argmap.project.opening.parse", fail)
        save("a.yaml")
        out = run("check", "--format", "concise", "a.yaml")[1]
        assert 1 == out.count("\n")
        assert len(out) < 1200
        assert BUG in out

    @pytest.mark.parametrize("format_", FORMATS)
    def test_in_every_report(self, run, monkeypatch, format_):
        """Each format has the finding, with and without a file to write it to."""
        monkeypatch.setattr("argmap.project.opening.parse", lambda *_: 1 / 0)
        save("a.yaml")
        status, out, _ = run("check", "--format", format_, "a.yaml")
        assert 1 == status
        assert "AM000" in out
        assert "ZeroDivisionError" in out
        run("check", "--format", format_, "a.yaml", "--output", "out")
        assert out == Path("out").read_text("utf-8")

    @pytest.mark.parametrize("option", ["--fix", "--diff"])
    def test_when_fixing(self, run, monkeypatch, option):
        """The file stays as it is, and the exit status is 1."""
        monkeypatch.setattr("argmap.project.opening.parse", lambda *_: 1 / 0)
        save("a.yaml")
        status, out, err = run("check", option, "a.yaml", "--fail-on", "never")
        assert 1 == status
        assert "AM000 internal error: ZeroDivisionError" in out + err
        assert GOOD == Path("a.yaml").read_text("utf-8")

    def test_fail_on_never(self, run, monkeypatch):
        """What was not checked is no success, whatever `--fail-on` says of findings; nor can it be deselected."""
        monkeypatch.setattr("argmap.project.opening.parse", lambda *_: 1 / 0)
        save("a.yaml", "# argmap: file-ignore[AM000]\n" + GOOD)
        assert 1 == run("check", "--fail-on", "never", "--ignore", "AM000", "--select", "AM3", "a.yaml")[0]

    def test_marking(self, run, monkeypatch):
        """A bug in marking does not stop the checking of maps."""
        monkeypatch.setattr("argmap.project.marking.parse_sheet", lambda *_: 1 / 0)
        save("sheet.yaml", "worksheet: 1\ntasks: {}\n")
        save("a.yaml", FAULTY)
        status, out, _ = run("check", "--format", "concise", "a.yaml", "sheet.yaml")
        assert (1, ["AM101", "AM000"]) == (status, [line.split()[1] for line in out.splitlines()])

    def test_from_python(self, tmp_path, monkeypatch):
        """`read` never raises."""
        monkeypatch.setattr("argmap.project.loading.parse", lambda *_: 1 / 0)
        argument_map, (finding,) = read(save(tmp_path / "a.yaml"))
        assert (None, "AM000") == (argument_map, finding.code)
        assert BUG in finding.message

    @pytest.mark.parametrize("path", ["a\0b", "\udcff" * 3, "\ud800"])
    def test_names_that_no_file_can_have(self, path):
        """They are findings of `read`, too, and nobody takes them for a bug."""
        (finding,) = read(path)[1]
        assert "AM000" == finding.code
        assert "bug" not in finding.message
        with pytest.raises(OSError):
            load(path)

    @pytest.mark.parametrize("path", ["a\0b", "\ud800"])
    def test_such_names_to_write(self, path):
        """The error is that of a file that cannot be written."""
        with pytest.raises(WriteError, match="cannot write"):
            dump(ArgumentMap(title="T"), path)

    @pytest.mark.parametrize("path", ["a\0b", "\ud800"])
    @pytest.mark.parametrize(
        "arguments",
        [
            "render PATH -o a.svg",
            "render a.yaml -o PATH.svg",
            "render a.yaml -o a.svg --within PATH",
            "render PATH -o a.svg --within .",
            "check PATH",
            "check a.yaml --output PATH",
            "check a.yaml --key PATH",
            "check a.yaml --config PATH",
            "exercise a.yaml -o PATH.md",
            "show PATH",
        ],
    )
    def test_such_names_as_arguments(self, run, arguments, path):
        """They are misuse, as the name of a file that is not there is."""
        save("a.yaml", GOOD)
        status, _, err = run(*(one.replace("PATH", path) for one in arguments.split(" ")))
        assert 2 == status
        assert "bug" not in err

    @pytest.mark.parametrize("path", ["a\0b", "\ud800"])
    def test_such_a_folder_of_texts(self, run, path):
        """It holds nothing."""
        save("a.yaml", GOOD)
        assert 0 == run("check", "a.yaml", "--texts", path)[0]


class TestMissing:
    def test_the_others_are_checked(self, run):
        """A named path that is missing ends the run with status 2, after all the others were checked and said."""
        save("a.yaml", FAULTY)
        status, out, err = run("check", "--format", "concise", "nowhere.yaml", "a.yaml", "a.yaml/b.yaml")
        assert (2, "a.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        said = [
            "argmap: there is no file or folder 'nowhere.yaml'",
            "argmap: there is no file or folder 'a.yaml/b.yaml'",
        ]
        assert said == err.splitlines()[-2:]
        assert err.startswith("1 map checked: 1 error\n")

    def test_reports_are_written(self, run):
        """So are files of findings, and so is what can be fixed."""
        text = (
            GOOD + "  idle: Idle. # argmap: ignore[AM2]\n  more: {text: More., assumed: true} # argmap: ignore[AM204]\n"
        )
        save("a.yaml", text)
        status = run("check", "--fix", "nowhere.yaml", "a.yaml", "--output", "out.json", "--format", "json")[0]
        assert 2 == status
        assert text != Path("a.yaml").read_text("utf-8")
        assert isinstance(json.loads(Path("out.json").read_text("utf-8")), list)

    def test_a_folder_without_maps(self, run):
        """It is said besides what is missing."""
        Path("empty").mkdir()
        status, out, err = run("check", "nowhere", "empty")
        assert (2, "") == (status, out)
        assert "argmap: there is no file or folder 'nowhere'\nargmap: no argument maps in empty\n" == err

    @posix
    def test_a_link_to_nothing(self, run):
        """It leads to a path that is not there; a cycle of links cannot be read."""
        Path("link.yaml").symlink_to("gone.yaml")
        Path("cycle.yaml").symlink_to("cycle.yaml")
        assert 2 == run("check", "link.yaml")[0]
        status, out, _ = run("check", "cycle.yaml", "--format", "concise")
        assert (1, "cycle.yaml: AM000 the file cannot be read: its links form a cycle\n") == (status, out)


class TestConfigurations:
    def test_all_faults_at_once(self, run):
        """Every fault of every configuration is said once, files of other folders are checked, and the status is 2."""
        save("a/argmap.toml", "ignroe = []\n")
        save("a/m.yaml", FAULTY)
        save("a/n.yaml", FAULTY)
        save("b/argmap.toml", "select = 3\nexclude = 4\n")
        save("b/m.yaml", FAULTY)
        save("c/m.yaml", FAULTY)
        status, out, err = run("check", ".", "--format", "concise")
        assert (2, "c/m.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        assert (1, 1, 1) == tuple(
            err.count(said) for said in ("did you mean 'ignore'?", "'select' must", "'exclude' must")
        )
        assert err.startswith("1 map checked: 1 error\n")

    def test_nothing_else_to_check(self, run):
        """Then nothing is said of maps."""
        save("argmap.toml", "ignroe = []\n")
        save("m.yaml")
        status, out, err = run("check", "--format", "json")
        assert (2, "") == (status, out)
        assert err.startswith("argmap: ")

    @posix
    def test_what_is_not_a_file(self, run):
        """A pipe of that name is faulty, found or named, and is not waited for."""
        os.mkfifo("argmap.toml")
        save("m.yaml")
        assert 2 == run("check", "m.yaml")[0]
        status, _, err = run("check", "m.yaml", "--config", "argmap.toml")
        assert (2, "argmap: argmap.toml: the configuration cannot be read: it is not a regular file\n") == (status, err)

    def test_a_large_one(self, run):
        """A configuration has at most 1 MB."""
        save("argmap.toml", "#" * (1 << 20) + "\n")
        save("m.yaml")
        status, _, err = run("check", "m.yaml")
        assert 2 == status
        assert "the configuration cannot be read: it is larger than 1 MB" in err


@posix
class TestWorksheets:
    def test_a_key_that_is_a_pipe(self, run):
        """It is not waited for."""
        os.mkfifo("key.yaml")
        save("sheet.yaml", "worksheet: 1\nsheet: abc\nkey: key.yaml\ntasks: {}\n")
        save("a.yaml", FAULTY)
        for more in ([], ["--key", "key.yaml"]):
            status, out, _ = run("check", "--format", "concise", "a.yaml", "sheet.yaml", *more)
            assert (1, ["AM101", "EX005"]) == (status, [line.split()[1] for line in out.splitlines()])
            assert "cannot be read: it is not a regular file" in out


class TestStandardInput:
    def test_closed(self, run, monkeypatch):
        """There is nothing to check."""
        monkeypatch.setattr(sys, "stdin", None)
        expected = "<stdin>: AM000 the file cannot be read: standard input is closed\n"
        assert (1, expected) == run("check", "-", "--format", "concise")[:2]
        assert 1 == run("check", "--fix", "-")[0]
        status, out, err = run("evaluate", "-")
        assert (1, "", expected.strip()) == (status, out, err.strip())
