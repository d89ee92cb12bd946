"""The filter for Pandoc and Quarto, run by the Pandoc of the system and by the newest."""

import os
import re
import shutil
import subprocess
import sys
import zipfile
from pathlib import Path

import pytest

import argmap

FILTER = Path(__file__).parents[1] / "_extensions" / "argmap" / "argmap.lua"
RAIN = """\
argmap: 1
title: Rain & snow
thesis: wet
claims: {wet: The street is wet.}
evidence: {seen: {text: The street shines.}}
inferences: {shine: {premises: seen, supports: wet}}
"""
SVG = re.compile(r"<svg.*?</svg>", re.DOTALL)


def missing(what):
    """Skip, or fail where nothing may be missing."""
    if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") == "1":
        pytest.fail(f"ARGMAP_REQUIRE_EXTERNAL is set, and {what}")
    pytest.skip(what)


def newest():
    """The Pandoc that a library brings."""
    try:
        import pypandoc
    except ImportError:
        return None
    return pypandoc.get_pandoc_path()


@pytest.fixture(params=["of the system", "of a library"])
def pandoc(request, tmp_path, monkeypatch):
    """Runs Pandoc with the filter on a document, in a folder with a map, where the program `argmap` is this one."""
    program = shutil.which("pandoc") if request.param == "of the system" else newest()
    if program is None:
        missing(f"there is no Pandoc {request.param}")
    script = tmp_path / "bin" / "argmap"
    script.parent.mkdir()
    script.write_text(f'#!/bin/sh\nexec "{sys.executable}" -P -m argmap "$@"\n')
    script.chmod(0o755)
    (tmp_path / "rain.yaml").write_text(RAIN, "utf-8")
    monkeypatch.setenv("PATH", f"{script.parent}{os.pathsep}{os.environ['PATH']}")
    monkeypatch.setenv("PYTHONPATH", str(Path(argmap.__file__).parents[1]))

    def run(text, *options):
        command = [program, f"--lua-filter={FILTER}", *options]
        return subprocess.run(
            command, input=text, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
        )

    return run


def block(attributes="", body=""):
    return f"```{{.argmap {attributes}}}\n{body}```\n\n"


def html(pandoc, text):
    done = pandoc(text, "-t", "html")
    assert (0, "") == (done.returncode, done.stderr)
    return done.stdout


def test_a_page_shows_the_picture(pandoc):
    """Of a map in a file or in the document; the ids of several do not clash."""
    page = html(pandoc, block("file=rain.yaml") + block(body=RAIN))
    drawn = [
        argmap.render(argmap.loads(RAIN), prefix=f"argmap-{number}-", source=False)
        .rstrip()
        .replace("<svg ", f'<svg style="{size}" ', 1)
        for number, size in enumerate(["max-width: 100%; height: auto"] * 2, 1)
    ]
    assert drawn == SVG.findall(page)
    assert 2 == page.count('<div class="argmap" role="group" aria-label="Argument map"')


def test_attributes_say_what_to_draw_and_how(pandoc):
    """Those of `argmap render`, and those of figures; what they say is no markup."""
    how = (
        'theme=dark direction=right standing=true focus=1.1 depth=1 width=60% alt="Wet <&>" caption="The *street* <&>."'
    )
    page = html(pandoc, block(f"#fig-wet file=rain.yaml {how}"))
    how = {"theme": "dark", "direction": "right", "standing": True, "focus": "wet", "depth": 1}
    drawn = argmap.render(argmap.loads(RAIN), prefix="argmap-1-", source=False, **how)
    assert [drawn.rstrip()] == [one.replace(' style="width: 60%; height: auto"', "") for one in SVG.findall(page)]
    assert 'aria-label="Wet &lt;&amp;&gt;"' in page
    assert '<figure id="fig-wet">' in page
    caption = re.search(r"<figcaption[^>]*>(.*?)</figcaption>", page, re.DOTALL)[1]
    assert "The <em>street</em> &lt;&amp;&gt;." == caption.strip()


