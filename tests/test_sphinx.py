"""Documents with maps, built by Sphinx as a user builds them."""

import os
import re
import subprocess
import sys
import xml.etree.ElementTree as ET

import pytest

import argmap
from documents import sphinx

if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    pytest.importorskip("myst_parser", reason="myst-parser is not installed")

RAIN = """\
argmap: 1
title: Rain & snow
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
QUOTING = RAIN.replace("date: 2024-02-01}", "date: 2024-02-01, text: walk.txt}").replace(
    "locator:", "quote: it shines, locator:"
)
DRY = RAIN.replace("claims:", "claims:\n  dry: It is dry.")


class Project:
    """A folder of documents, each build of which begins with a new interpreter if `anew`."""

    def __init__(self, folder, *, anew=False):
        self.folder, self.anew = folder, anew
        settings = "project = author = 'Rain'\nshow_warning_types = True\n"  # as Sphinx has it from 8.0
        self.write("conf.py", f"extensions = ['argmap.sphinx', 'myst_parser']\n{settings}")
        self.write("rain.yaml", RAIN)

    def write(self, name, text):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")

    def build(self, builder, *options):
        """Build; give the exit status and what Sphinx complains of, paths relative."""
        arguments = ["-q", "--no-color", "-d", "doctrees", "-b", builder, *options, ".", builder]
        status, complaint = sphinx(self.folder, *arguments, anew=self.anew)
        return status, complaint.replace(f"{self.folder.resolve()}{os.sep}", "")

    def built(self, builder, name, *options):
        """A file of a build without any warning."""
        assert (0, "") == self.build(builder, "-W", *options)
        return (self.folder / builder / name).read_text("utf-8")


@pytest.fixture
def project(tmp_path):
    return Project(tmp_path)


def directive(*options, argument="rain.yaml", body=""):
    lines = [f".. argmap:: {argument}".rstrip(), *(f"   {option}" for option in options)]
    return "\n".join(["Rain", "====", "", *lines, "", *(f"   {line}" for line in body.splitlines()), ""])


def pictures(page):
    return re.findall(r"<svg.*?</svg>", page, re.DOTALL)


def test_a_page_shows_the_picture(project):
    """In the page, with an alternative text, and as a file to open."""
    project.write("index.rst", directive())
    page = project.built("html", "index.html")
    (picture,) = pictures(page)
    assert ">The street is wet.<" in picture
    assert 'role="group" aria-label="Argument map: Rain &amp; snow"' in page
    link = re.search(r'<a class="argmap-picture" href="(_images/[^"]+\.svg)"', page)[1]
    whole = (project.folder / "html" / link).read_text("utf-8")
    assert ET.fromstring(whole).tag.endswith("svg")
    assert argmap.render(argmap.loads(RAIN), prefix=re.search(r"argmap-\w+-0-", whole)[0], source=False) == whole


def test_options_say_what_to_draw_and_how(project):
    """Those of `argmap render`, and those of Sphinx's figures."""
    options = [":theme: dark", ":direction: right", ":standing:", ":focus: 1.1", ":depth: 1", ":alt: Wet <street>"]
    figure = [":width: 300", ":align: center", ":name: wet", ":caption: The *street*.", ":class: wide"]
    project.write("index.rst", directive(*options, *figure) + "\nSee :ref:`wet`.\n")
    page = project.built("html", "index.html")
    (picture,) = pictures(page)
    how = {"theme": "dark", "direction": "right", "standing": True, "focus": "wet", "depth": 1, "source": False}
    drawn = argmap.render(argmap.loads(RAIN), prefix=re.search(r"argmap-\w+-0-", picture)[0], **how)
    assert drawn.strip() == picture.replace(' style="width: 300px; height: auto"', "")
    assert '<figure class="align-center" id="wet">' in page
    assert '<p><span class="caption-text">The <em>street</em>.</span>' in page
    assert '<div class="argmap wide" role="group" aria-label="Wet &lt;street&gt;"' in page
    assert '<a class="reference internal" href="#wet">' in page


def test_maps_share_a_page(project):
    """From a file, from a document below, and from the document itself: no id stands twice, not even in one long page."""
    project.write(
        "index.rst", directive() + "\n" + directive(argument="", body=RAIN)[11:] + "\n.. toctree::\n\n   sub/page\n"
    )
    project.write(
        "sub/page.md",
        f"# Page\n\n```{{argmap}} ../rain.yaml\n```\n\n```{{argmap}}\n:theme: print\n\n{RAIN}```\n\n```{{argmap}} /rain.yaml\n```\n",
    )
    assert 2 == len(pictures(project.built("html", "index.html", "-j", "2")))
    assert 3 == len(pictures((project.folder / "html" / "sub" / "page.html").read_text("utf-8")))
    page = project.built("singlehtml", "index.html")
    ids = re.findall(r' id="([^"]+)"', "".join(pictures(page)))
    assert 5 == len(pictures(page))
    assert len(ids) == len(set(ids))
    for link in re.findall(r'class="argmap-picture" href="([^"]+)"', page):
        assert (project.folder / "singlehtml" / link).is_file()


