"""Events through the public door, on the real English pipeline and on pipelines with parts missing."""

import tomllib
from collections.abc import Callable

import pytest
import spacy
from spacy.language import Language

from annotator.assets import resource
from annotator.model.annotation import Event, Span, Status
from annotator.nlp import pipeline
from annotator.nlp.entities import suggest_entities
from annotator.nlp.events import suggest_events
from annotator.nlp.events.lexicon import lexicon

Find = Callable[[str], tuple[Event, ...]]


@pytest.fixture(scope="module")
def english() -> Language:
    return pipeline.load()


@pytest.fixture(scope="module")
def find(english: Language) -> Find:
    def found(text: str) -> tuple[Event, ...]:
        doc = english(text)
        return suggest_events(doc, suggest_entities(doc, "model:test@1"))

    return found


def types(text: str, events: tuple[Event, ...]) -> set[tuple[str, str]]:
    return {(event.type, text[event.trigger.start : event.trigger.end]) for event in events}


def roles(text: str, events: tuple[Event, ...], event_type: str) -> set[tuple[str, str]]:
    event = next(event for event in events if event.type == event_type)
    return {(argument.role, text[argument.span.start : argument.span.end]) for argument in event.arguments}


@pytest.mark.parametrize(
    ("text", "event_type", "trigger"),
    [
        ("Gunmen attacked a convoy near Mosul on Monday.", "Conflict.Attack", "attacked"),
        ("The army launched air strikes on the town.", "Conflict.Attack", "strikes"),
        ("Thousands of teachers marched through Lima on Tuesday.", "Conflict.Demonstrate", "marched"),
        ("Three miners died in the tunnel.", "Life.Die", "died"),
        ("Two nurses were injured in the crash.", "Life.Injure", "injured"),
        ("Bello was born in Lagos in 1971.", "Life.Be-Born", "born"),
        ("She married Paul Krause in 1990.", "Life.Marry", "married"),
        ("He divorced Anna Krause last year.", "Life.Divorce", "divorced"),
        ("The families fled to Jordan.", "Movement.Transport", "fled"),
        ("Nordic Foods bought the bakery for 3 million euros.", "Transaction.Transfer-Ownership", "bought"),
        ("The ministry paid the farmers 2 million euros.", "Transaction.Transfer-Money", "paid"),
        ("Lena Holm founded the company in 2003.", "Business.Start-Org", "founded"),
        ("The two banks merged in May.", "Business.Merge-Org", "merged"),
        ("The airline filed for bankruptcy on Friday.", "Business.Declare-Bankruptcy", "bankruptcy"),
        ("The owners dissolved the company in June.", "Business.End-Org", "dissolved"),
        ("The president met the French ambassador in Rabat.", "Contact.Meet", "met"),
        ("The two leaders spoke by phone on Sunday.", "Contact.Phone-Write", "spoke"),
        ("The board appointed Maria Lind as director.", "Personnel.Start-Position", "appointed"),
        ("The minister resigned on Friday.", "Personnel.End-Position", "resigned"),
        ("The party nominated Tom Reed for governor.", "Personnel.Nominate", "nominated"),
        ("Voters elected Ana Duarte mayor.", "Personnel.Elect", "elected"),
        ("Police arrested two men in Porto.", "Justice.Arrest-Jail", "arrested"),
        ("The judge released the suspects on Thursday.", "Justice.Release-Parole", "released"),
        ("His trial opened in Cairo on Monday.", "Justice.Trial-Hearing", "trial"),
        ("Prosecutors charged the banker with fraud.", "Justice.Charge-Indict", "charged"),
        ("The actress sued the magazine for libel.", "Justice.Sue", "sued"),
        ("A jury convicted the driver of murder.", "Justice.Convict", "convicted"),
        ("The court sentenced him to ten years in prison.", "Justice.Sentence", "sentenced"),
        ("The regulator fined the company 4 million euros.", "Justice.Fine", "fined"),
        ("The regime executed four prisoners at dawn.", "Justice.Execute", "executed"),
        ("Spain extradited the trafficker to Peru.", "Justice.Extradite", "extradited"),
        ("The court acquitted both officers of murder.", "Justice.Acquit", "acquitted"),
        ("Her lawyers appealed against the ruling.", "Justice.Appeal", "appealed"),
        ("The king pardoned the journalist.", "Justice.Pardon", "pardoned"),
    ],
)
def test_every_type_has_words_that_evoke_it(find: Find, text: str, event_type: str, trigger: str) -> None:
    assert (event_type, trigger) in types(text, find(text))


