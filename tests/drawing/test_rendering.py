from pathlib import Path

import pytest

from argmap.drawing import FORMATS, render
from argmap.errors import OptionError


def test_the_suffix_picks_the_format(tmp_path, pond):
    """The file holds what the call without a path gives, and the call gives nothing."""
    for name in FORMATS:
        path = tmp_path / f"map.{name.upper()}"
        assert render(pond, path) is None
        picture = render(pond, format=name)
        assert (picture if isinstance(picture, bytes) else picture.encode()) == path.read_bytes()


def test_a_named_format_goes_before_the_suffix(tmp_path, pond):
    """A file may have any name."""
    render(pond, tmp_path / "map.data", format="txt")
    assert (tmp_path / "map.data").read_text(encoding="utf-8").startswith("The pond\n")


@pytest.mark.parametrize(
    ("how", "message"),
    [
        ({"path": "map.xyz"}, "unknown format 'xyz'; expected one of svg, html, pdf, png, dot, mmd, md, txt"),
        ({"path": "map"}, "'map' has no suffix that says the format"),
        ({"format": "bmp2"}, "unknown format 'bmp2'; expected"),
        ({"direction": "up"}, "unknown direction 'up'; expected one of down, right"),
        ({"theme": "neon"}, "unknown theme 'neon'; expected one of light, dark, print, blue-orange"),
        ({"prefix": "1 a"}, "no id can begin with '1 a'; expected a letter"),
        ({"layout": "round"}, "unknown layout 'round'; expected one of columns, tidy, graphviz"),
        ({"format": "pdf", "paper": "a9"}, "unknown paper 'a9'; expected one of a5, a4"),
        ({"format": "png", "paper": "a4"}, "paper is for format 'pdf', not 'png'"),
        ({"handout": True}, "a handout is for format 'pdf', not 'svg'"),
        (
            {"format": "pdf", "handout": True, "layout": "graphviz"},
            "a handout has layout 'columns' or 'tidy', not 'graphviz'",
        ),
    ],
)
def test_what_is_unknown_is_named_beside_what_is_known(pond, how, message):
    """Misuse raises at once."""
    with pytest.raises(OptionError, match=message):
        render(pond, **how)


def test_a_failed_write_leaves_the_old_file(tmp_path, pond, monkeypatch):
    """Written whole or not at all: no half file, no temporary one."""
    path = tmp_path / "map.svg"
    path.write_text("old", encoding="utf-8")

    def fail(*_):
        raise OSError("disk full")

    monkeypatch.setattr(Path, "replace", fail)
    with pytest.raises(OSError, match="disk full"):
        render(pond, path)
    assert [("map.svg", "old")] == [(file.name, file.read_text(encoding="utf-8")) for file in tmp_path.iterdir()]


def test_a_rewritten_file_keeps_its_permissions_and_its_link(tmp_path, pond):
    """A link still leads to the file, and who could read it still can."""
    path = tmp_path / "map.svg"
    path.write_text("old", encoding="utf-8")
    path.chmod(0o640)
    link = tmp_path / "link.svg"
    link.symlink_to(path)
    render(pond, link)
    assert link.is_symlink()
    assert 0o640 == path.stat().st_mode & 0o777
    assert path.read_text(encoding="utf-8").startswith("<svg")
