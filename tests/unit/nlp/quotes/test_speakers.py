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


@pytest.mark.parametrize(
    ("text", "speaker"),
    [
        # A whole noun phrase that names nobody known is its own speaker.
        ("Kataib Hezbollah said it was ready. The Iraqi military said three soldiers were hurt.", "Iraqi military"),
        ("Iranian-backed Shiite militias said they would respond.", "Iranian-backed Shiite militias"),
        ("Lakeshore Trust said it was solvent. The ministry said it was not.", "ministry"),
        ("Both Maria Lopez and David Brown said the vote was fair.", "Both Maria Lopez and David Brown"),
        # What stands beside the noun must fit.
        ("The Justice Ministry was closed. Lakeshore Trust is solvent, the ministry said.", "Justice Ministry"),
        ("Iraqi officials met in Basra. Iraqi officials said it was late. Officials said it was dark.",
         "Iraqi officials"),
        ("Former minister Duarte Vasconcelos was in court. The minister said she was pleased.", "minister"),
        # Possessors, hyphens, names the parser lost, datelines.
        ("Maria Lopez left on Monday. Her office said the harbour was closed.", "Maria Lopez’s office"),
        ("Harbour co-founder Maria Lopez said the harbour was closed.", "Maria Lopez"),
        ("LONDON -- Maria Lopez said the harbour was closed.", "Maria Lopez"),
    ],
)
def test_a_source_stands_for_what_it_names(find: Find, text: str, speaker: str) -> None:
    assert speakers(find(text))[-1] == speaker


def test_a_run_of_pronouns_is_one_person(find: Find) -> None:
    quotes = find(
        "Maria Lopez opened the harbour. She has met the critics, among them Hannah Stone. "
        "She said the piers were safe."
    )
    assert speakers(quotes)[-1] == "Maria Lopez"


def test_i_within_a_quotation_is_who_says_it(find: Find) -> None:
    quotes = find("“I told the captain, ‘Leave the ship now,’ and we ran,” said Maria Lopez.")
    assert speakers(quotes) == ["Maria Lopez", "Maria Lopez"]


def test_a_pronoun_within_a_quotation_is_not_who_says_it(find: Find) -> None:
    quotes = find("“My mother cleaned offices. She told me, ‘Nobody can shut the door,’” said Maria Lopez.")
    assert speakers(quotes) == ["Maria Lopez", "Maria Lopez’s mother"]
