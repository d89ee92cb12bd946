"""The editor of the presenter: a command that opens a file at a line, started without a shell."""

from __future__ import annotations

import os
import re
import shlex
import shutil
import subprocess
import threading

import attrs

from argmap.errors import OptionError

PRESETS = {
    "code": "code --goto {file}:{line}:{column}",
    "codium": "codium --goto {file}:{line}:{column}",
    "cursor": "cursor --goto {file}:{line}:{column}",
    "emacsclient": "emacsclient --no-wait +{line}:{column} {file}",
    "gvim": "gvim --remote-silent +{line} {file}",
    "idea": "idea --line {line} --column {column} {file}",
    "kate": "kate --line {line} --column {column} {file}",
    "mate": "mate --line {line}:{column} {file}",
    "pycharm": "pycharm --line {line} --column {column} {file}",
    "subl": "subl {file}:{line}:{column}",
    "zed": "zed {file}:{line}:{column}",
}
"""Commands of well-known editors, by the name of their program."""
_SLOT = re.compile(r"\{(\w*)\}")
_KNOWN = ("file", "line", "column")
_BATCH = (".bat", ".cmd")
_PLAIN_NAME = re.compile(r"[\w :/\\.+-]+")


@attrs.frozen
class Editor:
    """A command that opens a file at a line.

    Attributes:
        command: the program, where it lies, and its arguments with `{file}`, `{line}` and `{column}` in them.
    """

    command: tuple[str, ...]

    def argv(self, file: str, line: int, column: int) -> list[str]:
        """Give the command for a place; what is put into an argument stays in that argument.

        Args:
            file: the absolute path of the file.
            line: the line, from 1.
            column: the column, from 1.
        """
        values = {"file": file, "line": str(line), "column": str(column)}
        program, *others = self.command
        return [program, *(_SLOT.sub(lambda slot: values[slot[1]], one) for one in others)]

    def open(self, file: str, line: int, column: int) -> None:
        """Start the editor, and do not wait for it.

        Raises:
            OSError: it cannot be started.
        """
        if self.command[0].lower().endswith(_BATCH) and _PLAIN_NAME.fullmatch(file) is None:
            raise OSError(f"a batch file is not given the name {file!r}, since Windows would have a shell read it")
        child = subprocess.Popen(  # noqa: S603 - the presenter named the program; a shell never sees the file's name
            self.argv(file, line, column),
            stdin=subprocess.DEVNULL,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            start_new_session=True,
        )
        threading.Thread(target=child.wait, daemon=True).start()


def editor(text: str) -> Editor:
    """Read the command of an editor, or the name of a preset.

    Args:
        text: such as `code`, or `code --goto {file}:{line}:{column}`.

    Raises:
        OptionError: there is no such program, or what is to be put in is not `{file}`, `{line}` or `{column}`.
    """
    try:
        program, *others = shlex.split(PRESETS.get(text, text), posix=os.name != "nt") or [""]
    except ValueError as error:
        raise OptionError(f"the command of the editor {text!r:.100} cannot be read: {error}") from None
    unknown = [name for one in others for name in _SLOT.findall(one) if name not in _KNOWN]
    if unknown:
        raise OptionError(f"the command of the editor has {{{unknown[0]}}}; expected {{file}}, {{line}} or {{column}}")
    if not any("{file}" in one for one in others):
        raise OptionError(f"expected {', '.join(PRESETS)}, or a command with {{file}} in it, not {text!r:.100}")
    found = shutil.which(program)
    if found is None:
        raise OptionError(f"there is no program {program!r:.100} to open files with")
    return Editor((os.path.abspath(found), *others))  # noqa: PTH100 - links to it are kept: they tell it its name
