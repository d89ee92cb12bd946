"""Who may come in: the addresses of the page, their tokens, and the names by which a browser may ask for them."""

from __future__ import annotations

import enum
import ipaddress
import secrets
import socket
from hmac import compare_digest

import attrs

from argmap.errors import OptionError

_LETTERS = "abcdefghjkmnpqrstuvwxyz23456789"
"""Letters that nobody mistakes for each other: viewers may type an address from a screen."""
_NOWHERE = "192.0.2.1"
"""An address that is nobody's (RFC 5737); nothing is sent there."""


class Role(enum.StrEnum):
    """Whoever opens the page."""

    PRESENTER = "presenter"
    VIEWER = "viewer"


def _token(length: int) -> str:
    return "".join(secrets.choice(_LETTERS) for _ in range(length))


@attrs.frozen
class Tokens:
    """The secret parts of the addresses: 2^59 of viewers, 2^118 of presenters, new with each start."""

    presenter: str = attrs.field(factory=lambda: _token(24), repr=False)
    viewer: str = attrs.field(factory=lambda: _token(12), repr=False)

    def role(self, token: str) -> Role | None:
        """Give the role of whoever knows a token; as long is looked for whatever it is."""
        given = token.encode()
        presents, views = (compare_digest(given, one.encode()) for one in (self.presenter, self.viewer))
        return Role.PRESENTER if presents else Role.VIEWER if views else None


def address_of(host: str) -> str:
    """Read the address to listen at.

    Args:
        host: an address, or `localhost`; no other names, since a name can come to mean another machine.

    Raises:
        OptionError: it is something else.
    """
    if host.lower() == "localhost":
        return "127.0.0.1"
    try:
        return str(ipaddress.ip_address(host))
    except ValueError:
        raise OptionError(f"expected an address of this machine, such as 0.0.0.0 for all, not {host!r:.100}") from None


def is_loopback(address: str) -> bool:
    """Whether an address is reached from this machine alone."""
    found = ipaddress.ip_address(address.partition("%")[0])
    mapped = getattr(found, "ipv4_mapped", None)
    return (mapped or found).is_loopback


def in_url(address: str, port: int) -> str:
    """Give an address and a port as they stand in a URL."""
    return f"[{address}]:{port}" if ":" in address else f"{address}:{port}"


def names_of(address: str, port: int) -> frozenset[str]:
    """Give what a browser calls a server that it reached at an address: never a name that others can point there."""
    plain = address.partition("%")[0].removeprefix("::ffff:")
    names = [in_url(plain, port)] + ([f"localhost:{port}"] if is_loopback(plain) else [])
    return frozenset(names + [one.removesuffix(":80") for one in names if port == 80])


def url(address: str, port: int, token: str) -> str:
    """Give the URL of the page."""
    return f"http://{in_url(address, port)}/{token}/"


def reached_at(address: str) -> tuple[str, str]:
    """Give the addresses at which this machine and others reach a server that listens at an address."""
    found = ipaddress.ip_address(address)
    if not found.is_unspecified:
        return address, address
    own = "::1" if found.version == 6 else "127.0.0.1"
    with socket.socket(socket.AF_INET, socket.SOCK_DGRAM) as probe:
        try:
            probe.connect((_NOWHERE, 9))
        except OSError:
            return own, own
        return own, str(probe.getsockname()[0])
