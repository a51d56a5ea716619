"""Sync of a project with one on a doccano server.

`linking` says with which, `running` does it, `conflicts` shows and decides what only a person can; the rest are parts.
"""
