"""Rules, schemes and notations of plug-ins: installed packages that a configuration names, and no others."""

import importlib
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

import argmap
from argmap.cli import main
from argmap.project import plugins

EXAMPLE = Path(__file__).parents[2] / "examples" / "argmap-house-rules" / "argmap_house_rules.py"
MAP = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet, assumed: true}\n"
RULE = (
    "from argmap import Finding, Place, Severity, rule\n"
    '@rule("{code}", "{name}", Severity.WARNING, failing="", passing="")\n'
    "def one(context):\n"
    '    """A rule."""\n'
    "    {body}\n"
    "RULES = [one]\n"
)
FOUND = 'yield Finding("found")'


@pytest.fixture
def site(tmp_path, monkeypatch):
    """A folder in which packages are installed, and an empty folder to work in."""
    folder, here = tmp_path / "site", tmp_path / "here"
    folder.mkdir()
    here.mkdir()
    (here / "m.yaml").write_text(MAP, "utf-8")
    monkeypatch.syspath_prepend(str(folder))
    monkeypatch.chdir(here)
    caches = (plugins.loaded, plugins.loaded_schemes, plugins._entry_points, plugins.known_rules, plugins.known_schemes)
    caches = (*caches, plugins.loaded_notations, plugins.known_notations)
    for cache in caches:
        cache.cache_clear()
    yield folder
    for cache in caches:
        cache.cache_clear()
    for module in [name for name in sys.modules if name.startswith(("plug_", "argmap_house"))]:
        del sys.modules[module]


def install(folder, name, content, value="RULES", **others):
    """Install a package with one module and its entry points: that of rules, and others by group."""
    module = content.stem if isinstance(content, Path) else f"plug_{name}"
    if isinstance(content, Path):
        shutil.copy(content, folder)
    else:
        (folder / f"{module}.py").write_text(content, "utf-8")
    metadata = folder / f"{module}-1.dist-info"
    metadata.mkdir()
    (metadata / "METADATA").write_text(f"Metadata-Version: 2.1\nName: {module}\nVersion: 1\n", "utf-8")
    groups = {**({"rules": value} if value else {}), **others}
    entries = (f"[argmap.{group}]\n{name} = {module}:{one}\n" for group, one in groups.items())
    (metadata / "entry_points.txt").write_text("".join(entries), "utf-8")
    importlib.invalidate_caches()


def configure(text):
    Path("argmap.toml").write_text(text, "utf-8")


def codes():
    return [found.code for found in argmap.check_file("m.yaml")]


def test_the_example_does_nothing_unless_it_is_named(site):
    """An installed plug-in is not even imported."""
    install(site, "house", EXAMPLE)
    assert [] == codes()
    assert "argmap_house_rules" not in sys.modules
    configure('plugins = ["house"]\n')
    assert ["HOUSE001"] == codes()


def test_its_rules_are_rules_like_others(site, capsys):
    """They are selected, silenced, explained, configured and reported by code and name."""
    install(site, "house", EXAMPLE)
    configure('plugins = ["house"]\nignore = ["HOUSE"]\n')
    assert [] == codes()
    configure('plugins = ["house"]\n[per-file-ignores]\n"*.yaml" = ["full-stop"]\n')
    assert [] == codes()
    configure('plugins = ["house"]\n')
    Path("m.yaml").write_text(MAP.replace("true}", "true}  # argmap: ignore[HOUSE001]"), "utf-8")
    assert [] == codes()
    assert 0 == main(["rule", "HOUSE002"])
    assert "Options: most = 4." in capsys.readouterr().out
    Path("m.yaml").write_text(
        MAP + "  rain: {text: It rains., assumed: true}\ninferences:\n  i: {premises: rain, supports: wet}\n", "utf-8"
    )
    configure('plugins = ["house"]\nselect = ["many-premises"]\n[rules.HOUSE002]\nmost = 0\n')
    assert ["HOUSE002"] == codes()
    assert 1 == main(["check", "m.yaml", "m.yaml", "--jobs", "2", "--format", "sarif"])
    assert '"id": "HOUSE002"' in capsys.readouterr().out


