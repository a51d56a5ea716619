"""`annotator doccano …` as a terminal runs it, against the real server."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from annotator.cli import run
from annotator.store.project import open_project
from annotator.sync.credentials import PASSWORD as PASSWORD_VARIABLE
from annotator.sync.credentials import TOKEN as TOKEN_VARIABLE
from annotator.sync.credentials import USERNAME as USERNAME_VARIABLE
from tests.doccano.articles import story
from tests.doccano.desks import new_project
from tests.doccano.projects import Administrator, connected, fresh, token
from tests.doccano.proxy import Fault, proxy_to
from tests.doccano.server import PASSWORD, USERNAME, Doccano
from tests.unit.cli.conftest import environment

Command = Callable[..., "subprocess.CompletedProcess[str]"]
NO_KEYRING = {"PYTHON_KEYRING_BACKEND": "keyring.backends.fail.Keyring"}


@pytest.fixture
def doccano(tmp_path: Path) -> Command:
    """Runs the real command, without a keyring and with nobody to ask."""
    def run(*arguments: str, **variables: str) -> subprocess.CompletedProcess[str]:
        return subprocess.run(
            [sys.executable, "-m", "annotator", "doccano", *arguments], cwd=tmp_path, stdin=subprocess.DEVNULL,
            env=environment(**NO_KEYRING, ANNOTATOR_HOME=str(tmp_path), **variables), capture_output=True,
            encoding="utf-8", check=False)

    return run


def test_signing_in_listing_and_signing_out(server: Doccano, doccano: Command, tmp_path: Path) -> None:
    with connected(server) as signed_in:
        project, _ = fresh(signed_in)
        name = project.record().name
    login = doccano("login", f"{server.url}/projects/1", **{USERNAME_VARIABLE: USERNAME, PASSWORD_VARIABLE: PASSWORD})
    assert login.returncode == 0, login.stderr
    kept = tmp_path / "config/doccano.json"
    assert f"Signed in to {server.url} as {USERNAME}" in login.stdout
    assert f"There is no keyring here, so the token is kept in {kept}" in login.stderr
    assert kept.stat().st_mode & 0o777 == 0o600
    assert token(server) in kept.read_text(encoding="utf-8")

    listed = doccano("projects", "--json")
    assert listed.returncode == 0, listed.stderr
    assert name in [each["name"] for each in json.loads(listed.stdout)["projects"]]
    assert f"{project.id}  {name}\n" in doccano("projects", server.url).stdout

    assert "Signed out" in doccano("logout").stdout
    after = doccano("projects", server.url)
    assert (after.returncode, after.stdout) == (1, "")
    assert after.stderr.endswith(f"; sign in with: annotator doccano login {server.url}\n")
    for path in tmp_path.rglob("*"):
        if path.is_file():
            content = path.read_bytes()
            assert token(server).encode() not in content
            assert PASSWORD.encode() not in content


def test_every_command_signs_in_by_the_environment(server: Doccano, doccano: Command) -> None:
    for variables in (
        {TOKEN_VARIABLE: token(server)}, {USERNAME_VARIABLE: USERNAME, PASSWORD_VARIABLE: PASSWORD},
    ):
        assert doccano("projects", server.url, **variables).returncode == 0


def test_what_goes_wrong_is_one_sentence_without_secrets(server: Doccano, doccano: Command) -> None:
    wrong = "not the password"
    for arguments, variables, told in (
        (("login", server.url), {}, "Nobody can be asked here"),
        (("login", server.url), {USERNAME_VARIABLE: "ann"}, "Set both"),
        (("login", server.url), {USERNAME_VARIABLE: "ann", PASSWORD_VARIABLE: wrong}, "knows no user ann"),
        (("projects", server.url), {TOKEN_VARIABLE: wrong.replace(" ", "-")}, "no longer knows who you are"),
        (("login", "doccano.example.org"), {}, "begins with https"),
        (("projects",), {}, "Which server?"),
        (("projects", f"{server.url}/elsewhere"), {TOKEN_VARIABLE: "x"}, "There is no doccano at"),
    ):
        ended = doccano(*arguments, **variables)
        assert ended.returncode == 1
        assert told in ended.stderr
        assert ended.stderr.count("\n") == 1
        assert wrong not in ended.stderr
        assert wrong.replace(" ", "-") not in ended.stderr


def test_a_sync_that_cannot_go_on_is_one_sentence_and_changes_nothing(
    server: Doccano, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(TOKEN_VARIABLE, token(server))
    with new_project(tmp_path, story()) as project:
        path = project.path
    with connected(server) as signed_in:
        there, _ = fresh(signed_in)
    sync = ["doccano", "sync", str(path), "--remote", str(there.id), "--url"]
    assert run([*sync, server.url]) == 0

    def told(url: str) -> str:
        capsys.readouterr()
        assert run([*sync, url]) == 1
        ended = capsys.readouterr()
        assert ended.err.count("\n") == 1
        assert ended.out == ""
        with open_project(path) as opened:
            assert opened.read("story").document == story()
        return ended.err

    with proxy_to(server.port) as proxy:
        proxy.harm(Fault.PAGE, "GET", "", times=99)
        assert "There is no doccano at" in told(proxy.url)
    assert "does not answer" in told("http://127.0.0.1:9")
    Administrator(server).ask("DELETE", f"/projects/{there.id}")
    assert "no longer has that project" in told(server.url)
    monkeypatch.setenv(TOKEN_VARIABLE, "0" * 40)
    assert "no longer knows who you are" in told(server.url)


def test_a_person_at_a_terminal_is_asked_for_name_and_password(server: Doccano, tmp_path: Path) -> None:
    terminal = "import os, pty, sys; sys.exit(os.waitstatus_to_exitcode(pty.spawn(sys.argv[1:])))"
    command = [sys.executable, "-c", terminal, sys.executable, "-m", "annotator", "doccano", "login", server.url]
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL,
        env=environment(**NO_KEYRING, ANNOTATOR_HOME=str(tmp_path)),
    ) as person:
        assert person.stdin is not None
        assert person.stdout is not None
        shown = ""
        for question, answer in (("Name: ", USERNAME), ("Password: ", PASSWORD)):
            while question not in shown:
                more = os.read(person.stdout.fileno(), 4096).decode()
                assert more, shown
                shown += more
            person.stdin.write(f"{answer}\n".encode())
            person.stdin.flush()
        shown += person.stdout.read().decode()
    assert person.returncode == 0
    assert f"Signed in to {server.url} as {USERNAME}" in shown
    assert PASSWORD not in shown
    assert (tmp_path / "config/doccano.json").exists()