@pytest.mark.parametrize(
    "text",
    [
        "Critics attacked the proposal as too costly.",
        "He shot a short film in Rome.",
        "The agency fired off a statement.",
        "She left him a message.",
        "The storm hit the coast on Sunday.",
        "He fears a heart attack.",
        "The company was taken by surprise.",
        "The government has released a report.",
        "It was a trade war of words.",
        "The hotel opened in March.",
        "Washington hit the firm with sanctions.",
        "The figures demonstrate the need for reform.",
        "They went to court in April.",
        "He paid attention to the details.",
        "The debate took on a life of its own.",
        "A bus hit a parked car in Leeds.",
        "The groom wore a suit and a tie.",
        "The quake left two police officers homeless.",
    ],
)
def test_other_readings_of_a_word_are_told_apart(find: Find, text: str) -> None:
    assert not find(text)


@pytest.mark.parametrize(
    ("text", "event_type", "trigger"),
    [
        ("Thousands of nurses took to the streets of Lima on Friday.", "Conflict.Demonstrate", "took"),
        ("The crowd chanted slogans outside the ministry.", "Conflict.Demonstrate", "chanted"),
        ("The pilot succumbed to his injuries in hospital.", "Life.Die", "succumbed"),
        ("They lost their son in the flood.", "Life.Die", "lost"),
        ("Anna and Paul tied the knot in Vienna.", "Life.Marry", "tied"),
        ("The ferry docked in Palermo at noon.", "Movement.Transport", "docked"),
        ("Firefighters evacuated 300 guests from the hotel.", "Movement.Transport", "evacuated"),
        ("He rented a van in Leeds.", "Transaction.Transfer-Ownership", "rented"),
        ("Hundreds of workers lost their jobs in May.", "Personnel.End-Position", "lost"),
        ("The chairwoman stepped aside on Monday.", "Personnel.End-Position", "stepped"),
        ("Weber will take over as chancellor in June.", "Personnel.Start-Position", "take"),
        ("The party picked Ana Duarte as its candidate.", "Personnel.Nominate", "picked"),
        ("The chain went out of business last year.", "Business.End-Org", "went"),
        ("Three friends set up the company in 2003.", "Business.Start-Org", "set"),
        ("The president shook hands with the rebel leader in Juba.", "Contact.Meet", "shook"),
        ("Neighbours called the police at midnight.", "Contact.Phone-Write", "called"),
        ("Rivals threw the reporter in prison.", "Justice.Arrest-Jail", "threw"),
        ("The regime put six officers to death.", "Justice.Execute", "put"),
        ("The mayor was cleared of wrongdoing.", "Justice.Acquit", "cleared"),
        ("The court condemned the general to death.", "Justice.Sentence", "condemned"),
        ("Heavy clashes broke out between the army and the rebels.", "Conflict.Attack", "clashes"),
        ("Rebels captured the town of Sirte on Sunday.", "Conflict.Attack", "captured"),
        ("She survived an assassination attempt in 2012.", "Conflict.Attack", "assassination"),
        ("Farmers staged a protest in Delhi.", "Conflict.Demonstrate", "protest"),
        ("Rail workers went on strike on Monday.", "Conflict.Demonstrate", "strike"),
        ("The pope began a three-day visit to Egypt.", "Movement.Transport", "visit"),
        ("Talks between the two governments resumed in Doha.", "Contact.Meet", "Talks"),
        ("Three men are being held on suspicion of arson.", "Justice.Arrest-Jail", "held"),
        ("The company filed a lawsuit against its rival.", "Justice.Sue", "lawsuit"),
        ("He joined the bank in 1999 as an analyst.", "Personnel.Start-Position", "joined"),
        ("The finance minister quit over the budget.", "Personnel.End-Position", "quit"),
        ("His wife gave birth to a son.", "Life.Be-Born", "birth"),
    ],
)
def test_idioms_evoke_events(find: Find, text: str, event_type: str, trigger: str) -> None:
    assert (event_type, trigger) in types(text, find(text))


