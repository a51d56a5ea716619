"""Requests to a doccano server, and what its answers mean. Nothing else here knows HTTP.

What may be repeated is repeated: reading, changing and deleting, never what makes something new. Measured on doccano
1.8.4: unknown pages answer 200 with HTML, failures 500 with HTML, a missing right or token 403.
"""

import json
import logging
import re
from collections.abc import Callable, Mapping
from dataclasses import dataclass
from threading import Lock
from typing import TYPE_CHECKING
from urllib.parse import urlsplit

from annotator.jobs import Job
from annotator.phrases import Sentence, phrase
from annotator.sync.errors import (
    Gone,
    NotAllowed,
    Refused,
    SignedOut,
    SyncError,
    Unexpected,
    UnknownOutcome,
    Unreachable,
)

if TYPE_CHECKING:
    from requests import PreparedRequest, Response

SIGNED_OUT = ("Invalid token", "Authentication credentials", "User inactive", "Invalid username/password")
LONGEST = 300  # characters of the server's own words in a sentence
logger = logging.getLogger(__name__)


@dataclass(frozen=True, slots=True, kw_only=True)
class Patience:
    """How long to wait, in seconds: for a connection, for an answer, before the second of `tries`, for a bulk import.

    The pause doubles with each try.
    """

    connect_s: float = 10.0
    answer_s: float = 60.0
    tries: int = 5
    pause_s: float = 0.25
    import_s: float = 180.0


@dataclass(frozen=True, slots=True)
class Answer:
    """A good answer, as the client library takes it: its JSON, or its text where that was asked for."""

    value: object

    def json(self) -> object:
        """What was answered."""
        return self.value

    def raise_for_status(self) -> None:
        """Nothing: what is not good has been raised as a SyncError before."""


