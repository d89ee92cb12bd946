"""The hooks, run as their users run them, from this checkout, and what the action declares."""

import os
import shutil
import subprocess
import sys
from pathlib import Path

import pytest
import yaml

from argmap.cli import main

ROOT = Path(__file__).parents[1]
GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
FAULTY = GOOD.replace("thesis: wet", "thesis: wett")
ENVIRONMENT = {
    **{name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))},
    "GIT_AUTHOR_NAME": "A", "GIT_AUTHOR_EMAIL": "a@example.org", "GIT_COMMITTER_NAME": "A",
    "GIT_COMMITTER_EMAIL": "a@example.org", "PIP_NO_INPUT": "1",
}  # fmt: skip


@pytest.fixture(scope="module")
def checkout(tmp_path_factory):
    """A repository with all that an installation from source needs, as the work tree has it now."""
    folder = tmp_path_factory.mktemp("checkout")
    for name in ("pyproject.toml", "README.md", "LICENSE", ".pre-commit-hooks.yaml", "action.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    git(folder, "init", "-q")
    git(folder, "add", ".")
    git(folder, "commit", "-q", "-m", "All")
    return folder


def git(folder, *arguments):
    return subprocess.run(
        ["git", *arguments], cwd=folder, env=ENVIRONMENT, check=True, capture_output=True, text=True
    ).stdout


def installs():
    """Whether these tests may install packages: they take a minute and need an index."""
    if not os.environ.get("ARGMAP_REQUIRE_EXTERNAL"):
        pytest.skip("installs argmap in new environments; set ARGMAP_REQUIRE_EXTERNAL=1 to run it")


def test_pre_commit(checkout, tmp_path):
    """The hook stops a commit with a faulty map, lets good maps and other YAML pass, and mends what it may."""
    installs()
    git(tmp_path, "init", "-q")
    configuration = (
        f"repos:\n- repo: {checkout}\n  rev: {git(checkout, 'rev-parse', 'HEAD')}  hooks: [{{id: argmap-check}}]\n"
    )
    (tmp_path / ".pre-commit-config.yaml").write_text(configuration, encoding="utf-8")
    (tmp_path / "ci.yaml").write_text("name: CI\n", encoding="utf-8")
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / "-x.yaml").write_text(GOOD, encoding="utf-8")
    environment = {**ENVIRONMENT, "PRE_COMMIT_HOME": str(tmp_path / ".cache")}

    def commit():
        git(tmp_path, "add", "--", "ci.yaml", "good.yaml", "-x.yaml", ".pre-commit-config.yaml")
        command = [sys.executable, "-m", "pre_commit", "run", "--color", "never"]
        done = subprocess.run(command, cwd=tmp_path, env=environment, capture_output=True, text=True, check=False)
        return done.returncode, done.stdout + done.stderr

    assert 0 == commit()[0]
    (tmp_path / "good.yaml").write_text(FAULTY, encoding="utf-8")
    status, out = commit()
    assert 1 == status
    assert "good.yaml:3:9: AM101 the map has no node 'wett'" in out
    (tmp_path / ".pre-commit-config.yaml").write_text(configuration.replace("-check", "-fix"), encoding="utf-8")
    (tmp_path / "good.yaml").write_text(GOOD + "  # argmap: ignore[AM204]\n", encoding="utf-8")
    status, out = commit()
    assert 1 == status
    assert "files were modified by this hook" in out
    assert GOOD == (tmp_path / "good.yaml").read_text(encoding="utf-8")


@pytest.mark.parametrize("hook", yaml.safe_load((ROOT / ".pre-commit-hooks.yaml").read_text(encoding="utf-8")))
@pytest.mark.parametrize("name", ["-x.yaml", "--fix", "--output=good.yaml", "--config=x.argmap.yaml"])
def test_names_of_a_commit_are_no_options(hook, name, tmp_path, monkeypatch, capsys):
    """Whatever a file is called, a hook checks it as a file."""
    monkeypatch.chdir(tmp_path)
    (tmp_path / "good.yaml").write_text(GOOD, encoding="utf-8")
    (tmp_path / name).write_text(FAULTY, encoding="utf-8")
    program, *arguments = hook["entry"].split()
    assert ("argmap", 1) == (program, main([*arguments, *hook.get("args", ()), name, "good.yaml"]))
    assert f"{name}:3:9: AM101 the map has no node 'wett'" in capsys.readouterr().out
    assert GOOD == (tmp_path / "good.yaml").read_text(encoding="utf-8")


def test_every_input_reaches_the_script():
    """The action declares no input that its script does not take."""
    action = yaml.safe_load((ROOT / "action.yml").read_text(encoding="utf-8"))
    (step,) = action["runs"]["steps"]
    assert {name: f"${{{{ inputs.{name} }}}}" for name in action["inputs"]} == {
        name.removeprefix("ARGMAP_").lower(): value for name, value in step["env"].items()
    }
