"""The configuration: what it holds, and every fault of it at once."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from argmap.config import Config, ConfigError, matches, parse_config


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
x/pyproject.toml:4: 'extend-select': no rule is called 'no-sorce'; did you mean 'no-source'?
x/pyproject.toml:5: 'fail-on' must be one of error, warning, info, never, not 'warnings'
x/pyproject.toml:6: unknown key 'colour'; the keys are select, ignore, extend-select, per-file-ignores, exclude, texts, fail-on
x/pyproject.toml:8: 'per-file-ignores.a/*': no rule is called 'AM999'; `argmap rule` lists them"""
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
    ],
)
def test_patterns(pattern, path, expected):
    """`*` stays within a name, `**` goes through folders, and a folder's pattern means all in it."""
    assert expected == matches(pattern, path)


@given(st.text(max_size=20), st.text(max_size=20))
def test_any_pattern_can_be_asked(pattern, path):
    """No pattern fails, and what has no signs in it means itself."""
    assert matches(pattern, path) in {True, False}
    plain = path.strip("/").replace("*", "").replace("?", "").removeprefix("./")
    if plain:
        assert matches(plain, plain)