@pytest.mark.parametrize("one", ["full_stop", "many_premises"])
def test_examples_of_the_example(one, site):
    """Each of its rules finds its failing example, and nothing in the passing one."""
    install(site, "house", EXAMPLE)
    rule = getattr(importlib.import_module("argmap_house_rules"), one)
    for example, found in ((rule.failing, [rule.code]), (rule.passing, [])):
        m = argmap.loads(f"argmap: 1\ntitle: T\n{example}\n")
        assert found == [each.code for each in argmap.check(m, rules=[rule])]


FAULTY = {
    "not installed": ("", "", "no plug-in 'one' is installed"),
    "cannot be imported": ("import nothing_of_this_name\n", "RULES", "has no rules: plug_one:RULES: internal error"),
    "ends the program": ("raise SystemExit(0)\n", "RULES", "has no rules: plug_one:RULES: internal error: SystemExit"),
    "no such name": ("A = 1\n", "RULES", "has no rules: plug_one:RULES: internal error: AttributeError"),
    "no list": ("RULES = 1\n", "RULES", "has no rules: plug_one:RULES: internal error: TypeError"),
    "no rules": ("RULES = [print]\n", "RULES", "among its rules; `argmap.rule` makes them"),
    "empty": ("RULES = []\n", "RULES", "the plug-in 'one' has no rules"),
    "our prefix": (RULE.format(code="AM999", name="a-rule", body=FOUND), "RULES", "codes that begin with AM are argmap's own"),
    "no code": (RULE.format(code="x1", name="a-rule", body=FOUND), "RULES", "two to eight capital letters and three digits"),
    "no name": (RULE.format(code="ONE001", name="Rule", body=FOUND), "RULES", "expected two words or more in small letters"),
    "our name": (RULE.format(code="ONE001", name="long-text", body=FOUND), "RULES", "has 'long-text', which 'argmap' has too"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTY)
def test_a_faulty_plug_in(case, site, capsys):
    """It is a fault of the configuration, which names it and where."""
    content, value, complaint = FAULTY[case]
    if content:
        install(site, "one", content, value)
    configure('plugins = ["one"]\n')
    assert 2 == main(["check", "m.yaml"])
    said = capsys.readouterr().err
    assert complaint in said
    assert "argmap.toml:1: 'plugins': " in said
    assert "'one'" in said


def test_plug_ins_that_clash(site, capsys):
    """Neither a code, nor a name, nor the letters of codes may be those of another."""
    install(site, "one", RULE.format(code="ONE001", name="a-rule", body=FOUND))
    install(site, "two", RULE.format(code="ONE002", name="b-rule", body=FOUND))
    install(site, "three", RULE.format(code="THREE001", name="a-rule", body=FOUND))
    configure('plugins = ["one", "two", "three"]\n')
    assert 2 == main(["check", "m.yaml"])
    said = capsys.readouterr().err
    assert "the plug-in 'two' has 'ONE', which 'one' has too" in said
    assert "the plug-in 'three' has 'a-rule', which 'one' has too" in said
    configure('plugins = ["one", "three", "one"]\n'.replace('"three", ', ""))
    assert ["ONE001"] == codes()


@pytest.mark.parametrize(
    ("body", "error"),
    [
        ("raise ValueError('no luck')\n    yield", "ValueError: no luck (plug_one.py:5)"),
        ("yield 'a text'", "AttributeError: 'str' object has no attribute"),
        ("return 3", "TypeError"),
        ("raise SystemExit(0)\n    yield", "SystemExit: 0"),
    ],
)
def test_a_rule_that_fails(body, error, site):
    """That is a finding under its code; other rules still run."""
    install(site, "one", RULE.format(code="ONE001", name="a-rule", body=body))
    install(site, "house", EXAMPLE)
    configure('plugins = ["one", "house"]\n')
    found = {one.code: one for one in argmap.check_file("m.yaml")}
    assert {"HOUSE001", "ONE001"} == found.keys()
    assert found["ONE001"].message.startswith("the rule 'a-rule' of a plug-in failed: internal error: ")
    assert error in found["ONE001"].message
    assert "error" == found["ONE001"].severity


def test_what_lies_in_the_folder_is_not_installed(site, tmp_path):
    """A stranger's folder cannot bring a plug-in, nor hide one, even where Python imports from the folder first."""
    install(Path.cwd(), "mine", "open('sprung', 'w').close()\n" + RULE.format(code="ONE001", name="a-rule", body=FOUND))
    install(site, "house", EXAMPLE)
    trap = Path("argmap_house_rules.py")
    for name, complaint in (("mine", "no plug-in 'mine' is installed"), ("house", "is hidden by")):
        configure(f'plugins = ["{name}"]\n')
        trap.write_text("open('sprung', 'w').close()\n", "utf-8")
        source = Path(argmap.__file__).parents[1]
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "check", "m.yaml"],
            env={"PYTHONPATH": f"{source}:{site}"}, capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert 2 == done.returncode, done.stderr
        assert complaint in done.stderr
    assert not Path("sprung").exists()


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        ('plugins = "house"\n', "'plugins' must be a list of texts"),
        ("rules = 3\n", "'rules' must be a table from a rule to a table of its options"),
        ("[rules]\nlong-text = 3\n", "'rules' must be a table from a rule to a table of its options"),
        ("[rules.long-texts]\nlength = 3\n", "'rules': unknown rule 'long-texts'; did you mean 'long-text'?"),
        ("[rules.AM6]\nlength = 3\n", "'AM6' names 8 rules; options belong to one"),
        (
            "[rules.AM605]\nlenght = 3\n",
            "unknown option of AM605 'lenght'; expected one of length; did you mean 'length'?",
        ),
        ("[rules.AM605]\nlength = true\n", "'length' of AM605 must be a whole number from 0, not True"),
        ("[rules.AM605]\nlength = -1\n", "'length' of AM605 must be a whole number from 0, not -1"),
        ("[rules.AM204]\nlength = 1\n", "unknown option of AM204 'length'; expected one of none"),
    ],
)
def test_faulty_keys(text, complaint, site, capsys):
    """Options are checked as all else in a configuration."""
    configure(text)
    assert 2 == main(["check", "m.yaml"])
    assert complaint in capsys.readouterr().err


