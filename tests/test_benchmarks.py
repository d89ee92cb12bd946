"""The measuring programs run on what they measure, as it is now."""

import subprocess
import sys
from pathlib import Path

import pytest

FOLDER = Path(__file__).parents[1] / "benchmarks"


@pytest.mark.skipif(sys.platform != "linux", reason="limits of processes")
@pytest.mark.parametrize(
    "call",
    [
        "slow_inputs.py --shape chain --command check --command exercise --limit 2000",
        "fuzz.py --inputs 20 --seed 1",
        f"study.py {FOLDER.parent / 'maps'} -o out --generated 5",
    ],
)
def test_they_run(call, tmp_path):
    name, *options = call.split()
    done = subprocess.run(
        [sys.executable, FOLDER / name, *options], cwd=tmp_path, capture_output=True, text=True, check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