def test_quarto_has_names_of_its_own(pandoc):
    """The class of its cells, and its attributes of figures."""
    document = f'[CodeBlock ("",["{{argmap}}"],[("fig-cap","Rain."),("fig-alt","Wet")]) "{RAIN}"]'.replace("\n", "\\n")
    done = pandoc(document, "-f", "native", "-t", "html")
    assert (0, "") == (done.returncode, done.stderr)
    assert 1 == len(SVG.findall(done.stdout))
    assert 'aria-label="Wet"' in done.stdout
    assert "Rain." in done.stdout.partition("<figcaption")[2]


CELL = """\
#| label: fig-wet
#| fig-cap: "The *street*: \\"wet\\"."
#| fig-alt: >
#|   Wet
#|   street
#| standing: true
#| theme: dark
"""


def cells(text):
    """A document with a cell as Quarto gives it to Pandoc."""
    quoted = text.replace("\\", "\\\\").replace('"', '\\"').replace("\n", "\\n")
    return f'[CodeBlock ("",["{{argmap}}"],[]) "{quoted}"]'


def test_comments_are_attributes(pandoc):
    """Those with which a cell begins; in Pandoc itself the label is the id of the figure."""
    done = pandoc(cells(CELL + RAIN), "-f", "native", "-t", "html")
    assert (0, "") == (done.returncode, done.stderr)
    drawn = argmap.render(argmap.loads(RAIN), prefix="argmap-1-", theme="dark", standing=True, source=False)
    assert [drawn.rstrip()] == [
        one.replace(' style="max-width: 100%; height: auto"', "") for one in SVG.findall(done.stdout)
    ]
    assert 'aria-label="Wet street"' in done.stdout
    assert '<figure id="fig-wet">' in done.stdout
    assert re.search(r"<figcaption[^>]*>\s*The <em>street</em>: “wet”\.\s*</figcaption>", done.stdout)


def test_what_a_fence_says_goes_before(pandoc):
    """And what stands below the map, or in it, is no attribute."""
    page = html(pandoc, block("#rain caption=Rain", f"#| label: fig-wet\n#| caption: Wet\n{RAIN}#| theme: dark\n"))
    assert '<figure id="rain">' in page
    assert "Wet" not in page
    assert argmap.render(argmap.loads(RAIN), prefix="argmap-1-", source=False)[-200:].strip() in page


@pytest.mark.parametrize("where", ["fence", "comment"])
def test_an_attribute_that_there_is_not(pandoc, where):
    """It is named, with those that there are, and the picture drawn without it."""
    text = block("depht=1", RAIN) if where == "fence" else block("", f"#| depht: 1\n{RAIN}")
    done = pandoc(text, "-t", "html")
    assert 0 == done.returncode
    assert SVG.search(done.stdout)
    [line] = done.stderr.splitlines()
    assert line.startswith("argmap.lua: an argument map has no attribute 'depht'; it can have layout, aspect,")
    assert " depth," in line


def test_attributes_of_all_cells_of_quarto_are_none_of_a_map(pandoc):
    """Nothing is said of them."""
    html(pandoc, block("fig-align=center", f"#| echo: false\n#| fig-cap: Rain\n#| code-fold: true\n{RAIN}"))


QUARTO = """
quarto = { FloatRefTarget = function(float)
  local said = float.type .. ": " .. pandoc.utils.stringify(pandoc.Pandoc(float.caption_long))
  return pandoc.Div(pandoc.Blocks({ pandoc.Para({ pandoc.Str(said) }) }) .. float.content, pandoc.Attr(float.identifier))
end }
dofile(%r)
"""


@pytest.mark.parametrize("pandoc", ["of a library"], indirect=True)
def test_quarto_numbers_figures(pandoc, tmp_path):
    """Those whose label begins with `fig-`, with a caption or without: they are its own floats."""
    (tmp_path / "quarto.lua").write_text(QUARTO % str(FILTER), "utf-8")
    document = cells(CELL + RAIN)[:-1] + "," + cells("#| label: fig-bare\n" + RAIN)[1:]
    program = [*pandoc("").args[:1], "--lua-filter=quarto.lua", "-f", "native", "-t", "html"]
    done = subprocess.run(
        program, input=document, cwd=tmp_path, capture_output=True, text=True, encoding="utf-8", check=False
    )
    assert (0, "") == (done.returncode, done.stderr)
    assert re.search(r'<div id="fig-wet">\s*<p>Figure: The street: “wet”.</p>\s*<div class="argmap"', done.stdout)
    assert re.search(r'<div id="fig-bare">\s*<p>Figure: </p>\s*<div class="argmap"', done.stdout)
    done = subprocess.run(
        [*program[:-1], "latex"],
        input=document,
        cwd=tmp_path,
        capture_output=True,
        text=True,
        encoding="utf-8",
        check=False,
    )
    assert 2 == done.stdout.count("\\includegraphics")