def test_options_of_our_rules(site):
    """AM605 takes another length, AM504 sets of more than one."""
    configure("[rules.long-text]\nlength = 5\n")
    assert ["AM605"] == codes()
    two = (
        "argmap: 1\ntitle: T\nthesis: a\nclaims: {a: A.}\nevidence: {b: {text: B.}, c: {text: C.}}\n"
        "inferences: {i: {premises: b, supports: a}, j: {premises: c, supports: a}}\n"
    )
    Path("m.yaml").write_text(two, "utf-8")
    configure('select = ["AM504"]\n')
    assert [] == codes()
    configure('select = ["AM504"]\n[rules.AM504]\nsize = 2\n')
    messages = [found.message for found in argmap.check_file("m.yaml")]
    assert "the thesis 'a' falls or is contested without 'b' and 'c'" in messages


def test_aliases(site):
    """A rule answers to the codes and names that it had."""
    content = RULE.format(code="ONE002", name="a-rule", body=FOUND).replace(
        "passing=", 'aliases=("ONE001", "old-rule"), passing='
    )
    install(site, "one", content)
    for old in ("ONE001", "old-rule"):
        configure(f'plugins = ["one"]\nignore = ["{old}"]\n')
        assert [] == [code for code in codes() if code == "ONE002"]
        configure(f'plugins = ["one"]\nselect = ["{old}"]\n')
        assert ["ONE002"] == codes()


