"""The script of the action, with stand-ins for Python and argmap: which arguments reach `argmap check`, and no more."""

import os
import re
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml

ROOT = Path(__file__).parents[1]
ACTION = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
(STEP,) = ACTION["runs"]["steps"]
SCRIPT = STEP["run"]
BASH = shutil.which("bash")
pytestmark = pytest.mark.skipif(BASH is None, reason="bash is missing")

PYTHON = """\
#!/bin/sh
if [ "$2" = -c ]; then exit {old}; fi
pwd >> "$RECORD/python"
printf '%s\\n' "$*" >> "$RECORD/python"
mkdir -p "venv/{folder}"
for name in pip argmap; do
  printf '%s\\n' '#!/bin/sh' 'printf "%s\\0" "$@" > "$RECORD/'"$name"'"' 'exit '"${{STATUS:-0}}" > "venv/{folder}/$name"
  chmod +x "venv/{folder}/$name"
done
"""


class Runner:
    """Runs the script as GitHub does, in a folder with two maps and a name with a space."""

    def __init__(self, tmp_path):
        self.work, self.record, self.programs = tmp_path / "work", tmp_path / "record", tmp_path / "programs"
        self.temporary = tmp_path / "runner temp"
        for folder in (self.work / "maps", self.work / "my maps", self.record, self.programs, self.temporary):
            folder.mkdir(parents=True)
        for name in ("a.yaml", "b.yaml", "-x.yaml"):
            (self.work / name).touch()
        self.install("python3")

    def install(self, name, *, old=0, folder="bin"):
        program = self.programs / name
        program.write_text(PYTHON.format(old=old, folder=folder), encoding="utf-8")
        program.chmod(0o755)

    def run(self, *options, **given):
        inputs = {f"ARGMAP_{name.upper()}": about["default"] for name, about in ACTION["inputs"].items()}
        environment = {
            "PATH": f"{self.programs}{os.pathsep}{os.environ['PATH']}", "HOME": str(self.work), "RECORD": str(self.record),
            "RUNNER_TEMP": str(self.temporary), "GITHUB_ACTION_PATH": "/the action", **inputs, **given,
        }  # fmt: skip
        script = self.record / "script.sh"
        script.write_text(SCRIPT, encoding="utf-8")
        before = sorted(self.work.rglob("*"))
        done = subprocess.run(
            [BASH, "--noprofile", "--norc", *options, "-eo", "pipefail", script],
            cwd=self.work, env=environment, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert before == sorted(self.work.rglob("*")), "nothing in the folder that is checked is touched"
        return done

    def recorded(self, name):
        return (self.record / name).read_bytes().decode().split("\0")[:-1]

    def arguments(self, *options, **given):
        """What reaches argmap."""
        done = self.run(*options, **given)
        assert (0, "", "") == (done.returncode, done.stdout, done.stderr)
        return self.recorded("argmap")


@pytest.fixture
def runner(tmp_path):
    return Runner(tmp_path)


@pytest.fixture(params=[(), ("--posix",)], ids=["bash", "posix"])
def mode(request):
    """Bash as it is, and as strict as POSIX."""
    return request.param


PATHS = [
    (".", ["."]),
    ("", []),
    (" \n \n", []),
    ("maps", ["maps"]),
    ("maps a.yaml", ["maps", "a.yaml"]),
    ("  maps   a.yaml ", ["maps", "a.yaml"]),
    ("my maps", ["my maps"]),
    ("my maps\n", ["my maps"]),
    ("my maps\na.yaml\n", ["my maps", "a.yaml"]),
    ("\n  my maps  \n\n\ta.yaml", ["my maps", "a.yaml"]),
    ("my maps\r\na.yaml\r\n", ["my maps", "a.yaml"]),
    ("not there", ["not", "there"]),
    ("-x.yaml", ["-x.yaml"]),
    ("--fix", ["--fix"]),
    ("--output=a.yaml\n-x.yaml", ["--output=a.yaml", "-x.yaml"]),
    (r"maps\deep a\b", [r"maps\deep", r"a\b"]),
    ("*.yaml", ["*.yaml"]),
    ("*", ["*"]),
    ("~", ["~"]),
    ("[ab].yaml ?.yaml", ["[ab].yaml", "?.yaml"]),
    ("{a,b}.yaml", ["{a,b}.yaml"]),
    ("$HOME ${HOME}", ["$HOME", "${HOME}"]),
    ("Hà\u00a0Nội", ["Hà\u00a0Nội"]),
]


@pytest.mark.parametrize(("given", "expected"), PATHS, ids=[repr(case[0]) for case in PATHS])
def test_paths(runner, mode, given, expected):
    """One a line, or between spaces on a single line; all of them after `--`."""
    assert ["check", "--format=github", "--", *expected] == runner.arguments(*mode, ARGMAP_PATHS=given)


def test_a_name_of_two_names_takes_nothing_away(runner):
    """Who adds a file called `maps a.yaml` does not keep the maps of that name from being checked."""
    (runner.work / "maps a.yaml").touch()
    assert ["maps", "a.yaml"] == runner.arguments(ARGMAP_PATHS="maps a.yaml")[-2:]


OPTIONS = [
    ("", []),
    ("--extend-select AM403 --fail-on never", ["--extend-select", "AM403", "--fail-on", "never"]),
    ("--per-file-ignores\nmy maps/**:AM204\n", ["--per-file-ignores", "my maps/**:AM204"]),
    ("--texts=*", ["--texts=*"]),
]


@pytest.mark.parametrize(("given", "expected"), OPTIONS, ids=[repr(case[0]) for case in OPTIONS])
def test_options(runner, mode, given, expected):
    """They come before the paths, split like these."""
    assert ["check", "--format=github", *expected, "--", "."] == runner.arguments(*mode, ARGMAP_OPTIONS=given)


INJECTIONS = [
    "$(touch pwned)",
    "`touch pwned`",
    "'; touch pwned; '",
    '"; touch pwned; "',
    "; touch pwned",
    "a.yaml\n$(touch pwned)\n`touch pwned`",
    "a[$(touch pwned)]",
    "x || touch pwned",
    "> pwned",
    "<(touch pwned)",
    "\\\ntouch pwned",
    "EOF\ntouch pwned",
    "$'\\ntouch pwned'",
    "%s%n$((1+1))",
]


@pytest.mark.parametrize("given", INJECTIONS)
@pytest.mark.parametrize("name", ["ARGMAP_PATHS", "ARGMAP_OPTIONS", "ARGMAP_FORMAT", "ARGMAP_OUTPUT"])
def test_no_input_is_evaluated(runner, mode, name, given):
    """Whatever a shell would make of it, it arrives as it was written, in pieces where it is split."""
    arguments = runner.arguments(*mode, **{name: given})
    listed = [word for line in given.split("\n") for word in ([line] if "\n" in given else line.split()) if word]
    expected = {
        "ARGMAP_PATHS": ["check", "--format=github", "--", *listed],
        "ARGMAP_OPTIONS": ["check", "--format=github", *listed, "--", "."],
        "ARGMAP_FORMAT": ["check", f"--format={given}", "--", "."],
        "ARGMAP_OUTPUT": ["check", "--format=github", f"--output={given}", "--", "."],
    }
    assert expected[name] == arguments


def test_nothing_of_an_input_is_written_into_the_script():
    """GitHub puts the value of `${{ }}` into the text of a script: there is none, they come as variables."""
    assert "${{" not in SCRIPT
    assert "eval" not in SCRIPT


def test_the_old_bash_of_macos():
    """Bash 3.2 calls an empty array unbound, and lacks what came later."""
    unguarded = set(re.findall(r'(?<!\+)"\$\{(\w+)\[@\]\}"', SCRIPT))
    assert unguarded == {name for name in unguarded if re.search(rf"^\s*{name}=\(\w", SCRIPT, re.MULTILINE)}
    assert not re.search(r"mapfile|readarray|declare|coproc|local -n|\$\{\w+[,^@]|&>>|\|&|;&|\$\{!|printf -v", SCRIPT)


def test_python_is_kept_apart(runner):
    """Python starts in a folder of its own, isolated, and argmap is installed from the action's own folder."""
    runner.arguments()
    where, how = (runner.record / "python").read_text(encoding="utf-8").splitlines()
    assert runner.temporary == Path(where).parent
    assert "-I -m venv venv" == how
    assert ["install", "--quiet", "--disable-pip-version-check", "/the action"] == runner.recorded("pip")


def test_twice_in_one_job(runner):
    """Each run has a folder of its own: nothing that an earlier step left there is run."""
    (runner.temporary / "argmap" / "bin").mkdir(parents=True)
    runner.arguments()
    runner.arguments()
    first, _, second, _ = (runner.record / "python").read_text(encoding="utf-8").splitlines()
    assert first != second


def test_windows(runner):
    """There the programs lie in `Scripts`, Python is called `python`, and the folder is written with backslashes."""
    runner.install("python3", old=9)
    runner.install("python", folder="Scripts")
    folder = str(runner.temporary).replace("/", "\\")
    assert "." == runner.arguments(RUNNER_OS="Windows", RUNNER_TEMP=folder)[-1]
    assert r"maps\deep" == runner.arguments(RUNNER_OS="Windows", RUNNER_TEMP=folder, ARGMAP_PATHS=r"maps\deep")[-1]


def test_without_a_python_that_is_new_enough(runner):
    """The message says what to add."""
    runner.install("python3", old=1)
    runner.install("python", old=1)
    done = runner.run()
    assert (2, "") == (done.returncode, done.stderr)
    assert "::error::argmap needs Python 3.11 or newer: add a step with actions/setup-python before it\n" == done.stdout


@pytest.mark.parametrize("status", ["1", "2"])
def test_the_status_is_that_of_argmap(runner, mode, status):
    """Findings, and misuse, fail the step."""
    program = runner.programs / "python3"
    program.write_text(
        program.read_text(encoding="utf-8").replace(
            'exit \'"${STATUS:-0}"', f"[ $(basename $0) = pip ] || exit {status}'"
        )
    )
    assert int(status) == runner.run(*mode).returncode
