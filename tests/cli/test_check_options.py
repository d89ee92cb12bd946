"""`argmap check` with configurations, fixes and many files."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

UNSUPPORTED = (
    "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: {text: The street is wet., assumed: true}\n  idle: Idle.\n"
)
TWICE = "argmap: 1\ntitle: Rain\nthesis: wet\nclaims:\n  wet: Wet.\n  rain: {text: Rain., assumed: true}\ninferences:\n  i: {premises: [rain, rain], supports: wet}\n"


def save(name, text=UNSUPPORTED):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(text.encode() if isinstance(text, str) else text)
    return path


def codes(out):
    return sorted({line.split(": ")[1].split()[0] for line in out.splitlines()})


class TestConfiguration:
    def check(self, run, *argv):
        status, out, err = run("check", "--format", "concise", *argv)
        return status, codes(out), err

    def test_nearest_above_the_file(self, run):
        """Each file goes by the configuration nearest above it, argmap.toml before pyproject.toml."""
        save("argmap.toml", 'ignore = ["AM204", "AM206"]\n')
        save("a/m.yaml")
        save("b/pyproject.toml", '[tool.argmap]\nselect = ["AM206"]\n')
        save("b/m.yaml")
        save("c/pyproject.toml", "[tool.other]\n")
        save("c/m.yaml")
        assert (0, [], "1 map checked: no findings\n") == self.check(run, "a")
        assert (1, ["AM206"], "1 map checked: 1 warning\n") == self.check(run, "b")
        assert (0, [], "1 map checked: no findings\n") == self.check(run, "c")
        save("b/argmap.toml", 'select = ["AM204"]\n')
        assert ["AM204"] == self.check(run, ".")[1]

    def test_options_go_before_it(self, run):
        """`--select` puts a configuration's selection aside, `--ignore` and `--extend-select` add to it."""
        save("argmap.toml", 'select = ["AM2"]\nignore = ["AM204"]\n')
        save("m.yaml")
        assert ["AM206"] == self.check(run)[1]
        assert ["AM204"] == self.check(run, "--select", "AM204")[1]
        assert [] == self.check(run, "--ignore", "AM206")[1]
        assert ["AM206", "AM508"] == self.check(run, "--extend-select", "AM508")[1]

    def test_config_and_no_config(self, run):
        """A configuration can be named, or none be taken."""
        save("argmap.toml", 'select = ["AM3"]\n')
        save("strict/argmap.toml", 'select = ["AM204"]\n')
        save("m.yaml")
        assert ["AM204"] == self.check(run, "--config", "strict/argmap.toml", "m.yaml")[1]
        assert ["AM204", "AM206"] == self.check(run, "--no-config", "m.yaml")[1]
        assert (2, [], "argmap: there is no file 'nowhere.toml'\n") == self.check(run, "--config", "nowhere.toml")

    def test_a_faulty_configuration_is_misuse(self, run):
        """Exit status 2, with every fault."""
        save("argmap.toml", 'ignroe = []\nselect = ["AM999"]\n')
        save("m.yaml")
        status, _, err = self.check(run)
        assert 2 == status
        assert "did you mean 'ignore'?" in err
        assert "unknown rule 'AM999'" in err

    def test_exclude(self, run):
        """What is excluded is left out of a search, and checked when it is named; `--force-exclude` leaves it out then too."""
        save("argmap.toml", 'exclude = ["drafts"]\n')
        save("m.yaml")
        save("drafts/n.yaml")
        save("ci.yaml", "name: CI\n")
        assert "1 map checked: 2 warnings\n" == self.check(run)[2]
        assert "2 maps checked: 4 warnings\n" == self.check(run, "m.yaml", "drafts/n.yaml")[2]
        named = ("--force-exclude", "m.yaml", "drafts/n.yaml", "ci.yaml")
        assert "1 map checked: 2 warnings\n" == self.check(run, *named)[2]
        assert (0, [], "0 maps checked: no findings\n") == self.check(
            run, "--force-exclude", "drafts/n.yaml", "ci.yaml"
        )

    def test_per_file_ignores(self, run):
        """Rules can be left out in some files, by configuration and by option."""
        save("argmap.toml", '[per-file-ignores]\n"old/**" = ["AM204"]\n')
        save("old/m.yaml")
        save("new/m.yaml")
        out = run("check", "--format", "concise", "--per-file-ignores", "new/*.yaml:AM2")[1]
        assert [("old/m.yaml", "AM206")] == [(line.split(":")[0], line.split()[1]) for line in out.splitlines()]

    def test_per_file_ignores_that_can_match_nothing(self, run):
        """They are misuse as well."""
        save("m.yaml")
        status, out, err = run("check", "--per-file-ignores", "[a:AM2", "m.yaml")
        assert (2, "") == (status, out)
        assert "ends within a class" in err

    @pytest.mark.parametrize("value", ["AM2", "a:", ":AM2"])
    def test_per_file_ignores_of_another_form(self, run, value):
        """The form is told."""
        assert "expected PATTERN:RULES" in run("check", "--per-file-ignores", value)[2]

    def test_fail_on(self, run):
        """Each file fails by its own configuration, unless the option says otherwise."""
        save("a/argmap.toml", 'fail-on = "error"\n')
        save("a/m.yaml")
        assert 0 == self.check(run, "a")[0]
        assert 1 == self.check(run, "a", "--fail-on", "warning")[0]
        save("b/m.yaml")
        assert 1 == self.check(run, "a", "b")[0]


