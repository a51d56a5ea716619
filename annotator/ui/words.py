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
