"""Sites with maps, built by MkDocs as a user builds them."""

import os
import re
import subprocess
import sys
from types import SimpleNamespace

import pytest

import argmap

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
    pytest.importorskip("mkdocs", reason="MkDocs is not installed")
    pytest.importorskip("material", reason="Material for MkDocs is not installed")

RAIN = """\
argmap: 1
title: Rain & <snow>
thesis: wet
claims:
  wet: The street is wet.
evidence:
  seen: {text: The street shines., source: walk, locator: at noon}
inferences:
  shine: {premises: seen, supports: wet}
sources:
  walk: {title: A walk, authors: [Ann Example], date: 2024-02-01}
"""
DRY = RAIN.replace("claims:", "claims:\n  dry: It is dry.")
SVG = re.compile(r'<svg style="[^>]*" class="argmap".*?</svg>', re.DOTALL)
CONFIG = "site_name: Rain\nmarkdown_extensions:\n  - admonition\n  - argmap.mkdocs\n"
MATERIAL = """\
site_name: Rain
theme: {name: material, font: false}
markdown_extensions:
  - admonition
  - pymdownx.superfences
  - pymdownx.tabbed: {alternate_style: true}
  - argmap.mkdocs
"""


class Site:
    """A folder with a site."""

    def __init__(self, folder):
        self.folder = folder
        self.write("mkdocs.yml", CONFIG)
        self.write("docs/maps/rain.yaml", RAIN)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def build(self, *options):
        """Build; give the exit status, and the warnings and errors of MkDocs."""
        environment = {**os.environ, "NO_MKDOCS_2_WARNING": "1", "NO_COLOR": "1"}
        done = subprocess.run(
            [sys.executable, "-m", "mkdocs", "build", "--strict", *options],
            cwd=self.folder,
            env=environment,
            capture_output=True,
            text=True,
            encoding="utf-8",
            check=False,
        )
        assert "Traceback" not in done.stderr
        return done.returncode, [line for line in done.stderr.splitlines() if not line.startswith("INFO")]

    def page(self, text, name="index"):
        """A page of a site that is built without any warning."""
        self.write(f"docs/{name}.md", text)
        status, told = self.build()
        assert (0, []) == (status, told)
        return self.built(name)

    def built(self, name="index"):
        path = self.folder / "site" / ("index.html" if name == "index" else f"{name}/index.html")
        return path.read_text("utf-8")


@pytest.fixture
def site(tmp_path):
    return Site(tmp_path)


def block(attributes="", body=RAIN, margin=""):
    lines = [f"```argmap {attributes}".rstrip(), *body.splitlines(), "```", ""]
    return "".join(f"{margin}{line}".rstrip() + "\n" for line in lines)


def test_a_page_shows_the_picture(site):
    """With an alternative text, where the block stood, between the paragraphs around it."""
    page = site.page(f"# Rain\n\nBefore\n{block()}after.\n")
    (picture,) = SVG.findall(page)
    prefix = re.search(r"argmap-\w+-0-", picture)[0]
    drawn = argmap.render(argmap.loads(RAIN), prefix=prefix, source=False)
    assert drawn[drawn.index("<svg") :].rstrip() == picture.replace(' style="max-width: 100%; height: auto"', "")
    assert 'role="group" aria-label="Argument map: Rain &amp; &lt;snow&gt;"' in page
    assert re.search(r'<p>Before</p>\s*<div class="argmap".*</svg>\s*</div>\s*<p>after.</p>', page, re.DOTALL)


