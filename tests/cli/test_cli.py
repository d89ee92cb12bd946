"""The commands as users call them: what they print, and their exit status."""

import json
import os
import subprocess
import sys
from pathlib import Path

import pytest

from argmap import __version__, cli
from argmap.reading import parse

GOOD = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n"
FAULTY = GOOD.replace("thesis: wet", "thesis: wett")
WARNED = GOOD + "  idle: It is Tuesday.\n"
STEP = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: The street is wet.
  rain: {text: It has rained., assumed: true}
inferences:
  i: {premises: rain, supports: wet, scheme: sign}
"""
ESSAY = Path(__file__).parents[2] / "maps" / "radchenko_vietnam.yaml"


def save(name, text=GOOD):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")
    return path


@pytest.fixture(scope="module")
def clean_check(tmp_path_factory):
    """What a process has loaded and made when it has checked a clean map that lies in no project."""
    folder = tmp_path_factory.mktemp("clean")
    (folder / "essay.yaml").write_bytes(ESSAY.read_bytes())
    code = """
import sys
before = {*sys.modules}
from argmap.cli import main
assert main(["check", "--quiet", "essay.yaml"]) == 0
modules = {*sys.modules} - before
import attrs, json, re
own = [value for name in modules if name.startswith("argmap") for value in vars(sys.modules[name]).values()]
patterns = {one for one in own if isinstance(one, re.Pattern)}
classes = {one for one in own if isinstance(one, type) and attrs.has(one)}
print(json.dumps({"modules": sorted(modules), "patterns": len(patterns), "classes": len(classes)}))
"""
    done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True, cwd=folder)
    return json.loads(done.stdout)


class TestTopLevel:
    def test_version(self, run):
        """The version, on standard output."""
        assert (0, f"argmap {__version__}\n", "") == run("--version")

    def test_help_lists_the_commands(self, run):
        """Each command with a line about it."""
        status, out, _ = run("--help")
        assert 0 == status
        assert all(f"  {name}" in out for name in cli.COMMANDS)

    @pytest.mark.parametrize("argv", [(), ("chek",), ("--nonsense",), ("check", "--nonsense"), ("why", "x.yaml")])
    def test_misuse(self, run, argv):
        """What cannot be understood is said on standard error, with exit status 2."""
        status, out, err = run(*argv)
        assert (2, "") == (status, out)
        assert "usage" in err

    @pytest.mark.parametrize("command", cli.COMMANDS)
    def test_each_command_has_help(self, run, command):
        """Help explains the command."""
        status, out, _ = run(command, "--help")
        assert 0 == status
        assert f"argmap {command}" in out

    def test_an_internal_error_shows_no_traceback(self, run, monkeypatch):
        """A fault of argmap itself is owned up to, with its place and what to report."""
        save("m.yaml")
        monkeypatch.setattr("argmap.cli.show.render", lambda *_, **__: 1 / 0)
        status, out, err = run("show", "m.yaml")
        assert (2, "") == (status, out)
        assert "internal error: ZeroDivisionError: division by zero (test_cli.py:" in err
        assert f"This is a bug in argmap {__version__}, not a problem with your map. Please report it" in err
        assert "Traceback" not in err


class TestCheck:
    def test_clean(self, run):
        """A clean map prints nothing but the summary, on standard error."""
        save("m.yaml")
        assert (0, "", "1 map checked: no findings\n") == run("check", "m.yaml")

    def test_findings(self, run):
        """Findings go to standard output, and the exit status says that there are some."""
        save("m.yaml", FAULTY)
        status, out, err = run("check", "--format", "concise", "m.yaml")
        assert (1, "m.yaml:3:9: AM101 the map has no node 'wett'\n") == (status, out)
        assert "1 map checked: 1 error\n1 fixable with --fix --unsafe-fixes\n" == err

    @pytest.mark.parametrize(("text", "level", "status"), [
        (WARNED, "warning", 1), (WARNED, "error", 0), (WARNED, "never", 0), (WARNED, "info", 1),
        (FAULTY, "error", 1), (FAULTY, "never", 0), (GOOD, "info", 0),
    ])  # fmt: skip
    def test_fail_on(self, run, text, level, status):
        """What makes the exit status 1 can be chosen."""
        save("m.yaml", text)
        assert status == run("check", "--fail-on", level, "m.yaml")[0]

    def test_folders(self, run):
        """In a folder, maps are found by their name or a key at their top level, whatever stands before it."""
        save("maps/a.yaml")
        save("maps/deep/b.yml", "# comment\n---\n\n" + GOOD)
        save("maps/c.argmap.yaml", "title: No version\n")
        save("maps/late.yaml", "title: Rain\nargmap: 1\n")
        save("maps/other.yaml", "name: CI\njobs:\n  argmap: 1\n")
        save("maps/.hidden/d.yaml")
        save("maps/notes.txt", GOOD)
        status, out, err = run("check", "maps", "--format", "concise")
        assert 1 == status
        assert ["maps/c.argmap.yaml:1:1"] == [line.split(": ")[0] for line in out.splitlines()][:1]
        assert err.startswith("4 maps checked")

    def test_what_git_ignores_is_left_out(self, run):
        """Ignored files are not looked for, but checked when they are named."""
        Path(".git").mkdir()
        save(".gitignore", "drafts/\n")
        save("a.yaml")
        save("drafts/b.yaml", FAULTY)
        assert (0, "1 map checked: no findings\n") == run("check")[::2]
        assert 1 == run("check", "drafts/b.yaml")[0]

    def test_what_cannot_be_read_is_a_finding(self, run):
        """Of that file; the others are checked, and those that are not count as no maps."""
        save("a.yaml", FAULTY)
        Path("b.argmap.yaml").symlink_to("/etc/hostname")
        status, out, err = run("check", "--format", "concise")
        reason = "the file cannot be read: it is a link that leads out of the folder that is searched"
        assert (1, "1 map checked, 1 file could not be: 2 errors\n") == (status, err.splitlines(keepends=True)[0])
        assert f"b.argmap.yaml: AM000 {reason}\n" == out.splitlines(keepends=True)[1]
        Path("a.yaml").unlink()
        assert (1, "0 maps checked, 1 file could not be: 1 error\n") == run("check")[::2]

    def test_verbose(self, run):
        """What is read and what is passed over, and why, in order of path, on standard error."""
        save(".git/config", "")
        save(".gitignore", "drafts\n")
        save("argmap.toml", 'exclude = ["old"]\n')
        for name in ("maps/a.yaml", "drafts/b.yaml", "old/c.yaml", "z.yaml"):
            save(name)
        save("ci.yaml", "name: CI\n")
        Path("d.argmap.yaml").symlink_to("nowhere")
        Path("new\nline.yaml").symlink_to("/")
        status, _, err = run("check", "--verbose")
        expected = """\
