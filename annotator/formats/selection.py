"""Documents with a part of their annotations, as an export takes them."""

from collections.abc import Collection

from annotator.model.annotation import KIND_OF, Kind, Quote, Status
from annotator.model.change import apply, drop, mended
from annotator.model.document import Document


def without(document: Document, statuses: Collection[Status]) -> Document:
    """The document without annotations of some statuses, and without what pointed at them.

    A speaker goes too when only such annotations name it, as one does that a pipeline proposed with them.
    """
    left_out = [annotation for annotation in document.annotations() if annotation.status in statuses]
    if not left_out:
        return document
    named = _speakers_of(document)
    kept = apply(document, mended(document, tuple(drop(document, KIND_OF[type(a)], a.id) for a in left_out)))
    unnamed = named - _speakers_of(kept)
    return apply(kept, mended(kept, tuple(drop(kept, Kind.SPEAKER, key) for key in unnamed if key in kept.speakers)))


def _speakers_of(document: Document) -> set[str]:
    quoted = (annotation.speaker for annotation in document.annotations() if isinstance(annotation, Quote))
    return {speaker.entity_id for speaker in quoted if speaker and speaker.entity_id is not None} | {
        entity.entity_id for entity in document.entities.values() if entity.entity_id is not None}
