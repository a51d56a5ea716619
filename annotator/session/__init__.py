"""Editing one open document: commands, undo and redo, and the way from suggestion to suggestion. No Qt."""