class Wire:
    """The way to one server, in place of the session of the client library; may be used by several threads.

    Keeps no cookies, since with them the server asks for more than the token, and follows no redirection, since the
    token is for this server only. Every method raises SyncError, and Cancelled where the job is stopped.
    """

    def __init__(self, url: str, job: Job, patience: Patience) -> None:
        from http.cookiejar import DefaultCookiePolicy

        import requests

        self.url = url
        self.patience = patience
        self.renew: Callable[[], str] | None = None  # makes a new token where the present one no longer holds
        self.requests = 0  # how many were made, repeated ones too
        self._job = job
        self._token = ""
        self._lock = Lock()
        self._session = requests.Session()
        self._session.auth = self._sign  # also keeps a password in ~/.netrc from taking the token's place
        self._session.cookies.set_policy(DefaultCookiePolicy(allowed_domains=[]))
        # One connection a request, as doccano's own server has it: no late answer is taken for the next one's.
        self._session.headers.update(
            {"Accept": "application/json", "Accept-Language": "en", "Connection": "close"})

    def sign(self, token: str) -> None:
        """Use a token from now on; SignedOut where it cannot be one."""
        if not re.fullmatch(r"[\x21-\x7e]+", token):
            raise SignedOut("The token for {url} is not one: it has characters that no token has.", url=self.url)
        self._token = token

    def close(self) -> None:
        """Let go of open connections."""
        self._session.close()

    def pause(self, seconds: float) -> None:
        """Wait, or raise Cancelled as soon as the job is stopped."""
        self._job.stop.wait(seconds)
        self._job.check()

    def get(self, url: str, params: Mapping[str, object] | None = None) -> Answer:
        """Read."""
        return self._ask("GET", url, again=True, params=params)

    def patch(self, url: str, json: object) -> Answer:
        """Change; what is changed twice in the same way is changed once."""
        return self._ask("PATCH", url, again=True, json=json)

    def delete(self, url: str) -> None:
        """Delete one thing; it is no error when it is gone already. There is no way to delete several."""
        if not re.search(r"/[0-9]+$", url):  # the server would delete all there are
            raise ValueError(url)
        try:
            self._ask("DELETE", url, again=True)
        except Gone:
            logger.info("%s was gone already", _path(url))

    def post(self, url: str, json: object = None, *, again: bool = False) -> Answer:
        """Make something new. It is sent once, unless it does no harm when it is done twice: `again`."""
        return self._ask("POST", url, again=again, json=json)

    def upload(self, url: str, name: str, content: bytes) -> Answer:
        """Send a file, which does no harm twice; the answer is plain text."""
        files = {"filepond": (name, content, "application/octet-stream")}
        return self._ask("POST", url, again=True, plain=True, files=files, headers={"Accept": "*/*"})

    def send_file(self, url: str, name: str, content: bytes) -> Answer:
        """Send a file of which the server makes something new, once."""
        files = {"file": (name, content, "application/json")}
        return self._ask("POST", url, again=False, plain=True, files=files, headers={"Accept": "*/*"})

    def _sign(self, request: "PreparedRequest") -> "PreparedRequest":
        if self._token:
            request.headers["Authorization"] = f"Token {self._token}"
        return request

    def _ask(self, method: str, url: str, *, again: bool, plain: bool = False, **parts: object) -> Answer:
        pause = self.patience.pause_s
        for left in reversed(range(self.patience.tries if again else 1)):
            try:
                return self._ask_signed(method, url, plain=plain, **parts)
            except (Unreachable, UnknownOutcome, _Failing) as problem:
                if not left:
                    raise _told(problem, again=again) from problem
                logger.info("%s %s: %s; once more in %.2f s", method, _path(url), problem, pause)
            self.pause(pause)
            pause *= 2
        raise AssertionError

    def _ask_signed(self, method: str, url: str, *, plain: bool, **parts: object) -> Answer:
        try:
            return self._ask_once(method, url, plain=plain, **parts)
        except SignedOut:
            if self.renew is None:
                raise
            self.sign(self.renew())
        return self._ask_once(method, url, plain=plain, **parts)  # it was not let in, so nothing was done

    def _ask_once(self, method: str, url: str, *, plain: bool, **parts: object) -> Answer:
        import requests

        self._job.check()
        with self._lock:
            self.requests += 1
        timeout = (self.patience.connect_s, self.patience.answer_s)
        try:
            response = self._session.request(
                method, url, timeout=timeout, allow_redirects=False, **parts)  # type: ignore[arg-type]
        except requests.exceptions.SSLError as problem:
            raise Unexpected(
                "The certificate of {url} does not hold; ask who runs the server.", url=self.url) from problem
        except (requests.exceptions.ConnectionError, requests.exceptions.Timeout) as problem:
            if _never_sent(problem):
                raise Unreachable(
                    "{url} does not answer; see whether the server runs and the address is right.", url=self.url
                ) from problem
            raise UnknownOutcome("{url} gave no answer, or not in time.", url=self.url) from problem
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as problem:
            raise UnknownOutcome("{url} broke off in the middle of its answer.", url=self.url) from problem
        except requests.exceptions.RequestException as problem:
            raise Unexpected("{url} cannot be asked: its address makes no sense.", url=self.url) from problem
        return Answer(response.text if plain and response.status_code < 300 else self._read(response))

    def _read(self, response: "Response") -> object:
        """The JSON of a good answer; raises for every other."""
        status, kind = response.status_code, response.headers.get("Content-Type", "")
        if status >= 500 or status == 429:
            raise _Failing("{url} failed inside ({status}).", url=self.url, status=status)
        if 300 <= status < 400:
            there = urlsplit(response.headers.get("Location", ""))
            raise Unexpected(
                "{url} sends on to {there}; use the address it has there.", url=self.url,
                there=f"{there.scheme}://{there.hostname}{there.path}")
        if status == 204:
            return None
        if not kind.startswith("application/json"):
            raise Unexpected(
                "There is no doccano at {url}: it answers with a web page ({status}) in place of data.", url=self.url,
                status=status)
        try:
            value = json.loads(response.content)
        except ValueError as problem:
            raise UnknownOutcome("{url} broke off in the middle of its answer.", url=self.url) from problem
        if response.ok:
            return value
        raise _refusal(status, value, response.request.path_url, self.url)


