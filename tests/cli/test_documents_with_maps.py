"""`argmap check` of documents in Markdown that have maps in them."""

import json
import subprocess
import sys
from pathlib import Path

import pytest

MAP = """\
argmap: 1
title: Rain
thesis: wet
claims:
  wet: The street is wet.
  rain: {text: It rains., assumed: true}
inferences:
  fall: {premises: [rain, rain], supports: wet}
"""
DRY = MAP.replace("[rain, rain]", "[rain]").replace("claims:", "claims:\n  dry: It is dry.")


def indented(text, margin):
    return "".join(f"{margin}{line}" for line in text.splitlines(keepends=True))


def save(name, text):
    path = Path(name)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, "utf-8")


DOCUMENT = f"# Rain\n\n```argmap\n{MAP}```\n\n- a list\n\n{indented(f'```argmap{chr(10)}{DRY}```{chr(10)}', '  ')}"


def test_each_map_is_checked_by_itself(run):
    """Findings stand at their lines and columns in the document, and show these."""
    save("notes.md", DOCUMENT)
    status, out, told = run("check", "notes.md")
    assert 1 == status
    assert (
        "notes.md:11:27: AM104 premise 'rain' occurs twice in inference 'fall'\n  11 |   fall: {premises: [rain, rain]"
        in out
    )
    assert "notes.md:21:5: AM204 nothing supports claim 'dry'\n  21 |     dry: It is dry.\n     |     ^^^\n" in out
    assert told.startswith("2 maps checked: ")


def test_fixes_change_their_map_alone(run):
    """Every other byte of the document stays."""
    save("notes.md", DOCUMENT)
    run("check", "--fix", "notes.md")
    assert DOCUMENT.replace("[rain, rain]", "[rain]") == Path("notes.md").read_text("utf-8")
    save("notes.md", DOCUMENT)
    assert "-  fall: {premises: [rain, rain], supports: wet}\n+  fall: {premises: [rain]" in run("check", "--diff")[1]


def test_standard_input_goes_by_its_name(run):
    """A document comes back as it is, fixed."""
    status, out, _ = run("check", "-", "--stdin-filename", "notes.md", "--format", "json", stdin=DOCUMENT)
    found = json.loads(out)
    assert (1, {"notes.md"}) == (status, {one["filename"] for one in found})
    (edit,) = next(one for one in found if one["code"] == "AM104")["fix"]["edits"]
    assert {"row": 11, "column": 25} == edit["location"]
    assert (
        DOCUMENT.replace("[rain, rain]", "[rain]")
        == run("check", "-", "--fix", "--stdin-filename", "notes.md", stdin=DOCUMENT)[1]
    )


def test_folders_are_searched_for_them(run):
    """Beside maps; a document without one is passed over, and so is one that shows how a map is written."""
    save("docs/notes.qmd", DOCUMENT.replace("```argmap", "```{argmap}"))
    save("docs/format.md", f"````markdown\n{DOCUMENT}````\n")
    save("README.md", f"```yaml\n{MAP}```\n")
    save("rain.argmap.yaml", MAP)
    told = run("check", "--verbose")[2]
    assert told.startswith(
        "README.md: skipped: no code block for `argmap`\n"
        "docs/format.md: skipped: no code block for `argmap`\n"
        "docs/notes.qmd: read\n"
        "rain.argmap.yaml: read\n"
        "3 maps checked: "
    )
    assert "0 maps checked" in run("check", "--force-exclude", "README.md")[2]


def test_a_document_without_maps(run):
    """Is an error if it is named: whoever names it expects one. A map as a chat gives it is read."""
    save("notes.md", "# Rain\n\nIt rains.\n")
    status, out, told = run("check", "notes.md")
    assert (1, "0 maps checked: 1 error\n") == (status, told)
    assert out.startswith("notes.md:1:1: AM004 there is no map in this document\n")
    assert "three backticks and `argmap`" in out
    for argv in (["show", "notes.md"], ["convert", "notes.md", "notes.yaml"]):
        status, _, told = run(*argv)
        assert (1, True) == (status, "AM004 there is no map in this document" in told)
    save("chat.md", f"Here it is:\n\n```yaml\n{MAP}```\n")
    assert "AM015" in run("check", "chat.md")[1]
    assert "AM015" in run("show", "chat.md")[2]


