"""The check of a stranger's folder runs nothing, prints nothing of the machine, and reports everything else."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
import yaml
from hostile import HOSTILE, REFUSED_CONFIGURATIONS, SECRET, TRAP, build, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
SHEET = """\
worksheet: 1
title: Rain
seed: "0"
sheet: "0"
key: KEY
tasks:
  a:
    ask: What?
    options: {A: This., B: That.}
    answer: A
"""
ROOT = Path(__file__).parents[2]


def findings(done):
    """The findings of a run, by path, as code and message."""
    found = {}
    for one in json.loads(done.out):
        found.setdefault(one["filename"], []).append((one["code"], one["message"]))
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_a_folder(name, tmp_path, audited):
    """What may not be read is a finding, everything else is read."""
    top, (refused, read) = build(name, tmp_path)
    done = audited(top, "check", "--format", "json", "--verbose", "--select", "AM309", "--jobs", "1")
    found = findings(done)
    assert refused == {
        path: message.removeprefix("the file cannot be read: ")
        for path, messages in found.items()
        for code, message in messages
        if code == "AM000"
    }
    lines = [line.removesuffix(": read") for line in done.err.splitlines() if line.endswith(": read")]
    assert sorted(line.replace("\\udcff", "\udcff") for line in lines) == sorted(read)
    assert int(bool(found)) == done.status


@pytest.mark.parametrize("format_", ["text", "concise", "github", "gitlab", "sarif", "junit", "jsonl"])
def test_reports(format_, tmp_path, audited):
    """In every format; what links lead to is in none."""
    top, (refused, _) = build("links_to_secrets", tmp_path)
    done = audited(top, "check", "--format", format_)
    assert 1 == done.status
    assert [] == [path for path in refused if path not in done.out]


def test_in_several_processes(tmp_path, audited):
    """They are copies of this one; no program is started."""
    top, _ = build("links_to_secrets", tmp_path)
    assert 1 == audited(top, "check", "--jobs", "2").status


def test_copies_of_sources(tmp_path, audited):
    """Whether what a link leads to is there makes no difference to what is said of it."""
    top, _ = build("texts_elsewhere", tmp_path)
    said = [
        message for _, message in findings(audited(top, "check", "--format", "json", "--select", "AM309"))["m.yaml"]
    ]
    assert [
        "the copy of 's0' is outside the allowed folders: '../secret.yaml' leads out of the folder by `..`",
        "the copy of 's1' is outside the allowed folders: '/etc/passwd' is an absolute path",
        "the copy of 's2' is outside the allowed folders: 'out.txt' leads out of the folder by a link",
        "the copy of 's3' is outside the allowed folders: 'up/secret.yaml' leads out of the folder by a link",
        "the copy of 's4' is outside the allowed folders: 'gone.txt' leads out of the folder by a link",
        "the copy of 's5', 'pipe', cannot be read: it is not a regular file",
        "the copy of 's6', '.', cannot be read: it is a folder",
        "the copy of 's7', 'circle', cannot be read: it is not there",
        "the copy of 's8' is outside the allowed folders: '/proc/self/environ' is an absolute path",
    ] == said


@pytest.mark.parametrize("name", REFUSED_CONFIGURATIONS)
def test_configurations(name, tmp_path, audited):
    """They end the run, with the file that is to blame, and nothing else of it."""
    top, _ = build("modules", tmp_path)
    REFUSED_CONFIGURATIONS[name](top)
    done = audited(top, "check")
    assert (2, "") == (done.status, done.out)
    assert "argmap.toml" in done.err or "pyproject.toml" in done.err
    assert 0 == audited(top, "check", "--no-config").status


@pytest.mark.parametrize(
    ("key", "missing"),
    [
        ("out.yaml", "gone.yaml"),
        ("../secret.yaml", "../nothing.yaml"),
        ("/etc/passwd", "/etc/nothing"),
        ("circle", "nowhere.yaml"),
    ],
)
def test_keys_of_worksheets(key, missing, tmp_path, audited):
    """Of a key elsewhere nobody learns whether it is there."""
    top, _ = build("texts_elsewhere", tmp_path)
    (top / "out.yaml").symlink_to("../secret.yaml")
    (top / "gone.yaml").symlink_to("../nothing.yaml")
    said = []
    for name in (key, missing):
        write(top / "sheet.yaml", SHEET.replace("KEY", name))
        done = audited(top, "check", "sheet.yaml")
        said.append((done.status, *(text.replace(name, "KEY") for text in (done.out, done.err))))
    assert said[0] == said[1]
    assert said[0][0]
    assert "KEY" in said[0][1] + said[0][2]


def test_fixing_a_folder(tmp_path, audited):
    """Nothing outside is written, and no link is followed out."""
    top, _ = build("links_to_secrets", tmp_path)
    write(top.parent / "secret.yaml", "argmap: 1\ntitle: T  # argmap: ignore[AM204]\n")
    before = (top.parent / "secret.yaml").read_text("utf-8")
    audited(top, "check", "--fix", "--unsafe-fixes")
    assert before == (top.parent / "secret.yaml").read_text("utf-8")
    assert (top / "secret.argmap.yaml").is_symlink()


@pytest.mark.parametrize("name", sorted(HOSTILE))
@pytest.mark.parametrize(
    "hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text("utf-8")), ids=lambda hook: hook["id"]
)
def test_hooks(hook, name, tmp_path, audited):
    """Hooks name every file of a commit; a file is read only if it lies in the repository."""
    top, (refused, _) = build(name, tmp_path)
    names = [f"./{path.relative_to(top)}" for path in sorted(top.rglob("*.y*ml")) if not path.is_dir()]
    program, *arguments = hook["entry"].split()
    assert "argmap" == program
    done = audited(top, *arguments, "--format", "json", "--", *names)
    assert set(refused) - {path for path in refused if (top / path).is_dir()} <= {
        path for path, messages in findings(done).items() if messages[0][0] == "AM000"
    }


def test_git_would_have_run_it(tmp_path):
    """The trap is real: git runs what a repository has configured."""
    top, _ = build("unpacked_repository", tmp_path)
    environment = {**os.environ, "GIT_CONFIG_GLOBAL": os.devnull, "GIT_CONFIG_NOSYSTEM": "1", "GIT_CONFIG_COUNT": "0"}
    config = top / ".git/config"
    config.write_text(config.read_text("utf-8").replace("[include]\n\tpath = /dev/zero\n", ""), "utf-8")
    try:
        subprocess.run(["git", "-C", str(top), "status"], env=environment, capture_output=True, timeout=60, check=False)
    except OSError:
        pytest.skip("git is not installed")
    if not (top / TRAP).exists():
        pytest.skip("this git runs nothing of it")


def test_the_audit_sees_what_is_run_and_opened(tmp_path):
    """The tests here would notice."""
    record = tmp_path / "record.json"
    (tmp_path / "argmap").mkdir()
    write(
        tmp_path / "argmap/cli.py",
        f"import os\n\n\ndef run():\n    os.system('true')\n    open({str(__file__)!r}).close()\n",
    )
    write(tmp_path / "argmap/__init__.py", "")
    command = [sys.executable, str(Path(__file__).with_name("audited.py")), str(record), "argmap"]
    subprocess.run(command, env={**os.environ, "PYTHONPATH": str(tmp_path)}, check=True)
    seen = json.loads(record.read_text("utf-8"))
    assert 1 == len(seen["ran"])
    assert str(Path(__file__)) in seen["opened"]
    assert SECRET not in seen["opened"]
