"""A configuration may be a stranger's: it is read as a plain file of its repository, and leads nowhere else."""

import os
from pathlib import Path

import pytest

from argmap.project.config import Config, ConfigError
from argmap.project.config_files import LARGEST, config_in, config_of

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
CONFIG = b'ignore = ["AM204"]\n'


def test_a_plain_file(here, save):
    """The first of the two names; none where neither holds anything."""
    assert None is config_in(here)
    save("pyproject.toml", b"[tool.ruff]\n")
    assert None is config_in(here)
    save("pyproject.toml", b"[tool.argmap]\n" + CONFIG)
    assert Config(ignore=("AM204",), folder=str(here)) == config_in(here)
    save("argmap.toml", b"")
    assert Config(folder=str(here)) == config_in(here)


def test_a_link_within_the_repository(here, save):
    """Maps in several folders may share one; its patterns are relative to where the link is."""
    save("common/argmap.toml", CONFIG)
    (here / "maps").mkdir()
    (here / "maps/argmap.toml").symlink_to("../common/argmap.toml")
    with pytest.raises(ConfigError, match="leads out of the repository"):
        config_in(here / "maps")
    (here / ".git").mkdir()
    assert Config(ignore=("AM204",), folder=str(here / "maps")) == config_in(here / "maps")


@pytest.mark.parametrize("target", ["/etc/hostname", "../secret", "../nowhere"])
@pytest.mark.parametrize("name", ["argmap.toml", "pyproject.toml"])
def test_a_link_out_of_the_repository(here, save, name, target):
    """It is not read, and nobody learns whether its target is there."""
    save("secret", b"password = 1\n")
    (here / "repository/.git").mkdir(parents=True)
    (here / "repository" / name).symlink_to(target)
    with pytest.raises(ConfigError) as caught:
        config_in(here / "repository")
    message = "this link leads out of the repository and is not read; use `--config FILE` or `--no-config`"
    assert f"{here}/repository/{name}: {message}" == str(caught.value)


@pytest.mark.parametrize(("make", "why"), [(os.mkfifo, "it is not a regular file"), (Path.mkdir, "it is a folder")])
def test_no_file(here, make, why):
    """Nobody waits for a pipe."""
    make(here / "argmap.toml")
    with pytest.raises(ConfigError, match=rf"argmap\.toml: the configuration cannot be read: {why}"):
        config_in(here)


def test_a_large_file(here, save):
    """It is not read."""
    save("argmap.toml", b"#" * (LARGEST + 1))
    with pytest.raises(ConfigError, match="it is larger than 1 MB"):
        config_in(here)


def test_a_named_file_may_be_a_link(here, save):
    """To anywhere; what it says holds where the link is."""
    save("elsewhere/common.toml", CONFIG)
    (here / "mine.toml").symlink_to(here / "elsewhere/common.toml")
    assert Config(ignore=("AM204",)) == config_of(Path("mine.toml"))
    save("pyproject.toml", b"")
    assert Config() == config_of(Path("pyproject.toml"))


def test_texts_stay_in_the_folder_of_the_configuration(here, save):
    """By their links too; a folder that is not there leads nowhere."""
    save("maps/argmap.toml", b'# texts\ntexts = ["texts", "up/texts"]\n')
    assert ("texts", "up/texts") == config_in(here / "maps").texts
    (here / "maps/up").symlink_to("..")
    with pytest.raises(ConfigError, match=r"argmap\.toml:2: 'texts': 'up/texts' leads out of the folder by a link"):
        config_in(here / "maps")
    with pytest.raises(ConfigError, match="by a link"):
        config_of(here / "maps/argmap.toml")
