"""Which doccano server a command talks to."""

from annotator.errors import UserError
from annotator.sync import credentials
from annotator.sync.client import address


def chosen_server(url: str | None) -> str:
    """The address that was given, or of the server last signed in to; UserError where there is none."""
    if url is not None:
        return address(url)
    known = credentials.known()
    if not known:
        raise UserError("Which server? Give its address, or sign in with: annotator doccano login URL")
    return known[0]