def test_plain_fences_are_drawn(project):
    """Where MyST is told that they are directives; and `argmap check` finds in them what Sphinx does."""
    project.write("conf.py", (project.folder / "conf.py").read_text("utf-8") + "myst_fence_as_directive = ['argmap']\n")
    project.write("index.md", f"# Rain\n\n```argmap\n:focus: wet\n:caption: Rain.\n\n{RAIN}```\n")
    assert 1 == len(pictures(project.built("html", "index.html")))
    command = [sys.executable, "-m", "argmap", "check", "index.md"]
    assert 0 == subprocess.run(command, check=False, cwd=project.folder, capture_output=True).returncode


@pytest.mark.parametrize("builder", ["text", "man", "texinfo", "epub"])
def test_where_there_are_no_pictures_stands_the_outline(project, builder):
    """With its numbers and signs."""
    project.write("conf.py", "extensions = ['argmap.sphinx']\nproject = author = 'Rain'\nversion = copyright = '1'\n")
    project.write("index.rst", directive())
    assert (0, "") == project.build(builder, "-W")
    (file,) = [
        path
        for path in (project.folder / builder).glob("**/*")
        if path.name in {"index.txt", "rain.1", "rain.texi", "index.xhtml"}
    ]
    text = file.read_text("utf-8")
    assert "1.1 The street is wet." in text.replace("\\&", "")
    assert "because" in text
    assert "<svg" not in text


def test_paper_shows_a_picture_in_pdf(project):
    """In LaTeX, on a page as large as the picture."""
    project.write("index.rst", directive(":width: 50%", ":caption: Rain."))
    text = project.built("latex", "rain.tex")
    name = re.search(r"\\sphinxincludegraphics\[width=0.500\\linewidth\]\{\{(argmap-[\w-]+)\}\.pdf\}", text)[1]
    assert (project.folder / "latex" / f"{name}.pdf").read_bytes().startswith(b"%PDF-")


def test_paper_without_a_program_shows_the_outline(tmp_path, monkeypatch):
    """And a warning says what is missing."""
    project = Project(tmp_path, anew=True)
    project.write("hidden/typst.py", "raise ImportError\n")
    project.write("hidden/pygraphviz.py", "raise ImportError\n")
    monkeypatch.setenv("PATH", "")
    monkeypatch.setenv(
        "PYTHONPATH", os.pathsep.join([str(project.folder / "hidden"), os.environ.get("PYTHONPATH", "")])
    )
    project.write("index.rst", directive())
    status, complaint = project.build("latex")
    assert 0 == status
    assert "index.rst:4: WARNING: argmap: " in complaint
    assert "the outline stands for the picture [argmap.picture]" in complaint
    assert "1.1 The street is wet." in (project.folder / "latex" / "rain.tex").read_text("utf-8")


@pytest.mark.parametrize(
    ("name", "text", "place"),
    [
        ("index.rst", directive(argument="dry.yaml"), "dry.yaml:5"),
        ("index.rst", directive(":theme: dark", argument="", body=DRY), "index.rst:11"),
        ("index.md", f"# Rain\n\n```{{argmap}}\n:theme: dark\n\n{DRY}```\n", "index.md:10"),
        ("index.md", f"```{{argmap}}\n:theme: dark\n:standing:\n{DRY}```\n", "index.md:8"),
    ],
)
def test_findings_are_warnings_at_their_lines(project, name, text, place):
    """Of the file, or of the document that holds the map; `-W` fails on them, and each can be suppressed by its code."""
    project.write("dry.yaml", DRY)
    project.write(name, text)
    status, complaint = project.build("html", "-W", "--keep-going")
    assert 1 == status
    assert f"{place}: WARNING: AM204 nothing supports claim 'dry' [argmap.AM204]" in complaint
    assert (0, "") == project.build("html", "-E", "-W", "-D", "suppress_warnings=argmap.AM204,argmap.AM206")