def test_rules_handed_to_check():
    """A map can be checked by rules of one's own; two of one code are refused."""
    m = argmap.loads(MAP)

    @argmap.rule("MY001", "my-rule", argmap.Severity.INFO, failing="", passing="")
    def mine(context):
        """A rule."""
        yield argmap.Finding("found")

    assert ["MY001"] == [one.code for one in argmap.check(m, rules=[mine], select="ALL")]
    assert [] == [*argmap.check(m, rules=[mine])]
    assert "MY001" in {one.code for one in argmap.check(m, rules=[*argmap.rules(), mine], extend_select="my-rule")}
    with pytest.raises(argmap.OptionError, match="two rules have the code 'MY001'"):
        argmap.check(
            m, rules=[mine, mine.configured(), argmap.rules()[0], mine.__class__("MY001", "x", "info", "", "", "", "")]
        )
    with pytest.raises(TypeError, match=r"expected Rule, not .*; `argmap.rule` makes one of a function"):
        argmap.check(m, rules=[print])


FLOOD = """\
argmap: 1
title: Flood
thesis: rose
claims:
  rose: The river rose.
  gazette: {text: The Gazette says so., assumed: true}
  herald: {text: The Herald says so., assumed: true}
inferences:
  i:
    premises: [gazette, herald]
    supports: rose
    scheme: two-sources
    roles: {first: gazette, second: herald}
    answers: {witness: herald}
"""
SCHEME = {
    "title": "Argument from X", "x-form": "So it is.", "roles": {"a": "A"}, "questions": {"q": "Is it?"}, "source": "We",
}  # fmt: skip


def plain(**schemes):
    """A catalogue as plain data."""
    return {"argmap": 1, "title": "T", "schemes": schemes}


def catalogue(**schemes):
    """A module that holds it."""
    return f"SCHEMES = {plain(**schemes)!r}\n"


def install_house(site):
    install(site, "house", EXAMPLE, schemes="SCHEMES")


def test_schemes_of_the_example(site):
    """They are known where the configuration names the plug-in, and nowhere else."""
    install_house(site)
    Path("m.yaml").write_text(FLOOD, "utf-8")
    assert ["AM401"] == codes()
    configure('plugins = ["house"]\nextend-select = ["AM4"]\n')
    messages = [found.message for found in argmap.check_file("m.yaml")]
    independence = "Does neither source have it from the other, or both from a third?"
    assert [f"'i' leaves critical question 'independence' open (undercut): {independence}"] == messages
    Path("m.yaml").write_text(FLOOD.replace("two-sources", "second-source"), "utf-8")
    assert ["AM403"] == codes()
    wrong = FLOOD.replace("witness:", "witnes:").replace("first:", "fist:")
    Path("m.yaml").write_text(wrong, "utf-8")
    assert {"AM402", "AM403", "AM404", "AM405"} == {*codes()}
    Path("m.yaml").write_text(FLOOD.replace("two-sources", "two-source"), "utf-8")
    (found,) = argmap.check_file("m.yaml")
    assert ("AM401", ("did you mean 'two-sources'?",)) == (found.code, found.help)


def test_schemes_of_the_map_win_over_those_of_plug_ins(site):
    """The map's critical questions are asked, not those of the plug-in."""
    install_house(site)
    configure('plugins = ["house"]\nextend-select = ["AM403"]\n')
    own = "schemes: {two-sources: {title: Ours, roles: {first: A, second: B}, questions: {ours: O?, witness: W?}}}\n"
    Path("m.yaml").write_text(FLOOD + own, "utf-8")
    assert ["'i' leaves critical question 'ours' open: O?"] == [found.message for found in argmap.check_file("m.yaml")]


def test_commands_know_schemes_of_plug_ins(site, capsys):
    """They show and list them, and what is made from a map that names one has its questions, in part maps too."""
    install_house(site)
    configure('plugins = ["house"]\n')
    Path("m.yaml").write_text(FLOOD, "utf-8")
    assert 0 == main(["check", "m.yaml", "m.yaml", "--jobs", "2"])
    assert 0 == main(["scheme", "second-source"])
    assert "two-sources: Argument from two independent sources" in capsys.readouterr().out
    assert 0 == main(["scheme"])
    assert 1 == capsys.readouterr().out.count("two-sources ")
    assert 2 == main(["scheme", "two-source"])
    assert "did you mean 'two-sources'?" in capsys.readouterr().err
    assert 0 == main(["render", "m.yaml", "-o", "m.html"])
    assert "Does neither source have it from the other" in Path("m.html").read_text("utf-8")
    assert 0 == main(["exercise", "m.yaml", "-o", "sheet.md", "--kind", "scheme"])
    assert "Argument from two independent sources" in Path("sheet.md").read_text("utf-8")
    Path("argmap.toml").unlink()
    assert 2 == main(["scheme", "two-sources"])
    assert 0 == main(["render", "m.yaml", "-o", "m.html"])
    assert "Does neither source" not in Path("m.html").read_text("utf-8")


