"""A project of small synthetic articles with all layers annotated, enough to train on for a few steps."""

from random import Random

from annotator.model.annotation import Argument, DocumentLabel, Entity, Event, Layer, Quote, Span, Status
from annotator.model.document import Document, DocumentStatus, Header

PEOPLE = ("Ana Berg", "Omar Aziz", "Lena Lind", "Mei Tan", "Kofi Boateng", "Rosa Vidal")
PLACES = ("Lund", "Balad", "Oslo", "Quito", "Perth", "Accra", "Turin", "Bergen")
FILLERS = ("The weather was mild.", "Shops stayed open all day.", "Nobody was surprised.", "Trains ran on time.")


def story(number: int, header: Header | None = None) -> Document:
    """An article of a few lines; each number gives another text."""
    random = Random(number)
    text = f"Story {number} of {random.randint(1900, 2100)}\n\n"
    entities: dict[str, Entity] = {}
    events: dict[str, Event] = {}
    quotes: dict[str, Quote] = {}

    def put(words: str) -> Span:
        nonlocal text
        text += words
        return Span(len(text) - len(words), len(text))

    def entity(words: str, label: str) -> Entity:
        made = Entity(id=f"e{len(entities) + 1}", span=put(words), label=label, origin="human:ana")
        entities[made.id] = made
        return made

    for paragraph in range(1, 4):
        put(f"{random.choice(FILLERS)} {random.choice(FILLERS)} Rebels ")
        trigger = put("attacked")
        put(" ")
        place = entity(random.choice(PLACES), "GPE")
        events[f"v{paragraph}"] = Event(
            id=f"v{paragraph}", type="Conflict.Attack", trigger=trigger, origin="human:ana",
            arguments=(Argument(role="Place", span=place.span, entity=place.id),))
        put(f" on day {random.randint(1, 9999)}. ")
        source = entity(random.choice(PEOPLE), "PERSON")
        put(" ")
        cue = put("said")
        put(": ")
        content = put(f'"We left {random.choice(PLACES)} at {random.randint(1, 24)}."')
        quotes[f"q{paragraph}"] = Quote(
            id=f"q{paragraph}", type="direct", content=(content,), cue=(cue,), source=(source.span,),
            origin="human:ana")
        put("\n\n")
    label = "Conflict" if number % 2 else "Politics"
    return Document(
        id=f"story-{number}", text=text, header=header or Header(status=DocumentStatus.DONE), entities=entities,
        events=events, quotes=quotes, labels={label: DocumentLabel(label=label, origin="human:ana")})


def unfinished(number: int, *layers: Layer) -> Document:
    """A story in progress, complete in some layers only, with a suggestion and a rejected entity."""
    document = story(number, Header(status=DocumentStatus.IN_PROGRESS, complete=frozenset(layers)))
    start = document.text.index("Rebels")
    rejected = Entity(id="e90", span=Span(start, start + 6), label="ORG", status=Status.REJECTED, origin="model:t@1")
    open_one = Entity(id="e91", span=Span(0, 5), label="ORG", status=Status.SUGGESTED, origin="model:t@1")
    return Document(
        id=document.id, text=document.text, header=document.header, events=document.events, quotes=document.quotes,
        entities={**document.entities, "e90": rejected, "e91": open_one}, labels=document.labels)