def test_other_code_is_left_alone(pandoc):
    """Maps that are shown as text too."""
    assert [] == SVG.findall(html(pandoc, f"```yaml\n{RAIN}```\n"))


@pytest.mark.parametrize("name", ["docx", "odt", "pptx", "epub"])
def test_documents_hold_the_picture(pandoc, tmp_path, name):
    """As PNG, or where programs can show it as SVG."""
    done = pandoc(block("file=rain.yaml caption=Rain."), "-M", "title=Rain", "-o", f"rain.{name}")
    assert 0 == done.returncode, done.stderr
    with zipfile.ZipFile(tmp_path / f"rain.{name}") as archive:
        pictures = [archive.read(file)[:4] for file in archive.namelist() if file.endswith((".png", ".svg"))]
    assert (b"<svg" if name == "epub" else b"\x89PNG") in pictures


def test_paper_shows_a_picture_in_pdf(pandoc, tmp_path):
    """In LaTeX, with its caption."""
    done = pandoc(block("#rain file=rain.yaml caption=Rain. width=50%"), "-t", "latex", "--extract-media=media")
    assert 0 == done.returncode, done.stderr
    assert re.search(r"\\includegraphics\[[^\]]*width=0.5\\[^\]]*\]\{media/argmap-1-map.pdf\}", done.stdout)
    assert re.search(r"\\caption\{Rain\.\}\\label\{rain\}", done.stdout)
    assert (tmp_path / "media" / "argmap-1-map.pdf").read_bytes().startswith(b"%PDF-")


@pytest.mark.parametrize("name", ["plain", "gfm", "man"])
def test_text_shows_the_outline(pandoc, name):
    """With its numbers and signs; what is said of pictures is for other formats of the document."""
    done = pandoc(block("file=rain.yaml theme=dark aspect=4:3 labels=title"), "-t", name)
    assert (0, "") == (done.returncode, done.stderr)
    assert "1.1 The street is wet." in done.stdout
    assert "+ because" in done.stdout


@pytest.mark.parametrize(
    ("text", "message"),
    [
        (block(body="argmap: 1\n"), "<stdin>:1:1: AM005 "),
        (block("file=gone.yaml"), "argmap: there is no file 'gone.yaml'"),
        (block("file=rain.yaml theme=neon"), "invalid choice: 'neon'"),
        (block("file=rain.yaml focus=west"), "argmap: the map has no node 'west'"),
        (block("file=--help"), "argmap: there is no file './--help'"),
        (block("file=-"), "argmap: there is no file './-'"),
        (block('file="rain.yaml; touch ran"'), "argmap: there is no file 'rain.yaml; touch ran'"),
        (block('file=rain.yaml focus="$(touch ran)"'), "argmap: the map has no node '$(touch ran)'"),
        (block('file=rain.yaml only="--output=ran"'), "argmap: the map has no tag '--output=ran'"),
    ],
)
def test_a_faulty_map_fails_the_document(pandoc, tmp_path, text, message):
    """It says why and where, runs nothing, and writes no document."""
    done = pandoc(text, "-t", "html", "-o", "page.html")
    assert 0 != done.returncode
    assert message in done.stderr
    assert "argmap.lua: argmap could not draw " in done.stderr
    assert "traceback" not in done.stderr.lower()
    assert ["bin", "rain.yaml"] == sorted(path.name for path in tmp_path.iterdir())


def test_no_name_gives_orders_to_a_log(pandoc):
    """What a document says cannot break the line of a complaint, colour it, turn it round, or pose as an order."""
    name = r"ünï\n::error::x\r\ESC[31m##[error]##vso[x]\8238\917569.yaml"
    done = pandoc(
        f'[CodeBlock ("",["argmap"],[("file","{name}"),("focus","{name}"),("{name}","x")]) "x"]',
        *("-f", "native", "-t", "html"),
    )
    assert 1 == done.returncode
    assert not re.search(r"[\0-\x08\x0b-\x1f\u202e\U000e0041]|^\s*::|##(vso)?\[", done.stderr, re.MULTILINE)
    assert r"could not draw ünï\u{a}::error::x\u{d}\u{1b}[31m#\#[error]#\#vso[x]\u{202e}\u{e0041}.yaml (" in done.stderr


