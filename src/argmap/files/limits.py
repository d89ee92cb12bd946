"""Bounds for a process that has work of strangers to do."""

from __future__ import annotations

MEMORY = 4 * 1024**3
"""Bytes that it may take."""


def limit(seconds: int) -> None:
    """Limit the memory and the time of this process, where the system can.

    Args:
        seconds: how much of a processor's time it may take.
    """
    try:
        import resource  # noqa: PLC0415 - there is none on Windows

        resource.setrlimit(resource.RLIMIT_AS, (MEMORY, MEMORY))
        resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))
    except (ImportError, ValueError, OSError):
        pass
