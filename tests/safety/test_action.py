"""The action, run on a stranger's repository as GitHub runs it, installed from this checkout."""

import os
import shutil
import subprocess
from pathlib import Path

import pytest
import yaml
from hostile import HOSTILE, SECRET, Done, build, untouched

ROOT = Path(__file__).parents[2]
GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
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

    def run(self, top, script, **given):
        """Run a script of the action in a repository, with these inputs."""
        ours = {name: value for name, value in os.environ.items() if not name.startswith(("GIT_", "PYTHON"))}
        set_ = {"GITHUB_ACTION_PATH": str(self.folder), "RUNNER_TEMP": str(self.runner), "ARGMAP_SECRET": SECRET}
        environment = {**ours, **self.inputs, **set_, **given}
        done = subprocess.run(["bash", "-c", script], cwd=top, env=environment, capture_output=True, check=False)
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
    """The action, whose script has installed argmap while it ran where modules are that an installation imports."""
    folder, runner = tmp_path_factory.mktemp("action"), tmp_path_factory.mktemp("runner")
    for name in ("pyproject.toml", "README.md", "LICENSE", "action.yml"):
        shutil.copy(ROOT / name, folder)
    shutil.copytree(ROOT / "src", folder / "src", ignore=shutil.ignore_patterns("__pycache__"))
    found = Action(folder, runner)
    top, _ = build("modules", tmp_path_factory.mktemp("first"))
    untouched(top, found.run(top, found.script))
    return found


@pytest.mark.parametrize("name", HOSTILE)
def test_action(name, tmp_path, action):
    """The script of the action checks the whole repository: it runs nothing of it, and refuses what may not be read."""
    top, (refused, _) = build(name, tmp_path)
    result = action.run(top, action.with_what_it_installed())
    untouched(top, result)
    assert [] == [path for path in refused if f"::error file={path}" not in result.out]


@pytest.mark.parametrize(
    ("given", "status", "expected"),
    [
        ({"ARGMAP_PATHS": "my maps\n-x.yaml"}, 1, "::error file=my maps/m.yaml,line=3,col=9,"),
        ({"ARGMAP_FORMAT": "json", "ARGMAP_OUTPUT": "out.json", "ARGMAP_OPTIONS": "--fail-on never --jobs 1"}, 0, ""),
    ],
)  # fmt: skip
def test_inputs(given, status, expected, tmp_path, action):
    """The script checks the maps that its inputs name, in the form and to the file that they name."""
    (tmp_path / "my maps").mkdir()
    (tmp_path / "my maps/m.yaml").write_text(GOOD.replace("thesis: wet", "thesis: wett"), "utf-8")
    (tmp_path / "-x.yaml").write_text(GOOD, "utf-8")
    done = action.run(tmp_path, action.with_what_it_installed(), **given)
    assert (status, expected in done.out) == (done.status, True), done.err
    assert ("ARGMAP_OUTPUT" in given) == (tmp_path / "out.json").exists()