def test_a_missing_program_is_named(pandoc, monkeypatch):
    """The filter itself draws nothing."""
    monkeypatch.setenv("PATH", "")
    done = pandoc(block("file=rain.yaml"), "-t", "html")
    assert 1 == done.returncode
    assert "argmap.lua: argmap could not draw rain.yaml (" in done.stderr
    assert "No such file" in done.stderr


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
class TestFolders:
    """A document shows the maps of its project, and no other file."""

    @pytest.mark.parametrize(
        "path", ["/etc/hostname", "../secret.yaml", "../nowhere.yaml", "link.yaml", "up/secret.yaml"]
    )
    def test_what_lies_elsewhere_is_not_read(self, pandoc, tmp_path, path):
        """Whether it is there makes no difference."""
        (tmp_path.parent / "secret.yaml").write_text("password: hush\n", "utf-8")
        (tmp_path / "link.yaml").symlink_to("../secret.yaml")
        (tmp_path / "up").symlink_to("..")
        done = pandoc(block(f"file={path}"), "-t", "html")
        assert 1 == done.returncode
        assert f"argmap: '{path}' leads out of the folder '.'" in done.stderr
        assert "password" not in done.stderr + done.stdout

    def test_a_document_in_a_folder_below(self, pandoc, tmp_path):
        """Paths are from where Pandoc runs, and so is the folder."""
        (tmp_path / "docs").mkdir()
        (tmp_path / "docs" / "page.md").write_text(block("file=rain.yaml"), "utf-8")
        for name in ("docs/page.md", str(tmp_path / "docs/page.md")):
            done = pandoc("", "-t", "html", name)
            assert (0, 1) == (done.returncode, len(SVG.findall(done.stdout))), done.stderr

    def test_a_document_elsewhere(self, pandoc, tmp_path):
        """Its own folder is the one."""
        (tmp_path.parent / "page.md").write_text(block("file=../beside.yaml"), "utf-8")
        (tmp_path.parent / "beside.yaml").write_text(RAIN, "utf-8")
        for name in ("../page.md", str(tmp_path.parent / "page.md")):
            done = pandoc("", "-t", "html", name)
            assert (0, 1) == (done.returncode, len(SVG.findall(done.stdout))), done.stderr

    def test_the_resource_path(self, pandoc, tmp_path):
        """Whoever runs Pandoc names folders of maps; a document leads out of none of them."""
        maps = tmp_path.parent / "maps of others"
        (maps / "deep").mkdir(parents=True, exist_ok=True)
        (maps / "deep" / "snow.yaml").write_text(RAIN, "utf-8")
        if not (maps / "link.yaml").is_symlink():
            (maps / "link.yaml").symlink_to("/etc/hostname")
        path = f"--resource-path=.{os.pathsep}nowhere{os.pathsep}{maps}"
        done = pandoc(block("file=deep/snow.yaml") + block("file=rain.yaml"), "-t", "html", path)
        assert (0, 2) == (done.returncode, len(SVG.findall(done.stdout))), done.stderr
        done = pandoc(block("file=../secret.yaml"), "-t", "html", path)
        assert "'../secret.yaml' leads out of the folder '.'" in done.stderr
        done = pandoc(block("file=link.yaml"), "-t", "html", path)
        assert "leads out of the folder" in done.stderr
        assert 1 == pandoc(block("file=gone.yaml"), "-t", "html", path).returncode

    def test_a_quarto_project(self, pandoc, tmp_path):
        """The whole of it."""
        (tmp_path.parent / "_quarto.yml").write_text("", "utf-8")
        (tmp_path.parent / "beside.yaml").write_text(RAIN, "utf-8")
        try:
            assert 1 == len(SVG.findall(html(pandoc, block("file=../beside.yaml"))))
            assert 1 == pandoc(block("file=../../beside.yaml"), "-t", "html").returncode
        finally:
            (tmp_path.parent / "_quarto.yml").unlink()
