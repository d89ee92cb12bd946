"""What strangers hand to argmap, mutated: a few hundred inputs of the fuzz in `benchmarks/`, and that it notices faults."""

import random
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

ROOT = Path(__file__).resolve().parents[2]


@pytest.fixture(scope="module")
def fuzz():
    """The fuzz, which stands outside the package."""
    with pytest.MonkeyPatch.context() as patch:
        patch.syspath_prepend(ROOT / "benchmarks")
        import fuzz

        fuzz.inputs.sheets()  # they are drawn by Hypothesis, which wants no test within a test
        yield fuzz
    del sys.modules["fuzz"], sys.modules["fuzz_inputs"]


NUMBERS = st.integers(0, 10**9)


@given(NUMBERS)
def test_reading(fuzz, number):
    """Maps: read, checked, written, read again, mended, drawn."""
    fuzz.try_one("reading", 0, number)


@given(NUMBERS)
def test_configuration(fuzz, number):
    """Configurations, patterns and ignore files."""
    fuzz.try_one("configuration", 0, number)


@given(NUMBERS)
def test_worksheets(fuzz, number):
    """Worksheets and keys."""
    fuzz.try_one("worksheets", 0, number)


@given(NUMBERS)
def test_commands(fuzz, number):
    """Commands with their arguments, files and standard input."""
    fuzz.try_one("commands", 0, number)


def test_the_program(fuzz, capsys):
    """It shares its inputs out over the targets, and says how many it tried."""
    assert 0 == fuzz.run(["--inputs", "40", "--seed", "3"])
    printed = capsys.readouterr().out
    for target, number in {"reading": 24, "configuration": 6, "worksheets": 6, "commands": 4}.items():
        assert f"{target}: seed 3, {number} inputs, 0 failed" in printed


def test_the_same_input_again(fuzz):
    """An input follows from its seed and number."""
    first, second = (fuzz.inputs.data_of(random.Random("a 1 2"), fuzz.inputs.maps()) for _ in range(2))
    assert first == second


@pytest.mark.parametrize("fault", [KeyError("x"), RecursionError(), AssertionError()])
def test_an_exception_is_a_failure(fuzz, capsys, monkeypatch, fault):
    """It is printed with the command that repeats it."""

    def fails(*_, **__):
        raise fault

    monkeypatch.setattr(fuzz, "check", fails)
    assert 1 == fuzz.run(["--inputs", "30", "--first", "7", "--target", "reading", "--seed", "1"])
    printed = capsys.readouterr().out
    assert "FAILED: python benchmarks/fuzz.py --target reading --seed 1 --first " in printed
    assert type(fault).__name__ in printed


@pytest.mark.parametrize(
    ("status", "words"), [(3, ""), (None, ""), (2, "argmap: internal error: KeyError"), (1, "this is a bug in argmap")]
)
def test_what_a_command_may_not_do(fuzz, monkeypatch, status, words):
    """Another exit status, and what is printed of a bug."""
    monkeypatch.setattr(fuzz, "main", lambda _: (sys.stdout.write(words), status)[1])
    with pytest.raises(fuzz.FuzzError):
        fuzz.try_one("commands", 1, 1)


def test_a_correction_that_loses_words(fuzz):
    """It is told by the words of the text, in their order."""
    fuzz._keeps_words("a: 'it's'", 'a: "it\'s"', "")
    with pytest.raises(fuzz.FuzzError, match="loses 'two'"):
        fuzz._keeps_words("one two three", "one three", "")