def test_options_say_what_to_draw_and_how(site):
    """Those of pictures, and those of figures; what they say is no markup."""
    how = 'theme=dark direction="right" standing focus=1.1 depth=1 labels=title'
    figure = """width=300 caption="The *street* <&>, [so](sub/page.md)" alt='"Wet" <&>' #wet .wide"""
    site.write("docs/sub/page.md", "# Rain\n")
    page = site.page(block(f"{{{how} {figure}}}"))
    (picture,) = SVG.findall(page)
    drawn = argmap.render(
        argmap.loads(RAIN),
        prefix=re.search(r"argmap-\w+-0-", picture)[0],
        theme="dark",
        direction="right",
        standing=True,
        focus="wet",
        depth=1,
        labels="title",
        source=False,
    )
    assert drawn.rstrip() == picture.replace(' style="width: 300px; height: auto"', "")
    assert '<figure id="wet">\n<div class="argmap wide" role="group" aria-label="&quot;Wet&quot; &lt;&amp;&gt;"' in page
    caption = re.search(r"<figcaption>\s*<p>(.*)</p>\s*</figcaption>\s*</figure>", page)[1]
    assert 'The <em>street</em> &lt;&amp;&gt;, <a href="sub/page/">so</a>' == caption


def test_the_configuration_says_what_blocks_do_not(site):
    """Options of pictures for all; a wrong one stops the build with a message."""
    config = CONFIG.replace("argmap.mkdocs\n", "argmap.mkdocs: {theme: dark, standing: true, depth: 1, only: [a]}\n")
    site.write("mkdocs.yml", config)
    tagged = RAIN.replace("wet: The street is wet.", "wet: {text: The street is wet., tags: a}")
    page = site.page(block(body=tagged) + block("theme=light standing=false", body=tagged))
    first, second = SVG.findall(page)
    how = {"depth": 1, "only": ["a"]}
    for number, (picture, more) in enumerate([(first, {"theme": "dark", "standing": True}), (second, {})]):
        prefix = re.search(rf"argmap-\w+-{number}-", picture)[0]
        drawn = argmap.render(argmap.loads(tagged), prefix=prefix, source=False, **how, **more)
        assert drawn.rstrip() == picture.replace(' style="max-width: 100%; height: auto"', "")
    site.write("mkdocs.yml", CONFIG.replace("argmap.mkdocs\n", "argmap.mkdocs: {thema: dark}\n"))
    status, told = site.build()
    assert 1 == status
    assert "thema" in "".join(told)
    site.write("mkdocs.yml", CONFIG.replace("argmap.mkdocs\n", "argmap.mkdocs: {only: [1, 2], folders: .}\n"))
    site.write("docs/index.md", block())
    assert "the map has no tag '1'" in "".join(site.build()[1])


@pytest.mark.parametrize("config", [CONFIG, MATERIAL])
def test_maps_share_a_site(site, config):
    """In lists, quotes, admonitions and tabs, from files and from the page: no id stands twice, and examples stay."""
    site.write("mkdocs.yml", config)
    nested = f'- one\n\n{block("caption=Rain", margin="    ")}\n!!! note "Rain"\n\n{block(margin="    ")}\n{block(margin="> ")}\n'
    site.write("docs/sub/page.md", block("{file=../maps/rain.yaml}", "") + block('file="/maps/rain.yaml"', ""))
    page = site.page(f"# Rain\n\n{nested}\n````markdown\n{block()}````\n")
    assert 3 == len(SVG.findall(page))
    assert "<li>\n<p>one</p>\n<figure>\n<div" in page
    assert re.search(
        r'<div class="admonition note">\s*<p class="admonition-title">Rain</p>\s*<div class="argmap"', page
    )
    assert re.search(r"<blockquote>\s*<div", page)
    assert 1 == page.count("evidence:")
    other = site.built("sub/page")
    assert 2 == len(SVG.findall(other))
    ids = re.findall(r' id="([^"]+)"', "".join(SVG.findall(page + other)))
    assert len(ids) == len(set(ids))


def test_tabs_of_material(site):
    """Where a fence may be nested by its extension."""
    site.write("mkdocs.yml", MATERIAL)
    assert 2 == len(SVG.findall(site.page(f'=== "A"\n\n{block(margin="    ")}\n=== "B"\n\n{block(margin="    ")}')))


