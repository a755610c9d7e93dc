"""Stands in for Python's TLS (6 MB), whose name fpdf2 asks for by ``http.client``: nothing here opens a connection."""

import sys
from types import ModuleType

_ssl = ModuleType("ssl")
_ssl.SSLWantReadError = type("SSLWantReadError", (OSError,), {})  # type: ignore[attr-defined]  asyncio's two names
_ssl.SSLSyscallError = type("SSLSyscallError", (OSError,), {})  # type: ignore[attr-defined]
sys.modules["ssl"] = _ssl
