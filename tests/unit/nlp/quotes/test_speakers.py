"""Speakers: names, pronouns, role nouns and groups."""

from collections.abc import Callable

import pytest
from spacy.language import Language

from annotator.nlp.quotes import name_entities, suggest_quotes
from tests.unit.nlp.quotes.found import Found, entities_of

Find = Callable[[str], list[Found]]


def speakers(quotes: list[Found]) -> list[str | None]:
    return [quote.speaker for quote in quotes]


def test_a_surname_is_the_person_of_the_full_name(find: Find) -> None:
    quotes = find("“We lost the roof,” said Maria Lopez. “We will rebuild,” Lopez said on Monday.")
    assert set(speakers(quotes)) == {"Maria Lopez"}


def test_pronouns_follow_gender(find: Find) -> None:
    quotes = find(
        "Maria Lopez met David Brown at the harbour on Monday.\n\n"
        "“We lost the roof,” she said.\n\n“The insurance will pay,” he said."
    )
    assert speakers(quotes) == ["Maria Lopez", "David Brown"]


def test_a_title_tells_the_gender(find: Find) -> None:
    quotes = find("Mrs. Quill and Mr. Tarn spoke to reporters on Monday.\n\nShe said the harbour would stay open.")
    assert speakers(quotes)[-1] == "Quill"


def test_a_role_noun_is_the_last_one_given_that_role(find: Find) -> None:
    quotes = find(
        "Finance Minister Carla Ramos met union leader David Brown on Monday.\n\n"
        "The minister said that fees would rise."
    )
    assert speakers(quotes)[-1] == "Carla Ramos"


def test_who_stands_for_its_antecedent(find: Find) -> None:
    quotes = find("Maria Lopez, who said the harbour was closed, left on Monday.")
    assert speakers(quotes) == ["Maria Lopez"]


def test_a_group_is_a_speaker_by_its_description(pipeline: Language) -> None:
    doc = pipeline("The harbour is closed, local fishing officials said.")
    quotes, (speaker,) = suggest_quotes(doc, entities_of(doc))
    assert (speaker.id, speaker.name, speaker.label) == ("x1", "local fishing officials", "PERSON")
    assert quotes[0].speaker is not None
    assert quotes[0].speaker.entity_id == "x1"


def test_entities_that_name_a_speaker_are_linked_to_it(pipeline: Language) -> None:
    doc = pipeline("“We lost the roof,” said Maria Lopez. Reporters followed Maria Lopez to Paris.")
    entities = entities_of(doc)
    _, found = suggest_quotes(doc, entities)
    linked = {
        doc.text[entity.span.start : entity.span.end]: entity.entity_id
        for entity in name_entities(doc.text, "en", entities, found)
    }
    assert (linked["Maria Lopez"], linked["Paris"]) == (found[0].id, None)


@pytest.mark.parametrize("text", ["I said the harbour was closed.", "“We lost the roof,” he said."])
def test_nobody_is_made_up(find: Find, text: str) -> None:
    assert speakers(find(text)) == [None]