def test_active_passive_and_relative_clauses_fill_the_same_roles(find: Find) -> None:
    for text in (
        "Gunmen attacked a police station in Kano on Monday.",
        "A police station in Kano was attacked by gunmen on Monday.",
    ):
        assert {("Attacker", text[text.lower().index("gunmen") :][:6]), ("Time", "Monday")} <= roles(
            text, find(text), "Conflict.Attack"
        )
        assert any(role == "Target" and "police station" in words for role, words in roles(
            text, find(text), "Conflict.Attack"
        ))
    text = "The soldiers who killed two farmers were jailed."
    assert {("Agent", "The soldiers"), ("Victim", "two farmers")} <= roles(text, find(text), "Life.Die")


def test_a_participle_takes_the_subject_of_its_clause(find: Find) -> None:
    text = "A rocket hit the market, killing three traders."
    assert {("Instrument", "A rocket"), ("Victim", "three traders")} <= roles(text, find(text), "Life.Die")


def test_a_bare_participle_says_who_suffered(find: Find) -> None:
    text = "The miners killed in the blast were buried on Sunday."
    assert ("Victim", "The miners") in roles(text, find(text), "Life.Die")


def test_a_noun_takes_arguments_from_compounds_prepositions_and_its_light_verb(find: Find) -> None:
    text = "Rebels carried out a rocket attack on the airport on Friday."
    assert {
        ("Attacker", "Rebels"), ("Instrument", "rocket"), ("Target", "the airport"), ("Time", "Friday"),
    } <= roles(text, find(text), "Conflict.Attack")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Rebels launched a series of attacks in Kano.", {("Attacker", "Rebels"), ("Place", "Kano")}),
        ("She regretted the group's plan to carry out the attack.", {("Attacker", "the group")}),
        ("There was an explosion in Basra on Friday.", {("Place", "Basra"), ("Time", "Friday")}),
        ("A blast rocked the airport on Monday.", {("Target", "the airport"), ("Time", "Monday")}),
    ],
)
def test_a_noun_finds_its_arguments_through_the_words_that_carry_it(
    find: Find, text: str, expected: set[tuple[str, str]]
) -> None:
    assert expected <= roles(text, find(text), "Conflict.Attack")


def test_places_are_coordinated_and_named_by_where(find: Find) -> None:
    text = "Two nurses were killed in Peru or Bolivia."
    assert {("Place", "Peru"), ("Place", "Bolivia")} <= roles(text, find(text), "Life.Die")
    text = "We passed the cafe where three people were killed."
    assert ("Place", "the cafe") in roles(text, find(text), "Life.Die")


def test_a_place_is_told_by_its_name_and_in_office_is_none(find: Find) -> None:
    text = "A bomb exploded on a busy street in the city of Lagos."
    assert {("Place", "a busy street"), ("Place", "Lagos")} <= roles(text, find(text), "Conflict.Attack")
    text = "The mayor, in office since June, met French officials in Lyon."
    assert {words for role, words in roles(text, find(text), "Contact.Meet") if role == "Place"} == {"Lyon"}


def test_a_participle_before_a_noun_is_passive(find: Find) -> None:
    text = "The ousted president fled to Doha."
    assert ("Person", "The ousted president") not in roles(text, find(text), "Movement.Transport")
    assert ("Personnel.End-Position", "ousted") in types(text, find(text))


def test_who_drowns_is_the_victim(find: Find) -> None:
    text = "Three migrants drowned on Sunday."
    assert ("Victim", "Three migrants") in roles(text, find(text), "Life.Die")


