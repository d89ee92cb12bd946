"""Within Pyodide: do all that the playground does, and pack the modules of the standard library that this took."""

import contextlib
import pathlib
import re
import sys
import zipfile

sys.path.insert(0, "/app")
import answers
import bare

WHOLE = next(path for path in sys.path if path.endswith(".zip"))
IMPORT = re.compile(r"^ *(?:from ([\w.]+) import ([\w, ]+)|import ([\w., ]+))", re.MULTILINE)
BESIDE = re.compile(r"^ *from \.(\w*) import ([\w, ]+)", re.MULTILINE)
ABSENT = {"ctypes", "multiprocessing", "readline", "sqlite3", "ssl", "tkinter", "unittest", "xmlrpc"}
"""Modules that have no use in a browser, or no place there."""
RARE = ("calendar", "queue", "stringprep")
"""What modules that are needed import within their functions."""
CODECS = ("aliases", "ascii", "cp1252", "cp437", "idna", "latin_1", "punycode", "raw_unicode_escape", "unicode_escape")
CODECS += ("utf_16", "utf_16_be", "utf_16_le", "utf_32", "utf_32_be", "utf_32_le", "utf_8", "utf_8_sig")


def named_by_us() -> None:
    """Import the modules that argmap and its libraries name, though the rehearsal may not have come to them."""
    for name in RARE:
        __import__(name)
    for file in pathlib.Path("/app").rglob("*.py"):
        for module, names, modules in IMPORT.findall(file.read_text("utf-8")):
            for name in (module, *(f"{module}.{part.strip()}" for part in names.split(",")), *modules.split(", ")):
                if name.split(".")[0] in sys.stdlib_module_names - ABSENT:
                    with contextlib.suppress(ImportError):
                        __import__(name.split(" ")[0])


def packed_files() -> list[str]:
    """The files of the standard library that are imported by now, and those of some encodings."""
    files = {str(getattr(module, "__file__", "")) for module in list(sys.modules.values())}
    names = {file.removeprefix(f"{WHOLE}/") for file in files} | {f"encodings/{name}.py" for name in CODECS}
    with zipfile.ZipFile(WHOLE) as whole:
        known = {*whole.namelist()}
        left = sorted(names := names & known)
        while left:
            found = beside(left[-1], whole.read(left.pop()).decode()) & known - names
            names |= found
            left += found
        return sorted(names)


def beside(file: str, source: str) -> set[str]:
    """The modules of its own package that a module imports, be it within a function."""
    package = file.rpartition("/")[0]
    if package == "asyncio":
        return set()  # Pyodide has a loop of its own
    named = {name for module, names in BESIDE.findall(source) for name in (module, *names.split(", "))}
    return {f"{package}/{name}.py" for name in named} - {file}


folder = pathlib.Path("/maps")
folder.mkdir()
for line in answers.rehearse(answers.Desk(folder), pathlib.Path("/map.yaml").read_text("utf-8")):
    sys.stdout.write(f"{line[:160]}\n")
named_by_us()
with zipfile.ZipFile(WHOLE) as whole, zipfile.ZipFile("/stdlib.zip", "w", zipfile.ZIP_DEFLATED) as packed:
    for name in packed_files():
        packed.writestr(zipfile.ZipInfo(name), bare.bare(whole.read(name)), zipfile.ZIP_DEFLATED, 9)