class _Failing(SyncError):
    """The server failed inside; what it has done until then is not known."""


def _told(problem: SyncError, *, again: bool) -> SyncError:
    """What the user is told when no try is left: only what makes something new has an outcome nobody knows."""
    if isinstance(problem, Unreachable):
        return problem
    if again:
        kind = Unexpected if isinstance(problem, _Failing) else Unreachable
        return kind("{problem} Try again later; what was finished until then is kept.", problem=problem.sentence)
    return UnknownOutcome(
        "{problem} Whether it took what was sent is not known; sync again to find out.", problem=problem.sentence)


def _never_sent(problem: Exception) -> bool:
    """Whether there was no connection to send anything by."""
    import requests
    from urllib3.exceptions import ConnectTimeoutError, MaxRetryError, NewConnectionError
    from urllib3.exceptions import ProxyError as NoProxy

    if isinstance(problem, requests.exceptions.ConnectTimeout | requests.exceptions.ProxyError):
        return True
    cause = problem.args[0] if problem.args else None
    reason = cause.reason if isinstance(cause, MaxRetryError) else cause
    return isinstance(reason, NewConnectionError | ConnectTimeoutError | NoProxy)


def _refusal(status: int, value: object, path: str, url: str) -> SyncError:
    words = _words(value)
    if status == 401 or (status == 403 and words.startswith(SIGNED_OUT)):
        return SignedOut("{url} no longer knows who you are; sign in with: annotator doccano login {url}", url=url)
    where = _place(path)
    if status == 403:
        return NotAllowed(
            "{url} does not let you do this in {where}: it is gone, or your role there is too small.", url=url,
            where=where)
    if status == 404 or "Invalid pk" in words:
        return Gone("{url} no longer has {what}.", url=url, what=_missing(words) or where)
    return Refused("{url} does not take what was sent for {where}: {words}", url=url, where=where, words=words)


def _words(value: object) -> str:
    """The server's own words, on one line."""
    match value:
        case {"detail": detail}:
            return _words(detail)
        case dict():
            words = " ".join(f"{key}: {_words(each)}" for key, each in value.items())
        case list():
            words = " ".join(map(_words, value))
        case _:
            words = str(value)
    return " ".join(words.split())[:LONGEST]


PLACES = {
    "projects": "project", "examples": "document", "spans": "span", "relations": "relation", "span-types": "label",
    "relation-types": "relation type",
}


MISSING = {
    "label: Invalid": phrase("the label that was to be used"),
    "type: Invalid": phrase("the relation type that was to be used"),
    "from_id: Invalid": phrase("a span that was to be related"),
    "to_id: Invalid": phrase("a span that was to be related"),
    "No Project": phrase("that project"),
}
PLACES = {
    "projects": phrase("project {project}"),
    "examples": phrase("document {document} of project {project}"),
    "spans": phrase("span {number} of document {document} of project {project}"),
    "relations": phrase("relation {number} of document {document} of project {project}"),
    "span-types": phrase("label {number} of project {project}"),
    "relation-types": phrase("relation type {number} of project {project}"),
}


def _missing(words: str) -> Sentence | None:
    """What the server says is missing, where that is not what the request was about."""
    return next((Sentence(what) for start, what in MISSING.items() if words.startswith(start)), None)


def _place(path: str) -> Sentence:
    """What a request was about."""
    numbers = dict(re.findall(r"/([a-z-]+)/([0-9]+)", path))
    kind = next((kind for kind in reversed(numbers) if kind in PLACES), None)
    if kind is None:
        return Sentence("this server")
    return Sentence(
        PLACES[kind], number=numbers[kind], document=numbers.get("examples", ""), project=numbers.get("projects", ""))


def _path(url: str) -> str:
    return urlsplit(url).path