def test_findings_are_those_of_check(site):
    """At their lines in the file of the page, whatever stands above; strict building fails, and the map is drawn."""
    page = f"---\ntitle: Rain\n---\n\n\n# Rain\n\n\ttab\n\n- item\n\n{block(body=DRY, margin='    ')}\n{block('{nocheck}', DRY)}"
    site.write("docs/index.md", page)
    site.write("docs/maps/dry.yaml", DRY)
    site.write("docs/maps/argmap.toml", 'ignore = ["AM206"]\n')
    site.write("docs/other.md", block('file="maps/dry.yaml"', ""))
    status, told = site.build()
    assert 1 == status
    command = [sys.executable, "-m", "argmap", "check", "--format", "concise", "docs/index.md", "docs/maps/dry.yaml"]
    done = subprocess.run(command, cwd=site.folder, capture_output=True, text=True, encoding="utf-8", check=False)
    found = [re.sub(r"^WARNING -\s+", "", line) for line in told if "AM2" in line]
    plain = re.compile(r"^(\S+?:\d+)(?::\d+)?(: .*)$", re.MULTILINE)
    assert sorted(plain.findall(done.stdout)) == sorted(plain.findall("\n".join(found)))
    assert 3 == len(found)


FAULTS = [
    (block(body="argmap: 1\ntitle: ["), r":\d+: AM001 "),
    (block(body=RAIN.replace("thesis: wet", "thesis: wett")), r":\d+: AM101 "),
    (block('file="maps/gone.yaml"', ""), r":\d+: docs/maps/gone.yaml: AM000 the file cannot be read: it is not there"),
    (block('file="maps"', ""), r":\d+: docs/maps: AM000 the file cannot be read: it is a folder"),
    (block("focus=west"), "argmap: the map has no node 'west'"),
    (block("theme=neon"), "argmap: unknown theme 'neon'"),
    (block("depth=much"), "argmap: expected a number for 'depth', not 'much'"),
    (block("depth=" + "9" * 5000), "argmap: expected a number for 'depth', not '99"),
    (block("standing=perhaps"), "argmap: expected true or false for 'standing', not 'perhaps'"),
    (block("focis=wet"), "argmap: unknown option 'focis'"),
    (block("width=1e9;x"), "argmap: expected a width such as"),
    (block("direction=right layout=columns"), "argmap: the layout 'columns' always grows down"),
    (block("file=../../secret.yaml", ""), "argmap: '../../secret.yaml' leads out of the folder of the documents"),
    (block("file=/../secret.yaml", ""), "argmap: '/../secret.yaml' leads out of the folder of the documents"),
    (block("file=link.yaml", ""), "argmap: 'link.yaml' leads out of the folder of the documents"),
    (block()[:-5], "argmap: the code fence of this map is not closed"),
]


@pytest.mark.skipif(os.name == "nt", reason="links of POSIX")
def test_every_fault_is_a_warning_at_its_line(site):
    """And building strictly fails."""
    (site.folder.parent / "secret.yaml").write_text(RAIN, "utf-8")
    (site.folder / "docs" / "link.yaml").symlink_to("../../secret.yaml")
    text, places = "", []
    for one, _ in FAULTS:
        places.append(text.count("\n") + 1)
        text += f"{one}\n"
    site.write("docs/index.md", text)
    status, told = site.build()
    assert (1, len(FAULTS)) == (status, sum("WARNING" in line for line in told))
    for (_, complaint), place, line in zip(FAULTS, places, told, strict=False):
        assert re.search(complaint, line)
        assert f" docs/index.md:{place}: argmap: " in line or "AM" in line