PROJECTS = {
    "plain": {},
    "ignore": {"argmap.toml": 'ignore = ["AM204"]\n'},
    "select": {"pyproject.toml": '[tool.argmap]\nselect = ["AM206", "AM309"]\n'},
    "information": {"argmap.toml": 'extend-select = ["AM508", "no-source", "AM211"]\n'},
    "all": {"argmap.toml": 'select = ["ALL"]\n'},
    "in-some-files": {"argmap.toml": '[per-file-ignores]\n"q*" = ["AM3"]\n"d*.yaml" = ["AM206"]\n'},
    "excluded": {"argmap.toml": 'exclude = ["other"]\nfail-on = "error"\n'},
    "texts": {"argmap.toml": 'texts = ["copies/a"]\n', "copies/a/walk.txt": "It shines."},
    "other-texts": {"argmap.toml": 'texts = ["copies"]\n', "copies/walk.txt": "It rains."},
    "beside": {"maps/walk.txt": "So it shines, at noon."},
    "nearest": {"argmap.toml": 'ignore = ["ALL"]\n', "maps/argmap.toml": 'ignore = ["AM309"]\n'},
    "comment": {"maps/dry.yaml": DRY.replace("It is dry.", "It is dry. # argmap: ignore[AM204]")},
    "idle-comment": {"maps/dry.yaml": RAIN + "# argmap: file-ignore[AM602]\n"},
    "one-mistake": {"maps/dry.yaml": DRY.replace("evidence:", "evidenc:").replace("supports: wet", "supports: wett")},
    "broken": {"maps/dry.yaml": RAIN + "  {", "argmap.toml": 'ignore = ["ALL"]\n'},
    "worksheet": {"maps/dry.yaml": "worksheet: 1\nkey: k.yaml\ntasks: {}\n"},
    "faulty": {"argmap.toml": "select = 1\n"},
}
FINDING = re.compile(r"^(\S+?):(\d+)(?::\d+)?: (?:WARNING: )?((?:AM|EX)\d{3} .*?)(?: \[argmap\.\w+\])?$", re.MULTILINE)


def test_findings_are_those_of_check(project):
    """Whatever the configuration, the comments and the copies of sources say: selected information is found, too."""
    for name, files in PROJECTS.items():
        for file, text in {"maps/dry.yaml": DRY, "maps/quoting.yaml": QUOTING, **files}.items():
            project.write(f"{name}/{file}", text)
        maps = [directive(argument=f"maps/{file}.yaml")[11:] for file in ("dry", "quoting")]
        project.write(f"{name}/index.rst", "\n".join(["Rain", "====", "", *maps]))
    links = [f"   {name}/index" for name in PROJECTS]
    project.write("index.rst", "\n".join(["Rain", "====", "", ".. toctree::", "", *links, ""]))
    _, complaint = project.build("html")
    named = [f"{name}/maps/{file}.yaml" for name in PROJECTS for file in ("dry", "quoting")]
    command = [sys.executable, "-m", "argmap", "check", "--format", "concise", *named]
    done = subprocess.run(command, check=False, cwd=project.folder, capture_output=True, text=True, encoding="utf-8")
    assert sorted(FINDING.findall(done.stdout)) == sorted(FINDING.findall(complaint))
    found = {place.partition("/")[0] for place, _, _ in FINDING.findall(complaint)}
    assert PROJECTS.keys() - {"faulty"} == found
    assert done.stdout.count("\n") == len(FINDING.findall(done.stdout))
    (fault,) = re.findall(r"^WARNING: argmap: (.*faulty.*) \[argmap\.config\]$", complaint, re.MULTILINE)
    assert fault.endswith("argmap.toml:1: 'select' must be a list of texts")


def test_a_map_in_a_document_goes_by_its_configuration(project):
    """It is the one of the document."""
    project.write("sub/index.rst", directive(argument="", body=DRY))
    project.write("index.rst", "Rain\n====\n\n.. toctree::\n\n   sub/index\n")
    project.write("sub/argmap.toml", '[per-file-ignores]\n"index.rst" = ["AM2"]\n')
    project.built("html", "index.html")


def test_a_changed_configuration_builds_the_document_anew(project):
    """So does a pyproject.toml that becomes one."""
    project.write("dry.yaml", DRY)
    project.write("pyproject.toml", "[tool.other]\n")
    project.write("index.rst", directive(argument="dry.yaml"))
    assert "AM204" in project.build("html")[1]
    project.write("pyproject.toml", '[tool.argmap]\nignore = ["AM2"]\n')
    os.utime(project.folder / "pyproject.toml", (4e9, 4e9))
    project.built("html", "index.html")
    assert "AM204" not in project.build("html")[1]


