"""Projects: one SQLite file `*.annot` holds documents, annotations, schema, history and journal.

`project` is the door to this room; the other modules are its parts.
"""
