"""Commands: what a person can do to a document, as pure functions from a document to changes.

`by` is the origin of what a person makes or alters, `human:NAME`. An annotation that a person alters is accepted and
theirs: nobody else proposed it as it now stands. Offsets are code points of the document's text.
"""

from annotator.session.commands.annotations import (
    accept,
    annotate,
    delete,
    reject,
    relabel,
    remove_part,
    reopen,
    resize,
)
from annotator.session.commands.command import Command, Refused
from annotator.session.commands.documents import remove_document, set_complete, set_meta, set_status, toggle_label
from annotator.session.commands.entities import add_entity, merge_entities, split_entity
from annotator.session.commands.events import add_event, merge_events, set_argument, set_role, split_event
from annotator.session.commands.quotes import add_part, add_quote, merge_quotes, set_part, set_speaker, split_quote
from annotator.session.commands.relations import add_relation, relink
from annotator.session.commands.speakers import add_speaker, label_speaker, merge_speakers, rename_speaker

__all__ = [
    "Command", "Refused", "accept", "add_entity", "add_event", "add_part", "add_quote", "add_relation", "add_speaker",
    "annotate", "delete", "label_speaker", "merge_entities", "merge_events", "merge_quotes", "merge_speakers",
    "reject", "relabel", "relink", "remove_document", "remove_part", "rename_speaker", "reopen", "resize",
    "set_argument", "set_complete", "set_meta", "set_part", "set_role", "set_speaker", "set_status", "split_entity",
    "split_event", "split_quote", "toggle_label",
]