class TestFixes:
    def test_fix(self, run):
        """Files are mended in place, byte for byte but for the fix, and what is left is reported."""
        save("m.yaml", "\ufeff" + TWICE.replace("\n", "\r\n"))
        assert (1, "1 map checked: 1 warning\n1 fixable with --fix\n") == run("check", "m.yaml")[::2]
        assert (0, "", "1 map checked: 1 fixed\n") == run("check", "--fix", "m.yaml")
        expected = ("\ufeff" + TWICE.replace("[rain, rain]", "[rain]").replace("\n", "\r\n")).encode()
        assert expected == Path("m.yaml").read_bytes()

    def test_fix_keeps_the_encoding(self, run):
        """A file in UTF-16 stays one."""
        save("m.yaml", b"\xfe\xff" + TWICE.encode("utf-16-be"))
        assert 0 == run("check", "--fix", "m.yaml")[0]
        assert b"\xfe\xff" + TWICE.replace("[rain, rain]", "[rain]").encode("utf-16-be") == Path("m.yaml").read_bytes()

    def test_a_damaged_file_is_left_alone(self, run):
        """What cannot be read as text is not written anew."""
        data = TWICE.encode() + b"# \xff\n"
        save("m.yaml", data)
        assert 1 == run("check", "--fix", "m.yaml")[0]
        assert data == Path("m.yaml").read_bytes()

    def test_diff(self, run):
        """The difference is shown, nothing is written, and the status says whether there is one."""
        save("maps/m.yaml", TWICE)
        status, out, err = run("check", "--diff", "maps/m.yaml")
        expected = """\
--- maps/m.yaml
+++ maps/m.yaml
@@ -5,4 +5,4 @@
   wet: Wet.
   rain: {text: Rain., assumed: true}
 inferences:
-  i: {premises: [rain, rain], supports: wet}
+  i: {premises: [rain], supports: wet}
"""
        assert (1, expected, "1 map checked: 1 finding to fix\n") == (status, out, err)
        assert TWICE == Path("maps/m.yaml").read_text(encoding="utf-8")
        run("check", "--fix", "maps/m.yaml")
        assert (0, "", "1 map checked: 0 findings to fix\n") == run("check", "--diff", "maps/m.yaml")

    def test_the_difference_is_a_patch(self, run):
        """`patch` applies it, to a file without a last line end too."""
        save("m.yaml", TWICE.rstrip())
        out = run("check", "--diff", "m.yaml")[1]
        subprocess.run(["git", "apply", "-"], input=out.encode(), check=True)
        assert TWICE.rstrip().replace("[rain, rain]", "[rain]") == Path("m.yaml").read_text(encoding="utf-8")

    def test_unsafe(self, run):
        """What changes the meaning is mended only when that is asked for."""
        text = TWICE.replace("[rain, rain]", "[rian]")
        save("m.yaml", text)
        assert run("check", "--fix", "m.yaml")[2].endswith("1 fixable with --fix --unsafe-fixes\n")
        assert text == Path("m.yaml").read_text(encoding="utf-8")
        assert (0, "1 map checked: 1 fixed\n") == run("check", "--fix", "--unsafe-fixes", "m.yaml")[::2]
        assert TWICE.replace("[rain, rain]", "[rain]") == Path("m.yaml").read_text(encoding="utf-8")

    def test_standard_input(self, run):
        """The mended text goes to standard output, the findings to standard error."""
        out, err = run("check", "--fix", "-", stdin=TWICE + "  # argmap: ignore[]\n")[1:]
        assert TWICE.replace("[rain, rain]", "[rain]") + "  # argmap: ignore[]\n" == out
        assert "<stdin>:9:3: AM013" in err


