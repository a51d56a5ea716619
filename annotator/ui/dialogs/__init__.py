"""Dialogs, each imported when it is first asked for."""
