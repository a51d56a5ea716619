"""Errors that a user can cause, and can mend."""


class UserError(Exception):
    """What happened and what to do, in one clear sentence that may be shown as it is."""