ci.yaml: skipped: no key 'argmap' at its top level
d.argmap.yaml: the file cannot be read: it is a link that leads nowhere
drafts: skipped: ignored by .gitignore:1
maps/a.yaml: read
new\\nline.yaml: skipped: it is a link that leads out of the folder that is searched
old/c.yaml: skipped: excluded
z.yaml: read
2 maps checked, 1 file could not be: 1 error
"""
        assert (1, expected) == (status, err)

    def test_paths_that_are_not_there(self, run):
        """A named path that is missing is misuse, and so is a folder without maps: no exit 0 by mistake."""
        Path("empty").mkdir()
        assert (2, "", "argmap: there is no file or folder 'nowhere'\n") == run("check", "nowhere")
        assert (2, "", "argmap: no argument maps in empty\n") == run("check", "empty")

    def test_standard_input(self, run):
        """`-` reads standard input, under a name that can be given."""
        assert "<stdin>:3:9: AM101" in run("check", "-", stdin=FAULTY)[1]
        assert "a/b.yaml:3:9: AM101" in run("check", "-", "--stdin-filename", "a/b.yaml", stdin=FAULTY)[1]

    def test_output(self, run):
        """Findings can go into a file."""
        save("m.yaml", FAULTY)
        assert (1, "") == run("check", "m.yaml", "--format", "json", "--output", "out.json")[:2]
        assert ["AM101"] == [found["code"] for found in json.loads(Path("out.json").read_text(encoding="utf-8"))]

    def test_selection(self, run):
        """Rules can be selected and ignored; an unknown one is misuse, with a suggestion."""
        save("m.yaml", WARNED)
        assert 0 == run("check", "m.yaml", "--ignore", "AM204,AM206")[0]
        assert 0 == run("check", "m.yaml", "--select", "AM3")[0]
        assert (2, "argmap: unknown rule 'no-sorce'; did you mean 'no-source'?\n") == run(
            "check", "m.yaml", "--select", "no-sorce"
        )[::2]

    def test_colour(self, run, monkeypatch):
        """Colours come where they are asked for."""
        save("m.yaml", FAULTY)
        assert "\x1b[" in run("check", "m.yaml", "--color", "always")[1]
        assert "\x1b[" not in run("check", "m.yaml")[1]
        monkeypatch.delenv("NO_COLOR")
        monkeypatch.setenv("FORCE_COLOR", "1")
        assert "\x1b[" in run("check", "m.yaml")[1]
        assert "\x1b[" not in run("check", "m.yaml", "--color", "never")[1]

    def test_a_name_that_is_no_text(self, run):
        """A file name that is not UTF-8 is no reason to fail."""
        name = os.fsdecode(b"m\xff.yaml")
        try:
            save(name, FAULTY)
        except OSError:
            pytest.skip("this file system takes UTF-8 names alone")
        done = subprocess.run([sys.executable, "-m", "argmap", "check", name], capture_output=True, check=False)
        assert 1 == done.returncode
        assert b"AM101" in done.stdout
        assert b"Traceback" not in done.stderr


class TestEvaluate:
    def test_text(self, run):
        """The theses first, with reasons, and what it all speaks of."""
        save("m.yaml", WARNED)
        assert (
            0,
            """\
