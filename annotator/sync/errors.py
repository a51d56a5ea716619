"""What can go wrong between here and a doccano server, each with one sentence that says what to do.

No sentence holds a password or a token.
"""

from annotator.errors import UserError


class SyncError(UserError):
    """Something between here and the server; nothing that was done until then is lost."""


class SignedOut(SyncError):
    """Nobody is signed in, or the token no longer holds: somebody logged out, there or here."""


class WrongPassword(SignedOut):
    """The server knows no such user with such a password."""


class NotAllowed(SyncError):
    """The user's role on the server does not let them do this."""


class Gone(SyncError):
    """A project, document, label, span or relation that is not there, or no longer."""


class Unreachable(SyncError):
    """The server does not answer, or not in time; nothing was asked of it that it might have done all the same."""


class UnknownOutcome(SyncError):
    """Something new was sent, and no answer came back: it may be there or not. Who goes on reads the server first."""


class Refused(SyncError):
    """The server does not accept what was sent, and says why."""


class Unexpected(SyncError):
    """An answer that is not doccano's: a web page in place of data, a failure inside the server, half an answer."""


class Changed(SyncError):
    """What was to be changed or deleted is no longer as it was read; nothing was written."""