def test_schemes_in_a_file_alone(site):
    """A plug-in may have no rules, and its catalogue lie in a file."""
    install(
        site, "one", 'from pathlib import Path\nSCHEMES = Path(__file__).with_name("s.yaml")\n', "", schemes="SCHEMES"
    )
    (site / "s.yaml").write_text(argmap.dumps(argmap.ArgumentMap.from_dict(plain(mine=SCHEME))), "utf-8")
    configure('plugins = ["one"]\n')
    Path("m.yaml").write_text(FLOOD.replace("two-sources", "mine"), "utf-8")
    assert {"AM404", "AM405"} == {*codes()}


FAULTY_SCHEMES = {
    "no such name": ("A = 1\n", "has no schemes: plug_one:SCHEMES: internal error: AttributeError"),
    "no catalogue": ("SCHEMES = 1\n", "expected a mapping or a file, not 1"),
    "ends the program": ("raise SystemExit(0)\n", "has no schemes: plug_one:SCHEMES: internal error: SystemExit"),
    "no file": ("from pathlib import Path\nSCHEMES = Path('/nowhere.yaml')\n", "internal error: FileNotFoundError"),
    "errors": (catalogue(x={"titel": 3}), "has no schemes: plug_one:SCHEMES: <dict>:"),
    "empty": (catalogue(), "the plug-in 'one' has no schemes"),
    "a map": (
        "SCHEMES = {'argmap': 1, 'title': 'T', 'claims': {'c': 'C.'}}\n", "the plug-in 'one' has no schemes",
    ),
    "a part": (catalogue(x={**SCHEME, "source": ""}), "has the scheme 'x' without 'source'"),
    "one name": (
        catalogue(x=SCHEME, y={**SCHEME, "x-aliases": ["x"]}), "has two schemes named 'x'",
    ),
    "our id": (catalogue(analogy=SCHEME), "has the scheme 'analogy', which 'argmap' has too"),
    "our alias": (catalogue(x={**SCHEME, "x-aliases": ["abduction"]}), "has the scheme 'abduction', which 'argmap'"),
}  # fmt: skip


@pytest.mark.parametrize("case", FAULTY_SCHEMES)
def test_faulty_schemes(case, site, capsys):
    """They are a fault of the configuration, which names the plug-in and where."""
    content, complaint = FAULTY_SCHEMES[case]
    install(site, "one", content, "", schemes="SCHEMES")
    configure('plugins = ["one"]\n')
    assert 2 == main(["check", "m.yaml"])
    said = capsys.readouterr().err
    assert complaint in said
    assert "argmap.toml:1: 'plugins': the plug-in 'one' has " in said


def test_other_things_among_schemes(site, capsys):
    """A catalogue holds schemes alone."""
    install(site, "one", f"SCHEMES = {dict(plain(x=SCHEME), claims={'c': 'C.'})!r}\n", "", schemes="SCHEMES")
    configure('plugins = ["one"]\n')
    assert 2 == main(["check", "m.yaml"])
    assert "the plug-in 'one' has 'c' among its schemes; expected schemes alone" in capsys.readouterr().err


def test_schemes_that_clash(site, capsys):
    """No id or alias may be that of another plug-in; the message names both."""
    install(site, "one", catalogue(mine=SCHEME), "", schemes="SCHEMES")
    install(site, "two", catalogue(yours={**SCHEME, "x-aliases": ["mine"]}), "", schemes="SCHEMES")
    configure('plugins = ["one", "two"]\n')
    assert 2 == main(["check", "m.yaml"])
    assert "the plug-in 'two' has the scheme 'mine', which 'one' has too" in capsys.readouterr().err
    configure('plugins = ["two", "two"]\n')
    assert [] == codes()


