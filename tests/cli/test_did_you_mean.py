"""What the command line says of a word that it does not know, and what `--quiet` leaves out."""

from pathlib import Path

import pytest

MAP = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n  idle: Idle.\n"


@pytest.fixture
def map_file():
    Path("m.yaml").write_text(MAP, encoding="utf-8")


@pytest.mark.parametrize(
    ("argv", "said"),
    [
        (("chekc",), "'chekc'"),
        (("Check", "m.yaml"), "'Check'"),
        (("check", "--selct", "AM2"), "--selct"),
        (("check", "--fromat=json"), "--fromat"),
        (("check", "--format", "jsn"), "'jsn'"),
        (("render", "m.yaml", "--theme", "drak"), "'drak'"),
        (("rule", "AM2041"), "'AM2041'"),
        (("scheme", "expert-opinon"), "'expert-opinon'"),
        (("evaluate", "m.yaml", "--without", "wett"), "'wett'"),
        (("why", "m.yaml", "wett"), "'wett'"),
    ],
)
def test_nearest_word(run, map_file, argv, said):
    """Commands, options, choices, rules, schemes and ids are suggested; the exit status is that of misuse."""
    status, _, err = run(*argv)
    assert 2 == status
    assert said in err
    meant = {"'chekc'": "check", "'Check'": "check", "--selct": "--select", "--fromat": "--format", "'jsn'": "json"}
    meant |= {"'drak'": "dark", "'AM2041'": "AM204", "'expert-opinon'": "expert-opinion", "'wett'": "wet"}
    assert f"did you mean '{meant[said]}'?" in err


@pytest.mark.parametrize("argv", [("lint",), ("check", "--nothing-like-it"), ("check", "--format", "qqqq")])
def test_nothing_near(run, argv):
    """Where nothing is near, nothing is suggested."""
    status, _, err = run(*argv)
    assert (2, 0) == (status, err.count("did you mean"))


def test_suggestions_are_printable(run):
    """What stood on the command line is repeated with escapes."""
    _, _, err = run("check", "--select\x1b[2Jt")
    assert "\x1b" not in err


def test_quiet(run, map_file):
    """`--quiet` prints the findings, and nothing besides; the exit status is the same."""
    status, out, err = run("check", "--quiet", "m.yaml")
    assert (1, "") == (status, err)
    assert out == run("check", "m.yaml")[1] != ""
    Path("m.yaml").write_text(MAP.replace("  idle: Idle.\n", ""), encoding="utf-8")
    assert (0, "", "") == run("check", "--quiet", "m.yaml")


def test_quiet_still_says_what_kept_it_from_checking(run, map_file):
    """A path that is not there is misuse, and is said."""
    assert (2, "argmap: there is no file or folder 'nowhere.yaml'\n") == run("check", "--quiet", "nowhere.yaml")[::2]
    assert 2 == run("check", "--quiet", "--verbose", "m.yaml")[0]
