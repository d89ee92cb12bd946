"""The configuration: what it holds, and every fault of it at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.project.config import Config, ConfigError, matches, parse_config
from argmap.project.patterns import PatternError


def test_argmap_toml():
    """The keys stand at the top of argmap.toml; patterns are relative to its folder."""
    config = parse_config(
        b'select = ["ALL"]\nignore = ["AM6"]\nexclude = ["drafts"]\nfail-on = "error"\n[per-file-ignores]\n"old/**" = ["AM3"]\n',
        "project/argmap.toml",
    )
    assert Config(
        select=("ALL",), ignore=("AM6",), exclude=("drafts",), fail_on="error", per_file_ignores={"old/**": ("AM3",)},
        folder="project",
    ) == config  # fmt: skip


def test_pyproject():
    """In pyproject.toml they stand under [tool.argmap]; without that table there is no configuration."""
    assert Config(ignore=("AM204",)) == parse_config(b'[tool.argmap]\nignore = ["AM204"]\n', "pyproject.toml")
    assert parse_config(b"[tool.ruff]\nline-length = 120\n", "pyproject.toml") is None
    assert parse_config(b"tool = 1\n", "pyproject.toml") is None


def test_every_fault_at_its_line():
    """Unknown keys and rules, and values of the wrong kind, all at once, with what was meant."""
    text = b"""\
[tool.argmap]
ignroe = ["AM204"]
select = "AM2"
extend-select = ["AM2", "no-sorce"]
fail-on = "warnings"
colour = true

[tool.argmap.per-file-ignores]
"a/*" = ["AM999"]
"""
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "x/pyproject.toml")
    expected = """\
x/pyproject.toml:2: unknown key 'ignroe'; did you mean 'ignore'?
x/pyproject.toml:3: 'select' must be a list of texts
x/pyproject.toml:4: 'extend-select': unknown rule 'no-sorce'; did you mean 'no-source'?
x/pyproject.toml:5: 'fail-on' must be one of error, warning, info, never, not 'warnings'
x/pyproject.toml:6: unknown key 'colour'; the keys are select, ignore, extend-select, per-file-ignores, exclude, texts, fail-on, plugins, rules
x/pyproject.toml:8: 'per-file-ignores.a/*': unknown rule 'AM999'; `argmap rule` lists them"""
    assert expected == str(caught.value)


@pytest.mark.parametrize("data", [b"a = \xff", b"a = [", b"=", b"a = " + b"[" * 5000])
def test_no_toml(data):
    """What is not TOML is said, with the file."""
    with pytest.raises(ConfigError, match=r"argmap\.toml: this is not TOML"):
        parse_config(data, "argmap.toml")


@pytest.mark.parametrize(
    ("pattern", "path", "expected"),
    [
        ("a.yaml", "maps/a.yaml", True),
        ("*.yaml", "maps/a.yaml", True),
        ("drafts", "maps/drafts/deep/a.yaml", True),
        ("drafts/", "drafts/a.yaml", True),
        ("./maps/*.yaml", "maps/a.yaml", True),
        ("/maps", "maps/a.yaml", True),
        ("maps/*.yaml", "maps/deep/a.yaml", False),
        ("maps/**/a.yaml", "maps/a.yaml", True),
        ("maps/**/a.yaml", "maps/x/y/a.yaml", True),
        ("maps/**", "maps/x/y/a.yaml", True),
        ("maps/**", "other/a.yaml", False),
        ("?.yaml", "a.yaml", True),
        ("?.yaml", "ab.yaml", False),
        ("a+b(c)", "a+b(c)/m.yaml", True),
        ("draft", "drafts/a.yaml", False),
        ("[ab].yaml", "a.yaml", True),
        ("maps/[!a]*.yaml", "maps/a.yaml", False),
        (r"\[a].yaml", "[a].yaml", True),
    ],
)
def test_patterns(pattern, path, expected):
    """`*` stays within a name, `**` goes through folders, and a folder's pattern means all in it."""
    assert expected == matches(pattern, path)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_pattern_can_be_asked(pattern, path):
    """No pattern fails but by its own error, and what has no signs in it means itself."""
    try:
        assert matches(pattern, path) in {True, False}
    except PatternError:
        assert set("[\\") & set(pattern)
    plain = "/".join(filter(None, path.translate(dict.fromkeys(map(ord, "*?[\\"))).removeprefix("./").split("/")))
    if plain:
        assert matches(plain, plain)


def test_patterns_and_folders_that_cannot_be():
    """A pattern that can match nothing, a folder that is elsewhere: each at the line of its key."""
    text = b"""\
exclude = ["a[", "b"]
texts = ["texts", "../x", "/y", "a/../../z", "C:/w"]
[per-file-ignores]
"c\\\\" = ["AM2"]
"""
    with pytest.raises(ConfigError) as caught:
        parse_config(text, "argmap.toml")
    expected = """\
argmap.toml:1: 'exclude': the pattern 'a[' ends within a class `[…]` or after a backslash
argmap.toml:2: 'texts': '../x' leads out of the folder by `..`; only `--texts` names folders elsewhere
argmap.toml:2: 'texts': '/y' is an absolute path; only `--texts` names folders elsewhere
argmap.toml:2: 'texts': 'a/../../z' leads out of the folder by `..`; only `--texts` names folders elsewhere
argmap.toml:2: 'texts': 'C:/w' is an absolute path; only `--texts` names folders elsewhere
argmap.toml:3: 'per-file-ignores': the pattern 'c\\\\' ends within a class `[…]` or after a backslash"""
    assert expected == str(caught.value)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("fail-on = 0x" + "f" * 5000, "argmap.toml:1: 'fail-on' must be one of error, warning, info, never"),
        ("fail-on" + ".a" * 50 + " = 1", "argmap.toml:1: 'fail-on' must be one of error, warning, info, never"),
        ("x" * 5000 + " = 1", "argmap.toml: unknown key 'xxxxxxxxxxxx...xxxxxxxxxxxxx'; the keys are select, "),
    ],
)
def test_values_of_any_size(text, expected):
    """They are not written out."""
    with pytest.raises(ConfigError) as caught:
        parse_config(text.encode(), "argmap.toml")
    assert str(caught.value).replace("toml:1: unknown", "toml: unknown").startswith(expected)


@pytest.mark.parametrize("part", ["a.", "a . ", '"a"\t.', "'a b'.", '"\\"".'])
@pytest.mark.parametrize("place", ["%s", "[%s]", "[[%s]]", "x = {%s = 1}", "y = 1\n  %s"])
def test_long_keys(part, place):
    """They take a time that grows by the square of their parts: they are not read."""
    key = part * 65 + "a"
    with pytest.raises(ConfigError, match="a key has more than 64 parts"):
        parse_config((place % key).encode(), "argmap.toml")


def test_very_many_faults():
    """The first are listed, and the work to place them grows with the text."""
    text = "".join(f"key-{number} = 1\n" for number in range(20_000))
    with pytest.raises(ConfigError) as caught:
        parse_config(text.encode(), "argmap.toml")
    lines = str(caught.value).splitlines()
    assert 101 == len(lines)
    assert lines[99].startswith("argmap.toml:100: unknown key 'key-99'")
    assert "more problems are not listed" == lines[100]
