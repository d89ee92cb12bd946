"""A script as a user writes it, from the names of the face alone, runs; `.ci/run` has two type checkers read it."""

import users_script


def test_it_runs(tmp_path, capsys):
    """It builds, edits, checks, evaluates, explains, draws and exports a map."""
    users_script.main(tmp_path)
    out = capsys.readouterr().out
    assert {"outage.svg", "outage.yaml", "sheet.key.md", "sheet.md"} == {path.name for path in tmp_path.iterdir()}
    assert "AM101 the map has no node 'rellay'" in out
    assert "slides are laid out in columns" in out