class TestManyFiles:
    def test_the_number_of_processes_changes_nothing(self, run):
        """Same findings, same order, same status; mended files included."""
        for number in range(30):
            save(
                f"maps/{number}.yaml",
                (UNSUPPORTED, TWICE, UNSUPPORTED.replace("thesis: wet", "thesis: wett"))[number % 3],
            )
        alone = run("check", "--jobs", "1")
        assert alone == run("check", "--jobs", "3") == run("check", "--jobs", "100")
        assert 1 == alone[0]
        assert run("check", "--diff", "--jobs", "1") == run("check", "--diff", "--jobs", "2")

    @pytest.mark.parametrize("number", ["0", "-1", "two"])
    def test_no_number_of_processes(self, run, number):
        """At least one must work."""
        assert 2 == run("check", f"--jobs={number}")[0]

    def test_statistics(self, run):
        """How often each rule found something, the most frequent first."""
        save("a.yaml")
        save("b.yaml", UNSUPPORTED + "  more: More.\n")
        status, out, _ = run("check", "--statistics")
        assert (1, "3  AM204  unsupported-claim  warning\n3  AM206  disconnected       warning\n") == (status, out)
        counts = json.loads(run("check", "--statistics", "--format", "json")[1])
        assert {"count": 3, "code": "AM204", "name": "unsupported-claim", "severity": "warning"} == counts[0]
        assert (0, "") == run("check", "--statistics", "--ignore", "AM2")[:2]

    def test_large_runs_start_processes(self, tmp_path):
        """By default files of some size are shared out, with the same output as from one process."""
        text = UNSUPPORTED + "".join(f"  more{n}: More of it, number {n}.\n" for n in range(6000))
        for number in range(4):
            save(tmp_path / f"{number}.yaml", text)
        command = [sys.executable, "-m", "argmap", "check", "--format", "concise", str(tmp_path)]
        done = [subprocess.run([*command, *more], capture_output=True, check=False) for more in ((), ("--jobs", "1"))]
        assert (1, done[1].stdout, done[1].stderr) == (done[0].returncode, done[0].stdout, done[0].stderr)
        assert 4 * 6001 * 2 == done[0].stdout.count(b"\n")


class TestTexts:
    MAP = (
        "argmap: 1\ntitle: T\nthesis: sent\nsources:\n"
        "  letter: {title: A letter, authors: [A. Captain], date: 1821, text: texts/letter.txt}\n"
        "claims: {sent: Aid was sent.}\nevidence:\n"
        "  line: {text: It says so., source: letter, locator: p. 1, quote: The fleet lies at ankor.}\n"
        "inferences: {i: {premises: line, supports: sent}}\n"
    )

    def test_beside_the_map(self, run):
        """A quote is checked against the copy that the map names, relative to the map."""
        save("maps/m.yaml", self.MAP)
        save("maps/texts/letter.txt", "The fleet lies at anchor.\n")
        assert "maps/m.yaml:8:67: AM306" in run("check", "--format", "concise", "maps")[1]

    def test_in_a_folder_of_their_own(self, run):
        """Texts that are not published with the map are named by `--texts`, or by the configuration."""
        save("maps/m.yaml", self.MAP)
        save("private/texts/letter.txt", "The fleet lies at anchor.\n")
        assert ["AM309"] == codes(run("check", "--format", "concise", "maps")[1])
        assert ["AM306"] == codes(run("check", "--format", "concise", "maps", "--texts", "private")[1])
        save("argmap.toml", 'texts = ["private"]\n')
        assert ["AM306"] == codes(run("check", "--format", "concise", "maps", "--jobs", "2")[1])

    def test_no_map_leads_out_of_its_folder(self, run):
        """What lies elsewhere is not read, by whatever path a map names it."""
        save("maps/m.yaml", self.MAP.replace("texts/letter.txt", "../secret.txt"))
        save("secret.txt", "The fleet lies at ankor.\n")
        out = run("check", "--format", "concise", "maps")[1]
        assert ["AM309"] == codes(out)
        assert "is outside the allowed folders" in out