def test_a_clause_without_an_auxiliary_says_who_suffered(find: Find) -> None:
    text = "He saw a woman killed in the street."
    assert roles(text, find(text), "Life.Die") == {("Victim", "a woman"), ("Place", "the street")}


def test_a_town_in_front_of_an_attack_is_its_place_and_a_country_its_attacker(find: Find) -> None:
    town, country = "The Boston bombing killed three people.", "The Russian airstrikes killed three people."
    assert ("Place", "Boston") in roles(town, find(town), "Conflict.Attack")
    assert ("Attacker", "Russian") in roles(country, find(country), "Conflict.Attack")


def test_coordinated_fillers_are_arguments_each(find: Find) -> None:
    text = "Police arrested a teacher and two students in Lima."
    assert {("Person", "a teacher"), ("Person", "two students")} <= roles(text, find(text), "Justice.Arrest-Jail")


def test_a_counted_noun_belongs_to_the_quantity(find: Find) -> None:
    text = "Dozens of soldiers were killed in the valley."
    assert ("Victim", "Dozens of soldiers") in roles(text, find(text), "Life.Die")


def test_an_attack_and_the_deaths_it_caused_share_time_and_place(find: Find) -> None:
    text = "The attack in Basra on Friday killed six farmers."
    assert {("Victim", "six farmers"), ("Place", "Basra"), ("Time", "Friday")} <= roles(text, find(text), "Life.Die")


def test_an_argument_that_is_an_entity_has_its_span_and_id(english: Language) -> None:
    doc = english("Police arrested Minister Ines Abreu in Lisbon.")
    entities = suggest_entities(doc, "model:test@1")
    [event] = suggest_events(doc, entities)
    person = next(argument for argument in event.arguments if argument.role == "Person")
    assert {entity.id: entity.span for entity in entities}[person.entity or ""] == person.span


@pytest.mark.parametrize(
    ("text", "attributes"),
    [
        ("Police did not arrest the senator.", ("negative", "asserted")),
        ("Police may arrest the senator.", ("positive", "other")),
        ("The rebels threatened to attack the city.", ("positive", "other")),
        ("He denied killing the guard.", ("negative", "other")),
        ("Police arrested the senator.", ("positive", "asserted")),
    ],
)
def test_negation_and_mood_are_attributes(find: Find, text: str, attributes: tuple[str, str]) -> None:
    [event] = find(text)
    assert event.attributes == {"polarity": attributes[0], "modality": attributes[1]}


def test_suggestions_say_what_made_them(find: Find) -> None:
    [event] = find("Rebels launched an attack on the airport on Friday.")
    assert (event.status, event.origin, event.id) == (Status.SUGGESTED, "rule:events", "v1")
    assert event.why is not None
    assert "attack (noun)" in event.why
    assert "launched" in event.why
    assert event.score is not None
    assert 0 < event.score < 1


def test_a_planned_event_is_less_certain_than_one_that_happened(find: Find) -> None:
    [happened] = find("Police arrested the senator on Monday.")
    [planned] = find("Police may arrest the senator on Monday.")
    assert happened.score is not None
    assert planned.score is not None
    assert planned.score < happened.score


@pytest.mark.parametrize(
    "text",
    [
        "",
        " \n\n ",
        "GUNMEN ATTACKED A CONVOY NEAR MOSUL ON MONDAY, KILLING THREE SOLDIERS.",
        "هاجم مسلحون قافلة قرب الموصل يوم الاثنين.",
        "“" * 300,
        "🚀🚀 attack 🚀",
        "attack of attack of attack on attack by attack " * 30,
    ],
)
def test_odd_texts_raise_nothing_and_spans_stay_inside(find: Find, text: str) -> None:
    for event in find(text):
        for span in (event.trigger, *(argument.span for argument in event.arguments)):
            assert Span(0, len(text)).contains(span)
            assert text[span.start : span.end].strip() == text[span.start : span.end] != ""


