"""Documents of strangers: Sphinx reads no map from elsewhere, and argmap runs nothing of their repository."""

import os

import pytest
from hostile import HOSTILE, build, write

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links and pipes of POSIX")
if os.environ.get("ARGMAP_REQUIRE_EXTERNAL") != "1":
    pytest.importorskip("sphinx", reason="Sphinx is not installed")
    pytest.importorskip("mkdocs", reason="MkDocs is not installed")


@pytest.mark.parametrize("name", [name for name in HOSTILE if name != "names"])
def test_sphinx(name, tmp_path, watched):
    """Every file of a repository as a map: those that may not be read are errors, the others are drawn."""
    top, (refused, read) = build(name, tmp_path)
    maps = [*refused, *read]
    folders = [path.name for path in top.iterdir() if path.is_dir()]  # Sphinx itself follows every link in others
    write(top / "conf.py", f"extensions = ['argmap.sphinx']\nexclude_patterns = {folders}\n")
    write(top / "index.rst", "Maps\n====\n\n" + "".join(f".. argmap:: {path}\n\n" for path in maps))
    done, opened = watched(top, "sphinx-build", "-q", "-b", "html", "-d", "doctrees", ".", "html")
    assert [] == [
        path for path in opened if path.startswith(("/proc/self/environ", "/etc/passwd", str(tmp_path / "secret")))
    ]
    outside = [path for path, reason in refused.items() if "out" in reason]
    assert [] == [path for path in outside if f"{path!r} leads out of the folder of the documents" not in done.err]
    assert len(read) == (top / "html/index.html").read_text("utf-8").count("<svg ")


@pytest.mark.parametrize("name", [name for name in HOSTILE if name != "names"])
def test_mkdocs(name, tmp_path, watched):
    """The same; MkDocs itself reads every file in the folder of the pages, so the maps lie beside it."""
    top, (refused, read) = build(name, tmp_path)
    maps = [*refused, *read]
    write(top / "mkdocs.yml", "site_name: Maps\nmarkdown_extensions:\n  - argmap.mkdocs: {folders: [..]}\n")
    write(top / "docs/index.md", "".join(f'```argmap file="../{path}"\n```\n\n' for path in maps))
    done, opened = watched(top, "mkdocs", "build")
    assert [] == [
        path for path in opened if path.startswith(("/proc/self/environ", "/etc/passwd", str(tmp_path / "secret")))
    ]
    outside = [path for path, reason in refused.items() if "out" in reason]
    assert [] == [path for path in outside if f"'../{path}' leads out of the folder of the documents" not in done.err]
    assert len(read) == (top / "site/index.html").read_text("utf-8").count("<svg ")
