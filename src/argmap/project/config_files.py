"""The files that hold a configuration. They may be a stranger's: nothing else is read through them."""

from __future__ import annotations

import os

from argmap.errors import OutsideError
from argmap.files import read_regular, reason, resolved
from argmap.project.config import FILES, Config, ConfigError, parse_config, place_of
from argmap.project.found import repository_above

LARGEST = 1 << 20
"""The largest configuration that is read, in bytes."""


def config_in(folder: str | os.PathLike[str]) -> Config | None:
    """The configuration of a folder, if it has one.

    Raises:
        ConfigError: it is wrong, or it is a link out of its repository, not a regular file, or larger than 1 MB.
    """
    real = os.path.realpath(folder)
    for name in FILES:
        if os.path.lexists(os.path.join(real, name)):  # noqa: PTH118
            root = repository_above(real) or real
            shown = os.path.join(folder, name).replace(os.sep, "/")  # noqa: PTH118
            data = _read(os.path.join(os.path.relpath(real, root), name), root, shown)  # noqa: PTH118
            config = _checked(parse_config(data, shown), data, real, shown)
            if config is not None:
                return config
    return None


def config_of(file: str) -> Config:
    """The configuration in a file that was named, which may be a link to anywhere.

    Raises:
        ConfigError: it is wrong, not a regular file, or larger than 1 MB.
    """
    from pathlib import Path  # noqa: PLC0415 - few runs name a configuration

    real, folder, shown = os.path.realpath(file), Path(file).parent, Path(file).as_posix()
    data = _read(os.path.basename(real), os.path.dirname(real), shown)  # noqa: PTH119, PTH120
    return _checked(parse_config(data, shown), data, os.path.realpath(folder), shown) or Config()


def _read(path: str, root: str, shown: str) -> bytes:
    """The content of a file by its path in a folder that its links must not lead out of; `shown` is its name."""
    try:
        return read_regular(resolved(path, root), LARGEST, follow=False)
    except OutsideError:
        message = "this link leads out of the repository and is not read; use `--config FILE` or `--no-config`"
        raise ConfigError(f"{shown}: {message}") from None
    except OSError as error:
        message = f"the configuration cannot be read: {reason(error)}"
        raise ConfigError(f"{shown}: {message}") from None


def _checked(config: Config | None, data: bytes, folder: str, shown: str) -> Config | None:
    """A configuration whose folders of texts lie in its own folder, by their links too."""
    try:
        for texts in () if config is None else config.texts:
            resolved(texts, folder)
    except OSError as error:
        place = place_of(data.decode("utf-8-sig"), "texts")
        raise ConfigError(f"{shown}{place}: 'texts': {error}") from None
    return config