IMPORTING = """\
argmap: 1
title: Rain and snow
thesis: cold
imports: {rain: dry.yaml}
claims:
  cold: The street is cold.
inferences:
  chill: {premises: rain/wet, supports: cold}
"""


def test_what_a_map_imports_belongs_to_it(project):
    """Its findings stand in its file, by the configuration there, and the document is built anew when it changes."""
    project.write("maps/dry.yaml", DRY)
    project.write("index.rst", directive(argument="", body=IMPORTING.replace("dry", "maps/dry")))
    complaint = project.build("html")[1]
    found = f"maps/dry.yaml:{DRY[: DRY.index('  dry')].count(chr(10)) + 1}: WARNING: AM204"
    assert (1, 1) == (complaint.count("WARNING: AM204"), complaint.count(found))
    project.write("maps/argmap.toml", 'ignore = ["AM204", "AM206"]\n')
    project.write("maps/dry.yaml", DRY.replace("shines", "glitters"))
    assert "glitters" in project.built("html", "index.html")


def test_findings_can_be_left_aside(project):
    """By `:nocheck:`, but for those of reading, which configuration and comments can leave aside."""
    text = DRY + "  idle: {title: A book, authors: [Bob Example], date: 2024}\n"
    project.write("dry.yaml", text)
    project.write("index.rst", directive(":nocheck:", argument="dry.yaml"))
    assert ["AM105"] == re.findall(r"AM\d+", project.build("html")[1])[:1]
    project.write("dry.yaml", text + "# argmap: file-ignore[AM105]\n")
    project.built("html", "index.html", "-E")


@pytest.mark.parametrize(
    ("text", "complaint"),
    [
        (directive(argument="gone.yaml"), "gone.yaml:1: WARNING: AM000 the file cannot be read: it is not there"),
        (directive(argument="", body="argmap: 1\n"), "WARNING: AM005"),
        (directive(), "rain.yaml:1: WARNING: AM001"),
        (
            directive(argument="", body=""),
            "index.rst:4: ERROR: argmap: expected the file of a map, or a map as the content",
        ),
        (directive(body=RAIN), "index.rst:4: ERROR: argmap: expected the file of a map, or a map as the content"),
        (directive(":focus: west", argument="", body=RAIN), "index.rst:4: ERROR: argmap: the map has no node 'west'"),
        (directive(":depth: 0", argument="", body=RAIN), 'index.rst:4: ERROR: Error in "argmap" directive'),
        (directive(":theme: neon", argument="", body=RAIN), 'index.rst:4: ERROR: Error in "argmap" directive'),
    ],
)
def test_faults_are_named_where_they_are(project, text, complaint):
    """A clear message, and the rest of the document."""
    project.write("rain.yaml", "{")
    project.write("index.rst", text + "\nThe rest.\n")
    status, complaints = project.build("html")
    assert 0 == status
    assert complaint in complaints
    assert "Traceback" not in complaints
    assert "<p>The rest.</p>" in (project.folder / "html" / "index.html").read_text("utf-8")


HOSTILE = """\
argmap: 1
title: "::error::x ##[error]\u202e"
thesis: wet
claims:
  wet: {%s}
"""


@pytest.mark.parametrize(
    "text",
    [
        HOSTILE % "text: !<::error::%1B[31m%0A::error::%23%23[error]%E2%80%AE> x",
        HOSTILE % 'text: x, "::error::\\n::error::\\e[31m##[error]\\u202E": y',
        HOSTILE % 'text: "::error::\\n::error::##[error]\\u202E", source: "::error::\\n::##[error]\\u202E"',
        "argmap: 1\n::error::x\n",
    ],
    ids=range(4),
)
def test_no_text_gives_orders_to_a_log(project, text):
    """What a map says cannot break the line of a warning, colour it, turn it round, or pose as an order."""
    project.write("rain.yaml", text)
    focus = ":focus: wet##[error]\u202e"
    project.write("index.rst", directive() + directive(focus) + directive(focus, argument="", body=text))
    _, told = project.build("html")
    assert "AM" in told
    assert not re.search(r"[\0-\x08\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]|^\s*::|##\[", told, re.MULTILINE)


def test_a_changed_map_or_copy_builds_the_document_anew(project):
    """The document depends on the map, and on the copies of sources in which quotes are sought."""
    project.write("rain.yaml", QUOTING)
    project.write("walk.txt", "At noon it shines.")
    project.write("index.rst", directive())
    project.built("html", "index.html")
    project.write("walk.txt", "At noon it rains.")
    os.utime(project.folder / "walk.txt", (4e9, 4e9))
    assert "AM305" in project.build("html")[1]
    project.write("rain.yaml", RAIN.replace("street is wet", "road is wet"))
    os.utime(project.folder / "rain.yaml", (4e9, 4e9))
    assert "The road is wet." in project.built("html", "index.html")


@pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
class TestFolders:
    """A document shows the maps of its project, and no other file."""

    @pytest.fixture
    def documents(self, tmp_path):
        """Documents in a folder beside others."""
        (tmp_path / "docs").mkdir()
        (tmp_path / "maps").mkdir()
        (tmp_path / "maps" / "rain.yaml").write_text(RAIN, "utf-8")
        (tmp_path / "secret.yaml").write_text("password: hush\n", "utf-8")
        return Project(tmp_path / "docs")

    @pytest.mark.parametrize(
        "argument",
        [
            "../secret.yaml",
            "../nowhere.yaml",
            "/../secret.yaml",
            "link.yaml",
            "dangling.yaml",
            "up/secret.yaml",
            "sub/../../secret.yaml",
        ],
    )
    def test_what_lies_elsewhere_is_not_read(self, documents, argument):
        """Whether it is there makes no difference."""
        (documents.folder / "link.yaml").symlink_to("../secret.yaml")
        (documents.folder / "dangling.yaml").symlink_to("../nowhere.yaml")
        (documents.folder / "up").symlink_to("..")
        documents.write("index.rst", directive(argument=argument))
        status, complaint = documents.build("html")
        assert 0 == status
        assert f"index.rst:4: ERROR: argmap: '{argument}' leads out of the folder of the documents" in complaint
        assert "password" not in complaint
        assert "hush" not in complaint

    def test_links_within(self, documents):
        """They are followed."""
        (documents.folder / "sub").mkdir()
        (documents.folder / "sub" / "link.yaml").symlink_to("../rain.yaml")
        documents.write("index.rst", directive(argument="sub/link.yaml"))
        assert 1 == len(pictures(documents.built("html", "index.html")))

    def test_further_folders(self, documents):
        """`argmap_folders` names them, relative to the folder of the documents."""
        documents.write("index.rst", directive(argument="../maps/rain.yaml"))
        assert "leads out" in documents.build("html")[1]
        with (documents.folder / "conf.py").open("a") as conf:
            conf.write("argmap_folders = ['../maps']\n")
        assert 1 == len(pictures(documents.built("html", "index.html")))
        (documents.folder.parent / "maps" / "out.yaml").symlink_to("../secret.yaml")
        documents.write("index.rst", directive(argument="../maps/out.yaml"))
        assert "leads out" in documents.build("html")[1]

    def test_imports(self, documents):
        """They stay in the folders of the documents, whatever project these lie in."""
        (documents.folder.parent / "argmap.toml").write_text("")
        documents.write("index.rst", directive(argument="", body=IMPORTING.replace("dry.yaml", "../maps/rain.yaml")))
        complaint = documents.build("html")[1]
        assert "AM106 '../maps/rain.yaml' cannot be imported: it leads out of the project" in complaint
        with (documents.folder / "conf.py").open("a") as conf:
            conf.write("argmap_folders = ['../maps']\n")
        documents.built("html", "index.html")

    def test_circles(self, documents):
        """They lead nowhere."""
        (documents.folder / "circle.yaml").symlink_to("circle.yaml")
        documents.write("index.rst", directive(argument="circle.yaml"))
        status, complaint = documents.build("html")
        assert 0 == status
        assert "circle.yaml:1: WARNING: AM000 the file cannot be read: its links form a cycle" in complaint

    def test_pipes(self, documents):
        """Nobody waits for them."""
        os.mkfifo(documents.folder / "pipe.yaml")
        documents.write("index.rst", directive(argument="pipe.yaml"))
        assert (
            "pipe.yaml:1: WARNING: AM000 the file is not read: it is not a regular file" in documents.build("html")[1]
        )

    def test_where_no_files_may_be_shown(self, documents):
        """Docutils can forbid it; a map in the document is drawn all the same, and no copies are looked at."""
        documents.write("docutils.conf", "[general]\nfile_insertion_enabled: no\n")
        documents.write("index.rst", directive() + "\n" + directive(argument="", body=QUOTING)[11:])
        documents.write("walk.txt", "At noon it rains.")
        complaint = documents.build("html")[1]
        assert "index.rst:4: ERROR: argmap: these documents may not show files" in complaint
        assert "AM305" not in complaint
        assert 1 == len(pictures((documents.folder / "html" / "index.html").read_text("utf-8")))
