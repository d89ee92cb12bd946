"""What holds for a file."""

import pytest

from argmap.checks import RULES, choose
from argmap.errors import MissingPathError
from argmap.project.config import ConfigError
from argmap.project.settings import Configurations, Options, settings_for

DEFAULT = choose(RULES)


def test_without_a_configuration(here):
    """All but the information rules, of a file that need not be there."""
    settings = settings_for("maps/m.yaml")
    assert (DEFAULT, (), "warning") == (settings.codes, settings.texts, settings.fail_on)


def test_the_nearest_configuration(save):
    """With its folders of texts, from wherever one asks, and its rules for some files."""
    folder = save("a/argmap.toml", 'ignore = ["AM2"]\ntexts = ["t"]\nfail-on = "error"\n').parent
    save("argmap.toml", '[per-file-ignores]\n"b/*.yaml" = ["AM3"]\n')
    settings = settings_for("a/b/m.yaml")
    assert ({code for code in DEFAULT if code < "AM2" or code > "AM3"}, "error") == (settings.codes, settings.fail_on)
    assert [folder / "t"] == [folder.parent.joinpath(one) for one in settings.texts]
    assert {code for code in DEFAULT if code < "AM3" or code > "AM4"} == settings_for("b/m.yaml").codes


def test_options(save):
    """`select` and `fail_on` go before a configuration, the others are added to it."""
    save("argmap.toml", 'select = ["AM2"]\ntexts = ["t"]\n')
    options = Options(ignore=["AM204"], per_file_ignores=[("*.yaml", ["AM206"])], texts=["u"], fail_on="never")
    settings = settings_for("m.yaml", options)
    by_name = {one.code for one in RULES if one.by_name}
    expected = {one.code for one in RULES if one.code.startswith("AM2")} - {"AM204", "AM206"} - by_name
    assert (expected, "never") == (settings.codes, settings.fail_on)
    assert "u" == settings.texts[0]
    assert {"AM301"} == settings_for("m.yaml", Options(select=["AM301"])).codes
    assert DEFAULT == settings_for("m.yaml", Options(no_config=True)).codes


def test_of_reading(here):
    """What can be found without a check, and what a map cannot carry of another notation."""
    found = {code for code in DEFAULT if (code < "AM2" or "AM701" < code < "AM8") and code != "AM013"}
    assert {"AM701", *found} == settings_for("m.yaml").of_reading().codes


def test_faulty_configurations(save):
    """Each is one fault, however many files it holds for; those of other folders hold."""
    save("a/argmap.toml", "select = 1\n")
    save("b/argmap.toml", 'select = ["AM2"]\n')
    configurations = Configurations()
    for name in ("a/m.yaml", "a/n.yaml", "a/b/m.yaml"):
        with pytest.raises(ConfigError, match="must be a list"):
            configurations.settings(name)
    assert not configurations.excludes("a/m.yaml")
    assert "AM204" in configurations.settings("b/m.yaml").codes
    assert 1 == len(configurations.faults)
    assert "argmap.toml:1: 'select' must be a list of texts" in configurations.faults[0]


def test_a_configuration_that_is_named(save):
    """It holds for all files; one that is not there, or is faulty, holds for none."""
    save("strict.toml", 'select = ["AM204"]\n')
    save("argmap.toml", "select = 1\n")
    assert {"AM204"} == settings_for("m.yaml", Options(config="strict.toml")).codes
    with pytest.raises(MissingPathError, match=r"there is no file 'gone\.toml'"):
        Configurations(Options(config="gone.toml"))
    with pytest.raises(ConfigError, match="must be a list"):
        Configurations(Options(config="argmap.toml"))
