"""Builds documents by Sphinx in processes that need not load it anew, where the machine can make such."""

import multiprocessing
import os
import subprocess
import sys
from pathlib import Path


def sphinx(folder, *options, anew=False):
    """Run `sphinx-build` in a folder; give the exit status and what it writes to standard error.

    Args:
        folder: where it runs; what it writes is kept there as `complaints`.
        options: its arguments.
        anew: whether to begin with a new interpreter.
    """
    complaints = Path(folder) / "complaints"
    if anew or "forkserver" not in multiprocessing.get_all_start_methods():
        with complaints.open("w") as file:
            done = subprocess.run([sys.executable, "-m", "sphinx", *options], check=False, cwd=folder, stderr=file)
        return done.returncode, complaints.read_text("utf-8")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(["sphinx.cmd.build", "myst_parser.sphinx_ext.main", "argmap.sphinx"])
    process = context.Process(target=_build, args=(complaints, options))
    process.start()
    process.join()
    return process.exitcode, complaints.read_text("utf-8")


def _build(complaints, options):
    os.chdir(complaints.parent)
    os.dup2(os.open(complaints.name, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), sys.stderr.fileno())
    from sphinx.cmd.build import main

    sys.exit(main(options))
