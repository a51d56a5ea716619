"""Editing the schema of a project together with the annotations that use it: one step, undone as one."""

from annotator.session.schema_edits.adopting import adopt, name_of, offered
from annotator.session.schema_edits.edit import Place, SchemaEdit, Section
from annotator.session.schema_edits.edits import (
    add,
    add_role,
    alter,
    alter_role,
    merge,
    merge_role,
    move,
    remove,
    remove_role,
    rename,
    rename_role,
)
from annotator.session.schema_edits.making import Uses, make, uses

__all__ = [
    "Place", "SchemaEdit", "Section", "Uses", "add", "add_role", "adopt", "alter", "alter_role", "make", "merge",
    "merge_role", "move", "name_of", "offered", "remove", "remove_role", "rename", "rename_role", "uses",
]