@pytest.mark.parametrize("options", [[], ["--jobs", "2"]])
def test_what_they_import_is_checked_once(run, options):
    """However many maps and files import it."""
    importing = "argmap: 1\ntitle: Snow\nthesis: r/wet\nimports: {r: rain.yaml}\n"
    save("rain.yaml", MAP)
    save("snow.yaml", importing)
    save("notes.md", f"```argmap\n{importing}```\n\n```argmap\n{importing}```\n")
    assert 1 == run("check", "notes.md")[1].count("rain.yaml:8:27: AM104")
    assert 1 == run("check", *options, ".")[1].count("rain.yaml:8:27: AM104")


def test_maps_are_checked_without_it(run):
    """What reads documents is loaded for documents."""
    save("rain.argmap.yaml", MAP)
    save("README.md", "# Rain\n")
    program = (
        "import sys, argmap\nfrom argmap import cli\ncli.main(['check', '.', '--quiet'])\n"
        "print([one for one in sys.modules if one in {'argmap.project.fences', 'argmap.mkdocs', 'markdown'}])"
    )
    done = subprocess.run([sys.executable, "-c", program], capture_output=True, text=True, check=True)
    assert "[]" == done.stdout.splitlines()[-1]


def test_configuration_and_comments_hold(run):
    """Of the document's folder; a comment holds for its own map, and `nocheck` for the rules that need no reading."""
    save("notes.md", f"```argmap\n{DRY}# argmap: file-ignore[AM204]\n```\n```{{argmap}}\n:nocheck:\n{DRY}```\n")
    assert ["AM206"] == [line.split()[1] for line in run("check", "--format", "concise", "notes.md")[1].splitlines()]
    save("argmap.toml", '[per-file-ignores]\n"*.md" = ["AM206"]\n')
    assert (0, "", "2 maps checked: no findings\n") == run("check", "notes.md")


def test_commands_take_the_only_map(run):
    """With every place in the document; of several the first, and they say so."""
    save("one.md", f"# Rain\n\n{indented(f'```argmap{chr(10)}{DRY}```{chr(10)}', '> ')}")
    status, out, told = run("why", "one.md", "dry")
    assert (0, "") == (status, told)
    assert "'dry' (“It is dry.”) is not established" in out
    save("broken.md", f"# Rain\n\n```argmap\n{DRY.replace('thesis: wet', 'thesis: west')}```\n")
    assert "broken.md:6:9: AM101 " in run("evaluate", "broken.md")[2]
    save("notes.md", DOCUMENT)
    assert "notes.md:3:1: AM015 this is the first of 2 maps in the document" in run("show", "notes.md")[2]
    save("open.md", f"```argmap\n{MAP}")
    assert 1 == run("show", "open.md")[0]


def test_an_open_fence_is_an_error(run):
    """Said once, where it opens; the other maps are checked."""
    save("notes.md", f"```argmap\n{DRY}```\n\n```argmap\n{MAP}\nProse: here\n")
    status, out, _ = run("check", "--format", "concise", "notes.md")
    assert 1 == status
    assert ["notes.md:6:3: AM204", "notes.md:6:3: AM206", "notes.md:13:1: AM001"] == [
        " ".join(line.split()[:2]) for line in out.splitlines()
    ]


def test_what_cannot_be_read_is_at_its_place(run):
    """Of the map; the bytes of the rest of a document, in whatever encoding, are not our concern."""
    Path("notes.md").write_bytes(
        b"caf\xe9\n```argmap\n" + MAP.replace(", rain]", "]").encode() + b"description: caf\xe9\n```\n"
    )
    status, out, _ = run("check", "--format", "concise", "--fix", "notes.md")
    assert (1, "notes.md:11:17: AM010 byte 0xE9 is not UTF-8\n") == (status, out)
    save("empty.md", "> ```argmap\n> ```\n")
    assert "empty.md:2:3: AM005" in run("check", "--format", "concise", "empty.md")[1]