def test_one_long_paragraph_is_read(english: Language) -> None:
    sentence = "Gunmen attacked a convoy near Mosul and killed three soldiers and "
    text = sentence * (50_000 // len(sentence))
    doc = english(text)
    assert len(suggest_events(doc, suggest_entities(doc, "model:test@1"))) > 100


def test_without_a_parser_words_that_need_no_context_are_found_without_arguments() -> None:
    doc = spacy.blank("en")("Police arrested two men. The judge fined the company.")
    events = suggest_events(doc, ())
    assert types(doc.text, events) == {("Justice.Arrest-Jail", "arrested"), ("Justice.Fine", "fined")}
    assert not any(event.arguments for event in events)


def test_a_pipeline_with_tags_but_no_parser_finds_words_by_lemma(english: Language) -> None:
    with english.select_pipes(disable=["parser"]):
        doc = english("Police arrested two men.")
    assert types(doc.text, suggest_events(doc, ())) == {("Justice.Arrest-Jail", "arrested")}


def test_languages_without_rules_have_no_events() -> None:
    assert suggest_events(spacy.blank("de")("Die Polizei verhaftete zwei Männer."), ()) == ()


def test_the_lexicon_knows_only_types_and_roles_of_the_news_schema() -> None:
    schema = tomllib.loads(resource("schemas", "news.toml").read_text("utf-8"))
    known = {event["type"]: {role["role"] for role in event["roles"]} for event in schema["events"]}
    words = lexicon("en")
    assert words is not None
    senses = [sense for part in words.senses.values() for found in part.values() for sense in found]
    assert {sense.type for sense in senses} == set(known)
    for sense in senses:
        for part in ("verb", "noun", "adjective"):
            for found in words.frames[sense.frame, part].values():
                assert set(found) <= known[sense.type], (sense.type, sense.frame)


def test_contexts_of_the_lexicon_name_slots_that_exist() -> None:
    words = lexicon("en")
    assert words is not None
    prepositions = {name for frame in words.frames.values() for name in frame} | words.circumstances["place"]
    own = {
        "subject", "object", "indirect", "particle", "complement", "compound", "modifier", "possessive", "number",
        "head", "near", "over", "via", "before", "out", "against", "without",
    }
    senses = [sense for part in words.senses.values() for found in part.values() for sense in found]
    slots = {slot for sense in senses for slot in sense.slots}
    assert slots <= own | prepositions


def test_a_place_is_found_in_the_phrases_that_take_part(find: Find) -> None:
    text = "Gunmen attacked the troops in Basra."
    assert ("Place", "Basra") in roles(text, find(text), "Conflict.Attack")
    text = "Gunmen attacked a bank in the city of Lagos on Monday."
    assert ("Place", "Lagos") in roles(text, find(text), "Conflict.Attack")


def test_who_is_taken_somewhere_is_carried_not_the_carrier(find: Find) -> None:
    text = "Two officers flew the banker from Podgorica to Toronto."
    assert roles(text, find(text), "Movement.Transport") == {
        ("Agent", "Two officers"), ("Artifact", "the banker"), ("Origin", "Podgorica"), ("Destination", "Toronto"),
    }


def test_how_long_something_took_is_not_when_it_was(find: Find) -> None:
    for text, wanted in (
        ("Rebels attacked the town for several hours.", False), ("Rebels attacked the town two days ago.", True),
    ):
        assert any(role == "Time" for role, _ in roles(text, find(text), "Conflict.Attack")) is wanted


def test_who_receives_money_is_no_giver(find: Find) -> None:
    text = "The company received 2 million euros from the ministry."
    found = roles(text, find(text), "Transaction.Transfer-Money")
    assert {("Recipient", "The company"), ("Giver", "the ministry")} <= found


def test_events_in_somebodys_words_are_less_certain(find: Find) -> None:
    [told] = find("Police arrested the senator on Monday.")
    [quoted] = find("“Police arrested the senator on Monday.”")
    assert (quoted.score or 0) < (told.score or 0)
