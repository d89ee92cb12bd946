"""The action, run on a stranger's repository as GitHub runs it, installed from this checkout."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from hostile import HOSTILE, SECRET, Done, build, untouched

ROOT = Path(__file__).parents[2]
pytestmark = pytest.mark.skipif(
    not os.environ.get("ARGMAP_REQUIRE_EXTERNAL"),
    reason="installs argmap in new environments; set ARGMAP_REQUIRE_EXTERNAL=1 to run it",
)


@pytest.fixture(scope="module")
def installed(tmp_path_factory):
    """The action's folder, and that in which its script has installed argmap once."""
    folder = tmp_path_factory.mktemp("action")
    for name in ("pyproject.toml", "README.md", "LICENSE", "action.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    return folder, tmp_path_factory.mktemp("runner")


@pytest.mark.parametrize("name", HOSTILE)
def test_action(name, tmp_path, installed):
    """The script of the action checks the whole repository: it runs nothing of it, and refuses what may not be read."""
    action, runner = installed
    top, (refused, _) = build(name, tmp_path)
    (step,) = yaml.safe_load((action / "action.yml").read_text("utf-8"))["runs"]["steps"]
    declared = yaml.safe_load((action / "action.yml").read_text("utf-8"))["inputs"]
    inputs = {variable: declared[variable.removeprefix("ARGMAP_").lower()]["default"] for variable in step["env"]}
    ours = {variable: value for variable, value in os.environ.items() if not variable.startswith(("GIT_", "PYTHON"))}
    given = {"GITHUB_ACTION_PATH": str(action), "RUNNER_TEMP": str(runner), "ARGMAP_SECRET": SECRET}
    done = subprocess.run(
        ["bash", "-c", step["run"]], cwd=top, env={**ours, **inputs, **given}, capture_output=True, check=False
    )
    result = Done(done.returncode, *(text.decode("utf-8", "surrogateescape") for text in (done.stdout, done.stderr)))
    untouched(top, result)
    assert [] == [path for path in refused if f"::error file={path}" not in result.out]
