"""The command line: argv to exit status. Each command is a file here, imported when it is called.

Exit status: 0 done and clean; 1 findings, of `check` or such as stop another command; 2 misuse, a faulty configuration,
a named path that is not there, or an internal error.
"""

from __future__ import annotations

import gc
import io
import os
import signal
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack, contextmanager, redirect_stderr, redirect_stdout, suppress
from typing import TextIO

from argmap import __version__
from argmap.cli.parsing import COMMANDS, command, parser_of, top_level
from argmap.display import printable_lines
from argmap.errors import ArgmapError, internal

_ALLOCATIONS = 50_000
"""How many objects are made between two searches for garbage: more than there are before a map is read. A large map is
millions of them, and none is garbage."""


def run() -> None:
    """The entry point of the `argmap` program."""
    gc.set_threshold(_ALLOCATIONS, 10, 10)
    _take_descriptors()
    _end_by_signals(_end)
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, io.TextIOWrapper):
            told = stream.isatty() or "PYTHONIOENCODING" in os.environ
            encoding = stream.encoding if told else "utf-8"
            stream.reconfigure(encoding=encoding, errors="backslashreplace")
    status = main(sys.argv[1:])
    gc.freeze()  # else Python looks for garbage in all of it once more as it ends
    _end_by_signals(signal.SIG_DFL)  # what Python still does is not to be broken off by an exception
    sys.exit(status)


def _take_descriptors() -> None:
    """Leave none of the numbers 0, 1 and 2 free: a file that is opened would get it, and be taken for a stream."""
    for number in range(3):
        try:
            os.fstat(number)
        except OSError:
            os.open(os.devnull, os.O_RDWR)


def _end_by_signals(handler: Callable[[int, object], None] | signal.Handlers) -> None:
    """Say what the signals do that end a program, unless whoever started it wants them to do nothing."""
    for name in ("SIGTERM", "SIGHUP"):
        number = getattr(signal, name, None)
        if number is not None and signal.getsignal(number) in (signal.SIG_DFL, _end):
            signal.signal(number, handler)


def _end(number: int, _: object) -> None:
    """End the program as Ctrl-C does, so that it takes its temporary files along."""
    raise SystemExit(128 + number)


def main(argv: Sequence[str]) -> int:
    """Run one command and return its exit status; every error is a message on stderr."""
    with _streams():
        return _flushed(_guarded(argv))


@contextmanager
def _streams() -> Iterator[None]:
    """Let what is printed go nowhere if it has nowhere to go: a stream is closed, or Python was started without."""
    with ExitStack() as stack:
        for name, redirect in (("stdout", redirect_stdout), ("stderr", redirect_stderr)):
            stream = getattr(sys, name)
            if stream is None or getattr(stream, "closed", False):
                stack.enter_context(redirect(stack.enter_context(open(os.devnull, "w", encoding="utf-8"))))  # noqa: PTH123
        yield


def _guarded(argv: Sequence[str]) -> int:
    """The exit status of a command, or of the error that ended it."""
    try:
        return _main(argv)
    except SystemExit as exit_:
        return exit_.code if isinstance(exit_.code, int) else 2
    except KeyboardInterrupt:
        return 130
    except BrokenPipeError:
        return 1
    except Exception as error:  # noqa: BLE001
        return complain(_in_words(error))


def _in_words(error: Exception) -> str:
    """What to say of an error that ended a command."""
    if isinstance(error, ArgmapError):
        return str(error)
    if isinstance(error, MemoryError):
        return "there is not enough memory"
    if isinstance(error, OSError):
        from argmap.files import reason  # noqa: PLC0415 - few runs need it

        return f"{_nameless() if error.filename is None else repr(error.filename)}: {reason(error)}"
    return (
        f"{internal(error)}\n"
        f"This is a bug in argmap {__version__}, not a problem with your map. Please report it with the command, "
        "this message and, if you can, the map."
    )


def _nameless() -> str:
    """What an error of the system is about that names no file: where one works, or where something was printed."""
    from pathlib import Path  # noqa: PLC0415 - few runs need it

    try:
        Path.cwd()
    except OSError:
        return "the working folder"
    return "standard output"


def _flushed(status: int) -> int:
    """The exit status after everything is printed; a reader that went away needs no message."""
    for stream in (sys.stdout, sys.stderr):
        try:
            stream.flush()
        except BrokenPipeError:
            status = status or 1
        except OSError as error:
            status = status if status == 2 else complain(_in_words(error))
        else:
            continue
        _abandon(stream)
    return status


def _abandon(stream: TextIO) -> None:
    """Let what a stream still holds go nowhere: at its end Python would try to print it once more."""
    with suppress(OSError, ValueError):
        os.dup2(os.open(os.devnull, os.O_WRONLY), stream.fileno())


def _main(argv: Sequence[str]) -> int:
    name = argv[0] if argv else ""
    if name not in COMMANDS:
        top_level().parse(argv)
        top_level().print_help(sys.stderr)
        return 2
    status: int = command(name).run(parser_of(name).parse(argv[1:]))
    return status


def complain(message: str) -> int:
    """Say what is wrong on stderr; the exit status of misuse."""
    with suppress(OSError, ValueError):  # there may be nowhere to say it
        sys.stderr.write(printable_lines(f"argmap: {message}\n"))
    return 2
