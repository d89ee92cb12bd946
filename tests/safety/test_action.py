"""The action, run on a stranger's repository as GitHub runs it, installed from this checkout."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from hostile import HOSTILE, SECRET, Done, build, untouched

ROOT = Path(__file__).parents[2]
pytestmark = [
    pytest.mark.xdist_group("action"),
    pytest.mark.skipif(
        not os.environ.get("ARGMAP_REQUIRE_EXTERNAL"),
        reason="installs argmap in new environments; set ARGMAP_REQUIRE_EXTERNAL=1 to run it",
    ),
]


INSTALLING = (
    '(cd "$folder" && "$python" -I -m venv venv)',
    '(cd "$folder" && "$programs/pip" install --quiet --disable-pip-version-check "$GITHUB_ACTION_PATH")',
)


class Action:
    """The action as GitHub has it: its folder, and one in which its script may install."""

    def __init__(self, folder, runner):
        self.folder, self.runner = folder, runner
        (step,) = yaml.safe_load((folder / "action.yml").read_text("utf-8"))["runs"]["steps"]
        declared = yaml.safe_load((folder / "action.yml").read_text("utf-8"))["inputs"]
        self.script = step["run"]
        self.inputs = {name: declared[name.removeprefix("ARGMAP_").lower()]["default"] for name in step["env"]}

    def run(self, top, script):
        """Run a script of the action in a repository."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
        given = {"GITHUB_ACTION_PATH": str(self.folder), "RUNNER_TEMP": str(self.runner), "ARGMAP_SECRET": SECRET}
        done = subprocess.run(
            ["bash", "-c", script], cwd=top, env={**ours, **self.inputs, **given}, capture_output=True, check=False
        )
        return Done(done.returncode, *(text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr)))

    def with_what_it_installed(self):
        """The script, with the environment of its first run in place of another one like it."""
        (venv,) = (found for found in self.runner.glob("argmap.*/venv") if not found.is_symlink())
        script = self.script
        for line, instead in zip(INSTALLING, (f'ln -s "{venv}" "$folder/venv"', ":"), strict=True):
            assert script.count(line) == 1
            script = script.replace(line, instead)
        return script


@pytest.fixture(scope="module")
def action(tmp_path_factory):
    """The action, whose script has installed argmap in a run on one hostile repository."""
    folder, runner = tmp_path_factory.mktemp("action"), tmp_path_factory.mktemp("runner")
    for name in ("pyproject.toml", "README.md", "LICENSE", "action.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    found = Action(folder, runner)
    top, _ = build(next(iter(HOSTILE)), tmp_path_factory.mktemp("first"))
    untouched(top, found.run(top, found.script))
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_action(name, tmp_path, action):
    """The script of the action checks the whole repository: it runs nothing of it, and refuses what may not be read."""
    top, (refused, _) = build(name, tmp_path)
    result = action.run(top, action.with_what_it_installed())
    untouched(top, result)
    assert [] == [path for path in refused if f"::error file={path}" not in result.out]