def test_plug_in_schemes_in_python():
    """A map can be handed them: what is made from it keeps them, and a file does not hold them."""
    m = argmap.loads(FLOOD)
    scheme = argmap.Scheme("two-sources", "Two", roles={"first": "A", "second": "B"}, questions={"witness": "W?"})
    knowing = m.replace(plugin_schemes={"two-sources": scheme})
    assert ["AM401"] == [found.code for found in argmap.check(m)]
    assert [] == [*argmap.check(knowing)] == [*argmap.check(knowing.submap([*knowing]))]
    assert {} == knowing.schemes
    assert (m, argmap.dumps(m)) == (knowing, argmap.dumps(knowing))
    for wrong in (3, {"a": 3}, [scheme]):
        with pytest.raises(TypeError, match="plugin_schemes: expected"):
            m.replace(plugin_schemes=wrong)


OUTLINE = EXAMPLE.with_name("argmap_house_outline.py")


def test_the_notation_of_the_example(site, capsys):
    """Where a configuration names it, files of the notation are read, checked in place and written; else they are not."""
    install(site, "house", OUTLINE, value="", notations="OUTLINE")
    Path("rain.outline").write_text("Rain\nThe street is wet.\n  + It rained.\n    - TODO\n", "utf-8")
    assert 1 == main(["check", "rain.outline"])
    assert "argmap_house_outline" not in sys.modules
    configure('plugins = ["house"]\n')
    capsys.readouterr()
    assert 0 == main(["show", "rain.outline"])
    assert 1 == main(["check", "rain.outline", "--format", "concise", "--fix"])
    assert "rain.outline:4:7: AM607" in capsys.readouterr().out
    assert 0 == main(["convert", "rain.outline", "rain.yaml"])
    assert 0 == main(["convert", "rain.yaml", "back.outline"])
    assert Path("rain.outline").read_text("utf-8") == Path("back.outline").read_text("utf-8")
    assert (
        "AM701 an outline of the house changes ids: they are numbers (5: 'c1', 'c2', 'c3', …)"
        in capsys.readouterr().err
    )


@pytest.mark.parametrize(
    ("content", "complaint"),
    [
        ("N = 3", "has no notations: plug_n:N: internal error: TypeError"),
        ("N = [3]", "has 3 among its notations"),
        ("import argmap\nN = argmap.Notation(name='n', title='N', suffixes='.n')", "neither reads nor writes"),
        (
            "import argmap\nN = argmap.Notation(name='n', title='N', suffixes='.n', lost='tag', read=print)",
            "unknown feature 'tag'",
        ),
        ("import argmap\nN = argmap.Notation(name='n', title='N', suffixes='n', read=print)", "without a suffix"),
        (
            "import argmap\nN = argmap.Notation(name='yaml', title='N', suffixes='.n', read=print)",
            "has the notation 'yaml', which 'argmap' has too",
        ),
    ],
)
def test_faulty_notations(site, content, complaint):
    """What is wrong with the notations of a plug-in is an error of the configuration."""
    install(site, "n", content, value="", notations="N")
    configure('plugins = ["n"]\n')
    with pytest.raises(argmap.ConfigError, match=complaint):
        codes()


def test_a_notation_that_fails(site, capsys):
    """That is said of the plug-in, and is no bug of argmap."""
    body = "import argmap\ndef fail(*_):\n    return 1 / 0\n"
    made = "N = argmap.Notation(name='n', title='N', suffixes='.n', read=fail, write=fail)\n"
    install(site, "n", body + made, value="", notations="N")
    configure('plugins = ["n"]\n')
    Path("a.n").write_text("x", "utf-8")
    assert 1 == main(["check", "a.n"])
    assert (
        "AM703 the notation 'n' of the plug-in 'n' failed: internal error: ZeroDivisionError" in capsys.readouterr().out
    )
    assert 2 == main(["convert", "m.yaml", "b.n"])
    assert "the notation 'n' of the plug-in 'n' failed" in capsys.readouterr().err
    assert not Path("b.n").exists()
