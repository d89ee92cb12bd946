"""A Dask cluster that is running, as an executor. Its workers need argmap, and the files where they are named."""

from __future__ import annotations

import logging
from collections.abc import Iterator
from concurrent.futures import Executor
from contextlib import contextmanager

from argmap.errors import MissingExtraError, OptionError

_RETRIES = 3
"""How often a chunk is tried again that raised an error. What a worker had that died is done by another anyway."""
_PATIENCE = "30s"
"""How long a scheduler is waited for."""


@contextmanager
def cluster(scheduler: str) -> Iterator[tuple[Executor, int]]:
    """Connect to a scheduler; give an executor, and how many threads its workers have.

    Raises:
        MissingExtraError: distributed is not installed.
        OptionError: there is no scheduler at the address.
    """
    try:
        import distributed  # noqa: PLC0415 - an extra, and slow to import
    except ImportError as error:
        raise MissingExtraError("a cluster needs Dask: pip install '.[dask]' in a checkout of argmap") from error
    with _silence():
        try:
            client = distributed.Client(scheduler, timeout=_PATIENCE, set_as_default=False)
        except (OSError, ValueError, ImportError, AssertionError) as error:  # the last where its thread does not start
            raise OptionError(f"no Dask scheduler answers at {scheduler!r}") from error
        with client:
            yield client.get_executor(pure=False, retries=_RETRIES), sum(client.nthreads().values())


@contextmanager
def _silence() -> Iterator[None]:
    """Keep what Dask and its libraries log from the terminal: what matters to a survey is raised, or is in its rows."""
    before = logging.root.manager.disable
    logging.disable(logging.CRITICAL)
    try:
        yield
    finally:
        logging.disable(before)
