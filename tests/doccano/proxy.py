"""What can lie between the app and a server: a proxy that loses, holds back, doubles, and cuts what goes through it."""

import random
import re
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from enum import Enum, auto
from http.client import HTTPConnection
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

PAGE = b"<!doctype html><title>Sign in to the guest network</title>"


class Fault(Enum):
    """What happens to one request and its answer."""

    LOST = auto()  # the request never arrives
    DROPPED = auto()  # it arrives and is done, but the answer does not come back
    HELD = auto()  # it arrives and is done, but the answer comes when nobody waits any more
    CUT = auto()  # half of the answer comes back
    DOUBLED = auto()  # the request arrives twice, and one answer comes back
    ECHOED = auto()  # the answer comes back twice
    PAGE = auto()  # a web page comes back in place of an answer, and the request never arrives
    FAILED = auto()  # the request arrives and is done, but the gateway says that it failed


@dataclass
class _Rule:
    method: str
    path: re.Pattern[str]
    fault: Fault
    left: int


@dataclass
class Proxy:
    """A way to a server on this computer; requests go through unharmed unless it is told otherwise."""

    target: int  # port
    port: int = 0
    seen: list[tuple[str, str, Fault | None]] = field(default_factory=list)
    released: threading.Event = field(default_factory=threading.Event)  # what was held goes on
    _rules: list[_Rule] = field(default_factory=list)
    _storm: tuple[random.Random, float] | None = None
    _lock: threading.Lock = field(default_factory=threading.Lock)

    @property
    def url(self) -> str:
        """The address to use in place of the server's."""
        return f"http://127.0.0.1:{self.port}"

    def harm(self, fault: Fault, method: str, path: str, times: int = 1) -> None:
        """Let something happen to the next requests whose path a regular expression is found in."""
        self._rules.append(_Rule(method, re.compile(path), fault, times))

    def storm(self, seed: int, share: float) -> None:
        """Let anything happen to a share of all requests; a share of 0 ends it."""
        self._storm = (random.Random(seed), share) if share else None

    def fate(self, method: str, path: str) -> Fault | None:
        """What happens to this request."""
        with self._lock:
            fault = self._fate(method, path)
            self.seen.append((method, path, fault))
            return fault

    def _fate(self, method: str, path: str) -> Fault | None:
        for rule in self._rules:
            if rule.left and rule.method == method and rule.path.search(path):
                rule.left -= 1
                return rule.fault
        if self._storm and self._storm[0].random() < self._storm[1]:
            return self._storm[0].choice(list(Fault))
        return None


@contextmanager
def proxy_to(port: int) -> Iterator[Proxy]:
    """A proxy to a port of this computer."""
    proxy = Proxy(port)

    class Handler(_Handler):
        through = proxy

    with ThreadingHTTPServer(("127.0.0.1", 0), Handler) as listener:
        listener.daemon_threads = True
        proxy.port = listener.server_address[1]
        thread = threading.Thread(target=listener.serve_forever, kwargs={"poll_interval": 0.05})
        thread.start()
        try:
            yield proxy
        finally:
            proxy.released.set()
            listener.shutdown()
            thread.join()


class _Handler(BaseHTTPRequestHandler):
    through: Proxy
    protocol_version = "HTTP/1.1"

    def do_GET(self) -> None:
        self._pass()

    def do_POST(self) -> None:
        self._pass()

    def do_PATCH(self) -> None:
        self._pass()

    def do_DELETE(self) -> None:
        self._pass()

    def log_request(self, code: object = "-", size: object = "-") -> None:
        """Nothing: the tests say what they saw."""

    def _pass(self) -> None:
        body = self.rfile.read(int(self.headers.get("Content-Length") or 0))
        fault = self.through.fate(self.command, self.path)
        with suppress(OSError):  # who asked does not wait any more
            match fault:
                case Fault.LOST:
                    self.close_connection = True
                case Fault.PAGE:
                    self._answer(200, "text/html", PAGE)
                case _:
                    self._forward(body, fault)

    def _forward(self, body: bytes, fault: Fault | None) -> None:
        try:
            status, kind, content = self._ask(body)
            if fault is Fault.DOUBLED:
                status, kind, content = self._ask(body)
        except OSError:  # the server is down
            self.close_connection = True
            return
        match fault:
            case Fault.DROPPED:
                self.close_connection = True
            case Fault.HELD:
                self.through.released.wait()
                self.close_connection = True
            case Fault.CUT:
                self._answer(status, kind, content[: len(content) // 2], promised=len(content))
                self.close_connection = True
            case Fault.FAILED:
                self._answer(502, "text/html", PAGE)
            case Fault.ECHOED:
                self._answer(status, kind, content)
                self._answer(status, kind, content)
            case _:
                self._answer(status, kind, content)

    def _ask(self, body: bytes) -> tuple[int, str, bytes]:
        server = HTTPConnection("127.0.0.1", self.through.target, timeout=120)
        try:
            kept = {
                name: value for name, value in self.headers.items() if name.lower() not in ("connection", "keep-alive")
            }
            server.request(self.command, self.path, body, kept)
            answer = server.getresponse()
            return answer.status, answer.headers.get("Content-Type", ""), answer.read()
        finally:
            server.close()

    def _answer(self, status: int, kind: str, content: bytes, promised: int | None = None) -> None:
        self.send_response(status)
        self.send_header("Connection", "close")
        self.send_header("Content-Type", kind)
        self.send_header("Content-Length", str(len(content) if promised is None else promised))
        self.end_headers()
        self.wfile.write(content)
        self.wfile.flush()
