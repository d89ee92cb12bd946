"""The options of pictures on the command line, each as its field says."""

from __future__ import annotations

import argparse
from collections.abc import Container
from typing import Any

from argmap.drawing.options import Option, Takes, options


def add_options(parser: argparse.ArgumentParser, only: Container[str] | None = None) -> None:
    """Declare the options of pictures, or only those of these names."""
    for option in options():
        if only is None or option.name in only:
            parser.add_argument(f"--{option.flag}", dest=option.name, help=option.help, **_kind(option))


def _kind(option: Option) -> dict[str, Any]:
    match option.takes:
        case Takes.FLAG:
            return {"action": "store_false" if option.default else "store_true"}
        case Takes.TEXTS:
            return {"action": "append", "default": list(option.default), "metavar": option.metavar}
        case Takes.NUMBER:
            return {"type": int, "default": option.default, "metavar": option.metavar}
        case Takes.CHOICE:
            return {"choices": tuple(option.choices), "default": option.default}
        case Takes.TEXT | Takes.ID:
            return {"default": option.default, "metavar": option.metavar}


def chosen(arguments: argparse.Namespace) -> dict[str, Any]:
    """The options as they were given, by name."""
    return {option.name: getattr(arguments, option.name) for option in options() if option.name in arguments}