Rain

Theses
  1.1 'wet' stands: it is assumed; the map has no reason against it.
      The street is wet.

Falls
  1.2 'idle' is not established: nothing supports it.
      It is Tuesday.

2 claims: 1 stands, 1 falls.
This describes the map as drawn, not the truth.
""",
            "",
        ) == run("evaluate", "m.yaml")

    def test_json(self, run):
        """Thesis and nodes, each with standing, verdict, reason and what it points to."""
        save("m.yaml")
        status, out, _ = run("evaluate", "m.yaml", "--format", "json", "--without", "wet")
        assert 0 == status
        found = json.loads(out)
        assert ["wet"] == found["thesis"]
        assert ("balance", {}) == (found["standard"], found["questions"])
        reason = {"reason": "withdrawn", "by": [], "against": [], "test": None, "pro": [0, 0], "con": [0, 0]}
        assert {"wet": {"number": "1.1", "standing": "falls", "verdict": "not-established", **reason}} == found["nodes"]
        assert {"single_points": [], "cuts": [], "rescues": [], "support": [], "smallest_cut": None, "searched": 3} == {
            key: found["rests_on"]["wet"][key]
            for key in ("single_points", "cuts", "rescues", "support", "smallest_cut", "searched")
        }

    def test_what_the_theses_rest_on(self, run):
        """By nodes and by sources: what carries a thesis alone, what together, and what would raise it again."""
        _, nodes, _ = run("evaluate", str(ESSAY))
        assert "\n        - if the attack 'vietnam-kept-too' (2.12 and 5.12 against the inference 'detente-" in nodes
        assert "\n        - without 2.12 'linkage-refused' (“Brezhnev would not press Hanoi " in nodes
        assert "\n        - without 4.4 'unrepaid-billions' (“By 1990 Soviet aid to Vietnam had passed " in nodes
        _, sources, _ = run("evaluate", str(ESSAY), "--units", "sources")
        assert "No single source is load-bearing: it stands without any one of them.\n" in sources
        assert "All sourced evidence comes through 'radchenko-2018' (“Why Were the Russians in Vietnam?”).\n" in sources
        _, without, _ = run("evaluate", str(ESSAY), "--without", "linkage-refused")
        assert "1.1 'credibility' is contested: 2 reasons for it and 1 against it hold, " in without
        assert "\n        − Rival 3.17 'detente-first' (“Détente, " in without
        assert "\n      It would stand:\n        - if " in without
        assert "\n        - without 3.9 'summit-kept' (“" in without
        assert "\nWithdrawn\n  2.12 'linkage-refused'\n      Brezhnev would not press Hanoi " in without

    def test_strengths(self, run):
        """Bands and ranks first, decimals on request, a warning always; contributions in order."""
        save("m.yaml", STEP)
        bands = run("evaluate", "m.yaml", "--strengths")[1]
        assert "Strengths (quadratic-energy)\n     1. 1.1 'wet': middling\n     2. 2.1 'rain': middling\n" in bands
        assert "What adds most to 1.1 'wet': " in bands
        assert "Strengths are a convention" in bands
        decimals = run("evaluate", "m.yaml", "--strengths", "decimals", "--semantics", "df-quad")[1]
        assert "     1. 1.1 'wet': strong 0.750\n     2. 2.1 'rain': middling 0.500\n" in decimals
        assert "What adds most to 1.1 'wet': 2.1 'rain': +0.250, 'i' (2.1 for 1.1): +0.250.\n" in decimals
        found = json.loads(run("evaluate", "m.yaml", "--strengths", "--format", "json")[1])["strengths"]
        assert ("quadratic-energy", True, 1) == (found["semantics"], found["converged"], found["nodes"]["wet"]["rank"])
        assert "## Strengths (quadratic-energy)" in run("evaluate", "m.yaml", "--strengths", "--format", "markdown")[1]
        assert "strengths" not in json.loads(run("evaluate", "m.yaml", "--format", "json")[1])

    def test_markdown_escapes(self, run):
        """What the map says never becomes markup."""
        save("m.yaml", GOOD.replace("The street is wet.", "'<b>|*wet*|</b>'"))
        out = run("evaluate", "m.yaml", "--format", "markdown")[1]
        assert "<b>" not in out
        assert r"\|" in out

    def test_a_faulty_map_is_not_evaluated(self, run):
        """Errors of reading stop other commands with exit status 1, and are shown on standard error."""
        save("m.yaml", FAULTY)
        status, out, err = run("evaluate", "m.yaml")
        assert (1, "") == (status, out)
        assert "AM101" in err

    def test_warnings_do_not_stop(self, run):
        """A map that can be read is evaluated, warnings on standard error."""
        save("m.yaml", GOOD + "sources: {s: {title: T}}\n")
        status, out, err = run("evaluate", "m.yaml")
        assert 0 == status
        assert "1.1 'wet' stands" in out
        assert "AM105" in err

    def test_unknown_ids(self, run):
        """An id that the map does not have is misuse."""
        save("m.yaml")
        assert (2, "", "argmap: the map has no node, question or source 'wett': did you mean 'wet'?\n") == run(
            "evaluate", "m.yaml", "--without", "wett"
        )
        assert (2, "", "argmap: the map has no node, question or source 'wett': did you mean 'wet'?\n") == run(
            "why", "m.yaml", "wett"
        )


class TestWhy:
    def test_formats(self, run):
        """The same sentences as text, Markdown and JSON."""
        save("m.yaml")
        assert (
            "Claim 1.1 'wet' (“The street is wet.”) stands: it is assumed; the map has no reason against it.\n"
            in run("why", "m.yaml", "wet")[1]
        )
        assert run("why", "m.yaml", "wet", "--format", "markdown")[1].startswith("- Claim 1.1 'wet'")
        found = json.loads(run("why", "m.yaml", "wet", "--format", "json")[1])
        assert ("wet", "stands", None, ["wet"]) == tuple(
            found[k] for k in ("id", "standing", "verdict", "single_points")
        )
        assert [(0, "wet")] == [(sentence["depth"], sentence["id"]) for sentence in found["because"]]

    def test_what_would_change_it(self, run):
        """What a node would not stand without, what would restore it, and what would have to be granted."""
        save("m.yaml", WARNED)
        assert "It would" not in run("why", "m.yaml", "wet")[1], (
            "that it would fall were it withdrawn goes without saying"
        )
        assert "\nIt would stand:\n  - if something that stands supported it\n" in run("why", "m.yaml", "idle")[1]
        told = run("why", str(ESSAY), "detente-first")[1]
        assert "\n  - without 5.12 'neither-given-up' (“" in told
        assert " and the question 2.21 'motive' (“What was Moscow's chief motive?”) together\n" in told


class TestRender:
    @pytest.mark.parametrize("suffix", ["svg", "dot", "md", "txt"])
    def test_suffixes(self, run, suffix):
        """The suffix picks the format."""
        save("m.yaml")
        assert (0, "", "") == run("render", "m.yaml", "-o", f"m.{suffix}")
        assert "street" in Path(f"m.{suffix}").read_text(encoding="utf-8")

    def test_an_unknown_suffix_and_a_missing_folder(self, run):
        """Neither leaves a file behind."""
        save("m.yaml")
        status, _, err = run("render", "m.yaml", "-o", "m.xyz")
        assert 2 == status
        assert "svg" in err
        assert 2 == run("render", "m.yaml", "-o", "nowhere/m.svg")[0]
        assert ["m.yaml"] == [path.name for path in Path().iterdir()]

    def test_parts_of_a_map(self, run):
        """The outline says what is left out; what the map does not have is misuse, with what was probably meant."""
        Path("m.yaml").write_text(
            "argmap: 1\ntitle: Rain\nthesis: wet\n"
            "claims: {wet: It is wet., rain: {text: It rains., tags: [sky]}, low: {text: The glass is low., assumed: true}}\n"
            "inferences: {so: {premises: rain, supports: wet}, then: {premises: low, supports: rain}}\n",
            encoding="utf-8",
        )
        for how, kept in (
            ("--focus rain", "It rains."),
            ("--focus 2.1", "It rains."),
            ("--depth 1", "1 more below"),
            ("--only sky", "1 more below"),
        ):
            assert (0, "", "") == run("render", "m.yaml", *how.split(), "-o", "m.txt")
            assert kept in Path("m.txt").read_text(encoding="utf-8")
            assert "Not shown: 1 of 3 statements and 1 of 2 steps." in Path("m.txt").read_text(encoding="utf-8")
        misuse = (
            ("--focus", "rian", "node 'rian': did you mean 'rain'?"),
            ("--only", "skye", "tag 'skye': did you mean 'sky'?"),
        )
        for option, name, message in misuse:
            assert (2, "", f"argmap: the map has no {message}\n") == run(
                "render", "m.yaml", option, name, "-o", "m.txt"
            )

    def test_a_map_that_is_not_there(self, run):
        """A missing map is misuse."""
        assert (2, "", "argmap: there is no file 'm.yaml'\n") == run("render", "m.yaml", "-o", "m.svg")


class TestShowAndRule:
    def test_show(self, run):
        """The outline names the thesis and its number."""
        save("m.yaml")
        status, out, _ = run("show", "m.yaml")
        assert 0 == status
        assert "1.1 The street is wet." in out

    def test_rule(self, run):
        """A rule explains itself with its own examples; all are listed, a line each."""
        _, one, _ = run("rule", "AM204")
        assert one.startswith("AM204 unsupported-claim (warning)\n\nA claim that rests on nothing.\n")
        assert "Found in:" in one
        assert one == run("rule", "unsupported-claim")[1]
        assert all(line.startswith("AM") for line in run("rule")[1].splitlines())
        assert "AM204" == json.loads(run("rule", "AM204", "--format", "json")[1])[0]["code"]
        assert run("rule", "AM204", "--format", "markdown")[1].startswith("## AM204 unsupported-claim")
        assert 2 == run("rule", "AM999")[0]

    def test_scheme(self, run):
        """A scheme shows its roles, its questions and an inference to fill in, which the reader takes."""
        _, text, _ = run("scheme", "analogy")
        assert "differences      undercut" in text
        assert text == run("scheme", "parallel")[1]
        assert "sign " in run("scheme")[1]
        stub = text[text.index("inferences:") :]
        assert [] == [d for d in parse("argmap: 1\ntitle: T\n" + stub)[1] if d.code < "AM1"]
        assert ["analogy"] == [one["id"] for one in json.loads(run("scheme", "analogy", "--format", "json")[1])]
        assert run("scheme", "analogy", "--format", "markdown")[1].startswith("## analogy")
        assert (2, "") == run("scheme", "anology")[:2]
        assert "did you mean 'analogy'?" in run("scheme", "anology")[2]

    def test_scheme_of_a_number(self, run):
        """A number of the compendium shows each scheme that it stands for; one without a scheme is unknown."""
        _, text, _ = run("scheme", "33")
        assert ["positive-consequences", "negative-consequences"] == [
            line.partition(":")[0] for line in text.splitlines() if "-consequences: Argument" in line
        ]
        assert 2 == text.count("Number 33 in the compendium of Walton, Reed & Macagno (2008)")
        assert [[7, 8]] == [one["numbers"] for one in json.loads(run("scheme", "8", "--format", "json")[1])]
        assert run("scheme", "8", "--format", "markdown")[1].startswith("## analogy")
        for number in ("12", "0", "9" * 5000):
            assert (2, "") == run("scheme", number)[:2]


class TestProcess:
    def test_a_closed_pipe_is_no_fault(self, tmp_path):
        """`argmap rule | head -1` ends quietly."""
        command = f"{sys.executable} -m argmap rule --format json | head -c 10"
        done = subprocess.run(["bash", "-c", command], capture_output=True, check=False, cwd=tmp_path)
        assert b"" == done.stderr

    @pytest.mark.parametrize("encoding", ["ascii", "cp1252", "utf-8"])
    def test_any_terminal_encoding(self, tmp_path, encoding):
        """Output that the terminal cannot show is escaped, never a crash."""
        (tmp_path / "m.yaml").write_text(GOOD.replace("Rain", "Mưa ở Hà Nội"), encoding="utf-8")
        env = {**os.environ, "PYTHONIOENCODING": encoding, "PYTHONUTF8": "0"}
        done = subprocess.run(
            [sys.executable, "-m", "argmap", "show", "m.yaml"], capture_output=True, check=False, cwd=tmp_path, env=env
        )
        assert (0, b"") == (done.returncode, done.stderr)

    def test_version_imports_little(self):
        """The version comes without YAML, attrs or Graphviz."""
        code = (
            "import sys; from argmap.cli import main; main(['--version']);"
            "print(sorted({'yaml', 'attrs', 'attr', 'graphviz', 'rapidfuzz'} & set(sys.modules)))"
        )
        done = subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True)
        assert f"argmap {__version__}\n[]\n" == done.stdout

    @pytest.mark.parametrize(
        "name",
        [
            *("graphviz", "rapidfuzz", "json", "tomllib", "difflib", "decimal", "pathlib", "shutil", "urllib.parse"),
            *("argmap.notations", "argmap.registry", "argmap.words", "argmap.drawing", "argmap.files.whole"),
            *("argmap.project.patterns", "argmap.project.ignoring", "argmap.reading.syntax"),
        ],
    )
    def test_check_imports_what_it_needs(self, name, clean_check):
        """Of a clean map that is in no project it needs neither drawing nor other notations, nor what few runs need."""
        assert name not in clean_check["modules"]

    def test_check_makes_what_it_needs(self, clean_check):
        """Few patterns are compiled, and few classes made, before a clean map is known to be clean: both take long."""
        assert clean_check["patterns"] <= 40
        assert clean_check["classes"] <= 30