def test_a_page_with_a_fault(site):
    """It says what is wrong, escaped, where the picture would be."""
    site.write("docs/index.md", f"# Rain\n\n{block(body=RAIN + '<script>alert(1)</script>: x')}\nThe rest.\n")
    environment = {**os.environ, "NO_COLOR": "1"}
    command = [sys.executable, "-m", "mkdocs", "build", "--quiet"]
    done = subprocess.run(command, cwd=site.folder, env=environment, check=False, capture_output=True)
    assert (0, b"") == (done.returncode, done.stderr)
    page = site.built()
    box = re.search(r'<div class="argmap argmap-faulty.*?</div>', page, re.DOTALL)[0]
    assert "docs/index.md:15: AM003 " in box
    assert "&lt;script&gt;alert" in box
    assert "<script>alert" not in page
    assert "<p>The rest.</p>" in page


def test_no_map_gives_orders_to_a_log(site):
    """What it says cannot break the line of a warning, colour it or turn it round."""
    dirty = RAIN.replace("supports: wet", r'supports: "\n::error::x\e[31m\u202e"')
    site.write("docs/index.md", block(body=dirty))
    _, told = site.build()
    assert any("AM101" in line for line in told)
    assert not re.search(r"[\0-\x08\x0b-\x1f\u202e]|^\s*::", "\n".join(told), re.MULTILINE)


def test_maps_in_other_folders(site):
    """That the configuration names, and what maps import from them."""
    site.write("maps/dry.yaml", RAIN)
    site.write("mkdocs.yml", CONFIG.replace("argmap.mkdocs\n", "argmap.mkdocs: {folders: [../maps]}\n"))
    importing = "argmap: 1\ntitle: Snow\nthesis: r/wet\nimports: {r: ../maps/dry.yaml}\n"
    page = site.page(block("file=../maps/dry.yaml", "") + block(body=importing))
    assert 2 == len(SVG.findall(page))


def test_python_markdown_alone():
    """It draws the maps of a text, and shows no files that nobody has allowed."""
    from markdown import markdown

    page = markdown(f"# Rain\n\n{block()}", extensions=["argmap.mkdocs"])
    assert 1 == len(SVG.findall(page))
    refused = markdown(block("file=maps/radchenko_vietnam.yaml", ""), extensions=["argmap.mkdocs"])
    assert "shows files from the `folders`" in refused
    folders = {"argmap.mkdocs": {"folders": ["maps"]}}
    shown = markdown(block("file=radchenko_vietnam.yaml", ""), extensions=["argmap.mkdocs"], extension_configs=folders)
    assert 1 == len(SVG.findall(shown))


def test_zensical(site, monkeypatch, caplog):
    """It renders by Python-Markdown too, and says there which page that is."""
    from markdown import Markdown

    monkeypatch.chdir(site.folder)
    site.write("docs/sub/page.md", f"---\ntitle: Rain\n---\n{block(body=DRY)}")
    md = Markdown(extensions=["argmap.mkdocs"])
    context = SimpleNamespace(
        page=SimpleNamespace(path="sub/page.md"), config={"docs_dir": "docs"}, run=lambda lines: lines
    )
    md.preprocessors.register(context, "rendering_context", 0)
    page = md.convert(block(body=DRY) + block("file=../maps/rain.yaml", "") + block("file=/maps/rain.yaml", ""))
    assert 3 == len(SVG.findall(page))
    assert "docs/sub/page.md: AM204" in caplog.text
    md.reset().convert(block(body=DRY))
    assert "docs/sub/page.md:9: AM204" in caplog.text


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_page_in_a_browser(site, new_page, violations, scheme):
    """The picture is seen whole, and can be read aloud."""
    site.write("mkdocs.yml", MATERIAL)
    site.page(f"# Rain\n\n{block('caption=Rain. standing')}\n{block('theme=dark')}")
    page = new_page(viewport={"width": 400, "height": 800}, color_scheme=scheme)
    page.goto((site.folder / "site" / "index.html").as_uri())
    widths = page.evaluate("[...document.querySelectorAll('svg.argmap')].map(one => one.getBoundingClientRect().right)")
    assert 2 == len(widths)
    assert all(right <= 400 for right in widths)
    in_maps = [node for one in violations(page) for node in one["nodes"] if "argmap" in node["html"]]
    assert [] == in_maps
