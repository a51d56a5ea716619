"""The words of the window for what the core knows by its own names. No Qt; shown through `language.tr`."""

from annotator.model.annotation import Layer, Status
from annotator.phrases import phrase

LAYERS = {
    Layer.ENTITIES: phrase("Entities"),
    Layer.EVENTS: phrase("Events"),
    Layer.QUOTES: phrase("Quotes"),
}
STATUSES = {
    Status.SUGGESTED: phrase("suggested"),
    Status.ACCEPTED: phrase("accepted"),
    Status.REJECTED: phrase("rejected"),
}
PARTS = {
    "content": phrase("Content"),
    "cue": phrase("Cue"),
    "source": phrase("Source"),
    "trigger": phrase("Trigger"),
}
WITHIN = (
    phrase("content"), phrase("cue"), phrase("source"), phrase("trigger"),
    phrase("entities"), phrase("events"), phrase("quotes"),
)
"""Parts and layers within a sentence: what the core calls them is looked up as it is."""
COMMANDS = (
    phrase("Accept"), phrase("Accept {count} annotations"), phrase("Reject"), phrase("Reject {count} annotations"),
    phrase("Accept all alike"), phrase("Reject all alike"), phrase("Accept all from {score}"),
    phrase("Reject all below {score}"), phrase("Accept all that is open"), phrase("Accept all in the paragraph"),
    phrase("Reject all in the paragraph"), phrase("Mark all alike {label}"), phrase("Mark {label} everywhere"),
    phrase("Reject everywhere"), phrase("Move ends everywhere"), phrase("Mark {type} quote"), phrase("Mark quote"),
    phrase("Not a quote"), phrase("Not {label}"), phrase("Mark {layer} complete"), phrase("Mark {layer} incomplete"),
    phrase("Mark new"), phrase("Mark in progress"), phrase("Mark done"), phrase("Mark skipped"),
    phrase("Mark {label}"), phrase("Label speaker"), phrase("Label {label}"), phrase("Set speaker"),
    phrase("Set {part}"), phrase("Merge quotes"), phrase("Split quote"), phrase("Merge events"), phrase("Split event"),
    phrase("Merge entities"), phrase("Split entity"), phrase("Add speaker"), phrase("Rename speaker"),
    phrase("Merge speakers"), phrase("Relabel as {label}"), phrase("Move an end"), phrase("Delete"),
    phrase("Remove {part}"), phrase("Edit note"), phrase("Link as {label}"), phrase("Move a link"),
    phrase("Pre-annotate"), phrase("Edit metadata"), phrase("Remove article"), phrase("Add {what}"),
    phrase("Change {what}"), phrase("Import schema {name}"), phrase("Move {what}"),
    phrase("Rename {old} to {new}"), phrase("Merge {name} into {into}"), phrase("Sync with doccano"),
    phrase("Take the server's version"), phrase("Keep both versions"),
)
"""What the core calls its commands in the journal, which is in English; the more special before the more general."""
