"""Standard streams that are closed, full, or whose reader goes away; folders that cannot be written to."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import cli

ARGMAP = f"{sys.executable} -m argmap"
CLEAN = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
FAULTY = CLEAN.replace("thesis: wet", "thesis: wett")
LONG = CLEAN + "".join(f"  more{number}: More of it, number {number}.\n" for number in range(1000))
posix = pytest.mark.skipif(os.name == "nt", reason="shells of POSIX")
full = pytest.mark.skipif(not Path("/dev/full").exists(), reason="a device of Linux")


@pytest.fixture
def shell(tmp_path):
    """Runs a command in bash, in a folder with some maps: status, standard output and error."""
    for name, text in (("clean", CLEAN), ("faulty", FAULTY), ("long", LONG)):
        (tmp_path / f"{name}.yaml").write_text(text, encoding="utf-8")

    def call(command):
        environment = {**os.environ, "NO_COLOR": "1"}
        done = subprocess.run(
            ["bash", "-o", "pipefail", "-c", command.replace("argmap", ARGMAP, 1)],
            cwd=tmp_path, capture_output=True, text=True, check=False, env=environment, timeout=120,
        )  # fmt: skip
        return done.returncode, done.stdout, done.stderr

    return call


@posix
class TestClosed:
    @pytest.mark.parametrize(("name", "status"), [("clean", 0), ("faulty", 1)])
    def test_standard_output(self, shell, name, status):
        """What is printed goes nowhere, and the exit status says what there is to say."""
        for more in ("", " --format json", " --format sarif", " --statistics", " --fix", " --diff", " --color always"):
            returned, _, err = shell(f"argmap check {name}.yaml{more} >&-")
            assert "error: " not in err
            assert returned == (0 if more == " --diff" else status)

    def test_other_commands(self, shell):
        """So it is with every command."""
        for command in (
            "show clean.yaml",
            "evaluate clean.yaml",
            "why clean.yaml wet",
            "rule",
            "schema",
            "scheme",
            "--help",
            "--version",
        ):
            assert (0, "", "") == shell(f"argmap {command} >&-")

    def test_standard_error(self, shell):
        """The summary and messages go nowhere."""
        assert (0, "", "") == shell("argmap check clean.yaml 2>&-")
        status, out, _ = shell("argmap check faulty.yaml 2>&-")
        assert (1, True) == (status, "AM101" in out)
        assert (2, "", "") == shell("argmap check nowhere.yaml 2>&-")
        assert (2, "", "") == shell("argmap check --nonsense 2>&-")

    def test_all(self, shell):
        """With none of the three, files are written all the same, and nothing is written into them by mistake."""
        assert (1, "", "") == shell("argmap check faulty.yaml <&- >&- 2>&-")
        assert 0 == shell("argmap check faulty.yaml --format concise --fail-on never --output out.txt <&- >&- 2>&-")[0]
        status, out, _ = shell("cat out.txt; argmap --version >&-")
        assert (0, "faulty.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        assert 0 == shell("argmap render clean.yaml -o clean.svg <&- >&- 2>&-")[0]

    def test_standard_input(self, shell):
        """There is nothing to read, and that is a finding."""
        status, out, _ = shell("argmap check - --format concise <&-")
        assert (1, "<stdin>: AM000 the file cannot be read: standard input is closed\n") == (status, out)
        assert 0 == shell("argmap check clean.yaml <&-")[0]

    @pytest.mark.parametrize("name", ["stdout", "stderr"])
    def test_from_python(self, tmp_path, monkeypatch, capsys, name):
        """The same where Python has no such stream, or has closed it; afterwards all is as it was."""
        monkeypatch.chdir(tmp_path)
        Path("m.yaml").write_text(FAULTY, encoding="utf-8")
        with Path("closed").open("w", encoding="utf-8") as closed:
            pass
        for stream in (None, closed):
            monkeypatch.setattr(sys, name, stream)
            assert 1 == cli.main(["check", "m.yaml"])
            assert 2 == cli.main(["check", "nowhere.yaml"])
            assert stream is getattr(sys, name)


@posix
class TestGone:
    @pytest.mark.parametrize("command", [
        "check long.yaml", "check long.yaml --format json", "check long.yaml --color always", "show long.yaml",
        "evaluate long.yaml --format json", "rule --format json", "schema", "scheme --format json",
    ])  # fmt: skip
    def test_the_reader_goes_away(self, shell, command):
        """`| head -1` ends quietly but for the summary, with exit status 1 if not all was printed."""
        for reader in ("head -c 10 >/dev/null", "true"):
            status, _, err = shell(f"argmap {command} 2>err | {reader}; exit ${{PIPESTATUS[0]}}")
            said = shell("cat err; argmap --version")[1] + err
            assert status == 1 or (status == 0 and reader != "true")
            assert "rror: " not in said
            assert "Traceback" not in said
            assert "BrokenPipe" not in said

    def test_a_short_output(self, shell):
        """What the reader did not wait for is not needed; the help is short too."""
        for command in ("check clean.yaml", "--help", "--version", "check --help"):
            assert "" == shell(f"argmap {command} | true")[2].replace("1 map checked: no findings\n", "")

    def test_both_streams(self, shell):
        """So it is where errors go the same way."""
        for command in ("check long.yaml", "check nowhere.yaml clean.yaml", "check --nonsense"):
            assert ("", "") == shell(f"argmap {command} 2>&1 | true")[1:]


@full
class TestFull:
    def test_standard_output(self, shell):
        """What could not be printed is said, once; no exit status 0."""
        for command in ("check faulty.yaml", "show clean.yaml", "rule --format json", "evaluate long.yaml"):
            status, _, err = shell(f"argmap {command} >/dev/full")
            assert (2, 1) == (status, err.count("argmap: standard output: no space is left on the disk\n"))
            assert "Exception ignored" not in err

    def test_standard_error(self, shell):
        """Where messages cannot be printed, the exit status speaks."""
        assert 2 == shell("argmap check nowhere.yaml 2>/dev/full")[0]
        assert 0 != shell("argmap check clean.yaml 2>/dev/full")[0]

    def test_files(self, shell):
        """A file that cannot be written is named."""
        for command in ("check faulty.yaml --output", "render clean.yaml --layout tidy -o"):
            target = "/dev/full" if "check" in command else "nowhere/x.svg"
            status, _, err = shell(f"argmap {command} {target}")
            assert 2 == status
            assert f"argmap: cannot write '{target}': " in err


class TestWriting:
    @pytest.mark.parametrize("command", [
        ["check", "m.yaml", "--output"], ["check", "--diff", "m.yaml", "--output"], ["render", "m.yaml", "-o"],
        ["exercise", "m.yaml", "-o"], ["schema", "-o"],
    ])  # fmt: skip
    def test_a_folder_that_is_not_there(self, run, command):
        """The file that was to be written is named, and why it is not; no temporary file is."""
        text = CLEAN + "  rain: It rains.\ninferences: {i: {premises: rain, supports: wet, scheme: sign}}\n"
        Path("m.yaml").write_text(text, encoding="utf-8")
        suffix = "md" if command[0] == "exercise" else "svg"
        status, _, err = run(*command, f"out/x.{suffix}")
        assert (2, True) == (status, err.endswith(f"argmap: cannot write 'out/x.{suffix}': there is no folder 'out'\n"))
        Path("x.svg").mkdir()
        Path("x.md").mkdir()
        assert run(*command, f"x.{suffix}")[2].endswith(f"argmap: cannot write 'x.{suffix}': it is a folder\n")
        assert {"m.yaml", "x.svg", "x.md"} == {path.name for path in Path().iterdir() if "key" not in path.name}

    @posix
    def test_a_read_only_folder(self, ordinary):
        """The folder is named."""
        Path("m.yaml").write_text(CLEAN, encoding="utf-8")
        Path("closed").mkdir(mode=0o555)
        status, _, err = ordinary("render", "m.yaml", "-o", "closed/x.svg")
        assert 2 == status
        assert err.startswith("argmap: cannot write 'closed/x.svg': the folder '")
        assert err.endswith("closed' is read-only\n")

    @posix
    def test_a_read_only_file(self, run):
        """It is not written over, by root neither."""
        Path("m.yaml").write_text(CLEAN, encoding="utf-8")
        Path("x.svg").touch(mode=0o444)
        assert (2, "", "argmap: cannot write 'x.svg': it is read-only\n") == run("render", "m.yaml", "-o", "x.svg")

    @posix
    def test_a_working_folder_that_is_gone(self, shell):
        """It is named."""
        status, _, err = shell("mkdir d; cd d; rmdir ../d; argmap check")
        assert (2, True) == (status, "folder" in err or "no argument maps in ." in err)
        status, _, err = shell("mkdir d; cd d; rmdir ../d; argmap check /dev/null")
        assert (2, "argmap: the working folder: it is not there\n") == (status, err)
