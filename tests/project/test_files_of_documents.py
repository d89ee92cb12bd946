"""A document shows the maps of its project, and no other file."""

import os

import pytest

from argmap.cli import main
from argmap.errors import OutsideError
from argmap.project.documents import project_around, refuse_outside

pytestmark = pytest.mark.skipif(os.name == "nt", reason="links of POSIX")


def test_the_folder_of_the_document(here, save):
    """Without a project around it; whether a file is there makes no difference."""
    save("docs/a.yaml")
    (here / "docs/link.yaml").symlink_to("a.yaml")
    for path in (
        "docs/a.yaml",
        "docs/link.yaml",
        "docs/gone.yaml",
        "docs/../docs/a.yaml",
        str(here.resolve() / "docs/a.yaml"),
    ):
        refuse_outside(path, "docs")
    (here / "docs/out.yaml").symlink_to("../b.yaml")
    (here / "docs/up").symlink_to("..")
    for path in ("b.yaml", "docs/../b.yaml", "/etc/hostname", "/nowhere", "docs/out.yaml", "docs/up/b.yaml"):
        with pytest.raises(OutsideError) as caught:
            refuse_outside(path, "docs")
        assert f"{path!r} leads out of the folder 'docs'" == str(caught.value)


@pytest.mark.parametrize("name", ["_quarto.yml", "_quarto.yaml"])
def test_a_quarto_project(here, save, name):
    """The nearest around the folder."""
    os.mkfifo(here / name)
    save("docs/deep/a.yaml")
    assert str(here) == project_around(str(here / "docs/deep"))
    refuse_outside("maps/a.yaml", "docs/deep")
    with pytest.raises(OutsideError):
        refuse_outside("../a.yaml", "docs/deep")
    save("docs/_quarto.yml", "")
    with pytest.raises(OutsideError):
        refuse_outside("maps/a.yaml", "docs/deep")


def test_what_a_map_imports_lies_there_too(here, save, capsys):
    """Whatever project the document is in."""
    save("argmap.toml", "")
    save("a.yaml", "argmap: 1\ntitle: Secret\nclaims:\n  x: A secret.\n")
    save("docs/a.yaml", "argmap: 1\ntitle: T\nthesis: c\nimports: {a: ../a.yaml}\nclaims:\n  c: C.\n")
    assert main(["render", "docs/a.yaml", "-o", "-", "--within", "docs"]) == 1
    assert "it leads out of the project, the folder 'docs'" in capsys.readouterr().err
    assert main(["render", "docs/a.yaml", "-o", "-"]) == 0
