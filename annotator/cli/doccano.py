"""`annotator doccano …`: projects that go to a doccano server and come back."""

import getpass
import sys
from dataclasses import asdict
from typing import Annotated

import typer

from annotator.cli import syncing
from annotator.cli.arguments import AsJson
from annotator.cli.running import asking, running
from annotator.cli.servers import chosen_server
from annotator.errors import UserError
from annotator.sync import credentials
from annotator.sync.client import address, connect, sign_in
from annotator.sync.credentials import Login, Place, login_file
from annotator.sync.remote import RemoteProject

HELP = f"""Sync projects with a doccano server.

Every command also takes {credentials.USERNAME} and {credentials.PASSWORD}, or {credentials.TOKEN}, from the
environment.
"""
Server = Annotated[
    str | None,
    typer.Argument(metavar="URL", show_default=False, help="The server; the one last signed in to by default."),
]


def add_commands(app: typer.Typer) -> None:
    """Add the commands of this module."""
    group = typer.Typer(help=HELP, no_args_is_help=True)
    group.callback()(_group)
    group.command()(login)
    group.command()(logout)
    group.command()(projects)
    syncing.add_commands(group)
    app.add_typer(group, name="doccano")


def login(
    url: Annotated[str, typer.Argument(metavar="URL", help="The server, such as https://doccano.example.org.")],
    username: Annotated[str | None, typer.Option(metavar="NAME", help="Your name there; asked for by default.")] = None,
    as_json: AsJson = False,
) -> None:
    """Sign in to a server, and keep the token it gives, never the password."""
    with running(as_json=as_json) as run:
        server = address(url)
        wanted = credentials.environment() or _asked(server, username)
        token = wanted.token or sign_in(server, wanted.username, wanted.password, run.job)
        with connect(server, Login(token=token), run.job) as signed_in:
            user = signed_in.me()
        place = credentials.keep(server, token)
        where = "in the keyring of this computer"
        warnings = []
        if place is Place.FILE:
            where = f"in {login_file()}"
            warnings.append(f"There is no keyring here, so the token is kept {where}, which only you may read.")
        if server.startswith("http:") and not _is_this_computer(server):
            warnings.append(f"Whoever sees the traffic to {server} can read your token; an address with https is safe.")
        run.report(
            {"url": server, "user": user.name, "kept": place, "creates_projects": user.creates_projects},
            [f"Signed in to {server} as {user.name}; the token is kept {where}."], warnings)


def logout(url: Server = None, as_json: AsJson = False) -> None:
    """Forget the token of a server on this computer; others, and the web page, stay signed in."""
    with running(as_json=as_json) as run:
        server = chosen_server(url)
        forgotten = credentials.forget(server)
        line = f"Signed out of {server} on this computer." if forgotten else f"You were not signed in to {server}."
        run.report({"url": server, "forgotten": forgotten}, [line])


def projects(url: Server = None, as_json: AsJson = False) -> None:
    """List the projects of a server that you are a member of."""
    with running(as_json=as_json) as run:
        server = chosen_server(url)
        with connect(server, credentials.find(server), run.job) as signed_in:
            found = signed_in.projects()
        none = f"You are not a member of any project on {server}."
        run.report(
            {"url": server, "projects": [asdict(project) for project in found]}, [_line(each) for each in found],
            [] if found else [none])


def _asked(server: str, username: str | None) -> Login:
    if not (sys.stdin and sys.stdin.isatty()):
        raise UserError(
            "Nobody can be asked here: set {username} and {password}, or {token}.", username=credentials.USERNAME,
            password=credentials.PASSWORD, token=credentials.TOKEN)
    sys.stderr.write(f"Sign in to {server}\n")
    with asking():
        name = username or _line_after("Name: ")
        try:
            password = getpass.getpass("Password: ")
        except EOFError:
            password = ""
    if not name or not password:
        raise UserError("Without a name and a password nobody can sign in.")
    return Login(username=name, password=password)


def _line_after(prompt: str) -> str:
    """What the user types; empty at the end of the input."""
    sys.stderr.write(prompt)
    sys.stderr.flush()
    return sys.stdin.readline().strip()


def _is_this_computer(server: str) -> bool:
    return server.removeprefix("http://").startswith(("127.", "localhost", "[::1]"))


def _line(project: RemoteProject) -> str:
    """One project, with what keeps it from taking everything that we have."""
    if not project.spans:
        return f"{project.id}  {project.name} (not for spans)"
    lacks = [
        what for what, wrong in (
            ("overlap off", not project.overlapping), ("relations off", not project.relations),
            ("graphemes on", project.graphemes), ("not shared", not project.shared),
        ) if wrong
    ]
    return f"{project.id}  {project.name}" + (f" ({', '.join(lacks)})" if lacks else "")


def _group() -> None:
    """Sync projects with a doccano server."""
