import pickle
from dataclasses import replace
from itertools import combinations
from pathlib import Path

import pytest

from annotator.errors import UserError
from annotator.model.schema import Role, Schema, SchemaError, Shown, dump_schema, parse_schema

SCHEMAS = Path(__file__).parents[3] / "resources" / "schemas"
SHIPPED = ("news", "conll", "plover")

# Types and roles of the ACE English Annotation Guidelines for Events, version 5.4.3 (Plaintiff of Justice.Appeal is the
# corpus's); Place and Time come on top, but for the types that have no Place.
ACE = {
    "Life.Be-Born": "Person",
    "Life.Marry": "Person",
    "Life.Divorce": "Person",
    "Life.Injure": "Agent Victim Instrument",
    "Life.Die": "Agent Victim Instrument",
    "Movement.Transport": "Agent Artifact Vehicle Price Origin Destination",
    "Transaction.Transfer-Ownership": "Buyer Seller Beneficiary Artifact Price",
    "Transaction.Transfer-Money": "Giver Recipient Beneficiary Money",
    "Business.Start-Org": "Agent Org",
    "Business.Merge-Org": "Org",
    "Business.Declare-Bankruptcy": "Org",
    "Business.End-Org": "Org",
    "Conflict.Attack": "Attacker Target Instrument",
    "Conflict.Demonstrate": "Entity",
    "Contact.Meet": "Entity",
    "Contact.Phone-Write": "Entity",
    "Personnel.Start-Position": "Person Entity Position",
    "Personnel.End-Position": "Person Entity Position",
    "Personnel.Nominate": "Person Agent Position",
    "Personnel.Elect": "Person Entity Position",
    "Justice.Arrest-Jail": "Person Agent Crime",
    "Justice.Release-Parole": "Person Entity Crime",
    "Justice.Trial-Hearing": "Defendant Prosecutor Adjudicator Crime",
    "Justice.Charge-Indict": "Defendant Prosecutor Adjudicator Crime",
    "Justice.Sue": "Plaintiff Defendant Adjudicator Crime",
    "Justice.Convict": "Defendant Adjudicator Crime",
    "Justice.Sentence": "Defendant Adjudicator Crime Sentence",
    "Justice.Fine": "Entity Adjudicator Money Crime",
    "Justice.Execute": "Person Agent Crime",
    "Justice.Extradite": "Agent Person Destination Origin Crime",
    "Justice.Acquit": "Defendant Adjudicator Crime",
    "Justice.Appeal": "Plaintiff Defendant Prosecutor Adjudicator Crime",
    "Justice.Pardon": "Defendant Adjudicator Crime",
}
WITHOUT_PLACE = {"Movement.Transport", "Contact.Phone-Write", "Justice.Extradite"}
ONTONOTES = [
    "PERSON", "ORG", "GPE", "LOC", "NORP", "FAC", "PRODUCT", "EVENT", "WORK_OF_ART", "LAW", "LANGUAGE", "DATE", "TIME",
    "PERCENT", "MONEY", "QUANTITY", "ORDINAL", "CARDINAL",
]
PLOVER = [
    "AGREE", "CONSULT", "SUPPORT", "CONCEDE", "COOPERATE", "AID", "RETREAT", "REQUEST", "ACCUSE", "REJECT", "THREATEN",
    "PROTEST", "SANCTION", "MOBILIZE", "COERCE", "ASSAULT",
]
TOPICS = ["Politics", "Conflict", "Economy", "Justice", "Society", "Culture", "Science", "Sport", "Disaster"]

SMALL = """\
name = "small"
title = "Small"

[[entities]]
label = "PERSON"
title = "Person"
color = "#123456"
key = "p"

[[entities]]
label = "ORG"
title = "Organization"
color = "#abcdef"

[[events]]
type = "Attack"
title = "Attack"
color = "#c0392b"

  [[events.roles]]
  role = "Attacker"
  key = "a"
  required = true
  fillers = ["PERSON"]

  [[events.roles]]
  role = "Where"

[[quotes]]
type = "direct"
title = "Direct"
color = "#1e64b4"

[[labels]]
label = "Politics"
title = "Politics"
color = "#0a3cbe"

[[relations]]
label = "MemberOf"
title = "Member of"
color = "#502896"
from = ["PERSON"]
to = ["ORG"]

[map.entities]
PER = "PERSON"

[map.events]
"Conflict.Attack" = "Attack"
"Life.Die" = "Attack"

[map.roles]
Place = "Where"
"Life.Die:Agent" = "Attacker"

[map.quotes]
quoted = "direct"
"""


def shipped(name: str) -> Schema:
    path = SCHEMAS / f"{name}.toml"
    return parse_schema(path.read_text(encoding="utf-8"), path.name)


def problems(source: str) -> list[str]:
    with pytest.raises(SchemaError) as caught:
        parse_schema(source, "my.toml")
    assert str(caught.value) == "\n".join(map(str, caught.value.problems))
    return [str(problem) for problem in caught.value.problems]


def small_with(old: str, new: str) -> str:
    assert SMALL.count(old) == 1
    return SMALL.replace(old, new)


def test_a_schema_finds_its_parts_by_name() -> None:
    schema = parse_schema(SMALL, "small.toml")
    person, event, quote = schema.entity("PERSON"), schema.event("Attack"), schema.quote("direct")
    label, relation = schema.label("Politics"), schema.relation("MemberOf")
    assert person
    assert (person.title, person.color, person.key, person.guideline) == ("Person", "#123456", "p", "")
    assert event
    assert event.role("Attacker") == Role("Attacker", "a", True, ("PERSON",))
    assert event.role("Victim") is None
    assert quote
    assert quote.title == "Direct"
    assert label
    assert relation
    assert (relation.sources, relation.targets) == (("PERSON",), ("ORG",))
    assert [entity.label for entity in schema.entities] == ["PERSON", "ORG"]
    assert (schema.name, schema.title, schema.description, schema.version) == ("small", "Small", "", 1)
    missing = (schema.entity("X"), schema.event("X"), schema.quote("X"), schema.label("X"), schema.relation("X"))
    assert missing == (None,) * 5


@pytest.mark.parametrize(
    ("fillers", "label", "allowed"),
    [(("PERSON",), "PERSON", True), (("PERSON",), "ORG", False), (("PERSON",), None, True), ((), "ORG", True)],
)
def test_a_role_allows_its_fillers_and_spans_that_are_no_entity(
    fillers: tuple[str, ...], label: str | None, allowed: bool
) -> None:
    assert Role("Agent", fillers=fillers).allows(label) is allowed


def test_labels_of_pipelines_are_mapped_and_what_is_not_mapped_is_not_suggested() -> None:
    schema = parse_schema(SMALL, "small.toml")
    assert schema.map_entity("PER") == "PERSON"
    assert schema.map_entity("PERSON") is None
    assert schema.map_event("Conflict.Attack") == "Attack"
    assert schema.map_event("Attack") is None
    assert schema.map_quote("quoted") == schema.map_quote("direct") == "direct"
    assert schema.map_quote("indirect") is None


@pytest.mark.parametrize(
    ("ace_type", "role", "mapped"),
    [
        ("Conflict.Attack", "Place", "Where"),
        ("Conflict.Attack", "Attacker", "Attacker"),
        ("Conflict.Attack", "Agent", None),
        ("Life.Die", "Agent", "Attacker"),
        ("Life.Die", "Victim", None),
        ("Life.Marry", "Place", None),
    ],
)
def test_roles_are_mapped_by_type_then_by_name_then_to_themselves(ace_type: str, role: str, mapped: str | None) -> None:
    assert parse_schema(SMALL, "small.toml").map_role(ace_type, role) == mapped


def test_schemas_are_values() -> None:
    schema = parse_schema(SMALL, "one.toml")
    same = parse_schema(SMALL.replace("\n", "\r\n"), "two.toml")
    assert schema == same
    assert hash(schema) == hash(same)
    assert schema != replace(schema, entity_map={})
    assert pickle.loads(pickle.dumps(schema)).event("Attack") == schema.event("Attack")  # noqa: S301
    assert replace(schema, entities=schema.entities[1:]).entity("PERSON") is None


def test_a_byte_order_mark_is_no_part_of_the_schema() -> None:
    assert parse_schema("\ufeff" + SMALL, "small.toml") == parse_schema(SMALL, "small.toml")


def test_an_invalid_schema_is_an_error_of_the_user_that_names_every_problem_in_file_order() -> None:
    source = small_with('color = "#abcdef"', 'colour = "#abcdef"').replace('key = "a"', 'key = "ab"')
    assert problems(source.replace('"ORG"]', '"ROG"]')) == [
        'my.toml, line 13: [[entities]] knows no "colour"; did you mean "color"?',
        'my.toml, line 22: "key" must be a single character, not "ab"',
        'my.toml, line 44: there is no entity label "ROG"; did you mean "ORG"?',
    ]
    assert issubclass(SchemaError, UserError)


@pytest.mark.parametrize(
    ("old", "new", "line", "reason"),
    [
        ('title = "Small"\n', "title = Small\n", 2, "not valid TOML: Invalid value"),
        ("[map.quotes]", "[map.quotes", 57, "not valid TOML: Expected ']' at the end of a table declaration"),
        ('title = "Small"\n', "", 1, 'the schema lacks "title"'),
        ('"Small"\n', '"Small"\nversion = true\n', 3, '"version" must be a whole number from 1, not true'),
        ('"Small"\n', '"Small"\ncolour = 1\n', 3, 'the schema knows no "colour"; known are name, '),
        ('"Small"\n', '"Small"\nverison = 1\n', 3, 'the schema knows no "verison"; did you mean "version"?'),
        ('key = "p"', 'key = ""', 8, '"key" must be a single character, not ""'),
        ('key = "p"', "key = 1", 8, '"key" must be a single character, not 1'),
        ('color = "#abcdef"', 'color = "red"', 13, '"color" must be a colour such as "#1f6fb2", not "red"'),
        ('color = "#abcdef"\n', "", 10, '[[entities]] lacks "color"'),
        ('color = "#abcdef"', 'color = "#abcdef"\nkey = "p"', 14, 'the key "p" is there already of "PERSON"'),
        ('label = "ORG"', 'label = "PERSON"', 11, 'the label "PERSON" is there already'),
        ('label = "ORG"', 'label = " ORG"', 11, '"label" must be text on one line without white space at its ends'),
        ('label = "ORG"', 'label = "O\\nRG"', 11, '"label" must be text on one line without white space at its ends'),
        ("required = true", 'required = "yes"', 23, '"required" must be true or false, not "yes"'),
        ('fillers = ["PERSON"]', 'fillers = "PERSON"', 24, '"fillers" must be a list such as ["PERSON", "ORG"]'),
        ('fillers = ["PERSON"]', 'fillers = [\n"PERSON",\n"Person"]', 24, 'there is no entity label "Person"; did'),
        ('role = "Where"', 'role = "Attacker"', 27, 'the role "Attacker" is there already'),
        ('role = "Where"', 'key = "w"', 26, '[[events.roles]] lacks "role"'),
        ("[[labels]]", "[labels]", 34, '"labels" must be tables, each under a header in double brackets, not a table'),
        ('from = ["PERSON"]', 'from = ["PERS"]', 43, 'there is no entity label "PERS"; did you mean "PERSON"?'),
        ('PER = "PERSON"', 'PER = "PERSONS"', 47, 'there is no entity label "PERSONS"; did you mean "PERSON"?'),
        ('PER = "PERSON"', "PER = 1", 47, '"PER" must be text, not 1'),
        ('"Life.Die" = "Attack"', '"Life.Die" = "Die"', 51, 'there is no event type "Die"'),
        ('Place = "Where"', 'Place = "There"', 54, 'no event type has a role "There"; did you mean "Where"?'),
        ('"Life.Die:Agent"', '"Life.Dye:Agent"', 55, 'the event type "Life.Dye" is not in [map.events]; did'),
        ('Agent" = "Attacker"', 'Agent" = "Atacker"', 55, 'the event type "Attack" has no role "Atacker"; did'),
        ('quoted = "direct"', 'quoted = "mixed"', 58, 'there is no quote type "mixed"'),
        ("[map.quotes]", "[map.qoutes]", 57, '[map] knows no "qoutes"; did you mean "quotes"?'),
    ],
)
def test_what_is_invalid_is_named_with_its_line(old: str, new: str, line: int, reason: str) -> None:
    found = [problem for problem in problems(small_with(old, new)) if reason in problem]
    assert len(found) == 1
    assert found[0].startswith(f"my.toml, line {line}: ")


@pytest.mark.parametrize("source", ["", "name = 'x'\ntitle = 'x'\n", "name = 'x'\ntitle = 'x'\nentities = []\n"])
def test_a_schema_without_labels_is_refused(source: str) -> None:
    assert any(problem.startswith("my.toml, line 1: the schema has no labels") for problem in problems(source))


@pytest.mark.parametrize(
    ("source", "reason"),
    [
        ("a = " + "9" * 5000, "not valid TOML: Exceeds the limit"),
        ("a = " + "[" * 100_000, "not valid TOML"),
        ("a = 'x", 'not valid TOML: Expected "\'"'),
        ("a\n\n", "not valid TOML: Expected '=' after a key"),
    ],
)
def test_toml_that_its_parser_cannot_read_is_one_problem(source: str, reason: str) -> None:
    (found,) = problems(source)
    assert found.startswith(f"my.toml, line 1: {reason}")


def test_a_schema_written_out_reads_back_the_same_and_leaves_out_what_is_empty() -> None:
    schema = parse_schema(SMALL, "small.toml")
    written = dump_schema(schema)
    assert parse_schema(written, "copy.toml") == schema
    assert "guideline" not in written
    assert "description" not in written


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schemas_are_valid_and_survive_being_copied_into_a_project(name: str) -> None:
    schema = shipped(name)
    assert schema.name == name
    assert schema.description
    assert parse_schema(dump_schema(schema), "copy.toml") == schema


@pytest.mark.parametrize("name", ["news", "conll"])
def test_all_event_types_of_ace_are_there_with_their_roles_and_map_to_themselves(name: str) -> None:
    schema = shipped(name)
    assert [event.type for event in schema.events] == list(ACE)
    for event in schema.events:
        expected = {*ACE[event.type].split(), "Time"} | ({"Place"} if event.type not in WITHOUT_PLACE else set())
        assert {role.role for role in event.roles} == expected, event.type
        assert schema.map_event(event.type) == event.type
        assert {schema.map_role(event.type, role) for role in expected} == expected
        assert schema.map_role(event.type, "Time-Within") == "Time"
        assert any(role.required for role in event.roles), event.type


def test_news_has_the_labels_of_ontonotes_and_conll_its_four() -> None:
    news, conll = shipped("news"), shipped("conll")
    assert [entity.label for entity in news.entities] == ONTONOTES
    assert [entity.label for entity in conll.entities] == ["PER", "LOC", "ORG", "MISC"]
    assert all(news.map_entity(label) == label for label in ONTONOTES)
    assert {label: conll.map_entity(label) for label in ONTONOTES} == {
        "PERSON": "PER", "ORG": "ORG", "GPE": "LOC", "LOC": "LOC", "FAC": "LOC", "NORP": "MISC", "EVENT": "MISC",
        "WORK_OF_ART": "MISC", "LAW": "MISC", "LANGUAGE": "MISC", "PRODUCT": "MISC", "DATE": None, "TIME": None,
        "PERCENT": None, "MONEY": None, "QUANTITY": None, "ORDINAL": None, "CARDINAL": None,
    }
    assert [(news.map_entity(label), conll.map_entity(label)) for label in ("PER", "LOC", "ORG", "MISC")] == [
        ("PERSON", "PER"), ("LOC", "LOC"), ("ORG", "ORG"), ("NORP", "MISC"),
    ]


def test_conll_differs_from_news_in_the_entity_labels_only() -> None:
    """The fillers of a role are those of `news`, translated; where none is left, anything may fill it."""
    news, conll = shipped("news"), shipped("conll")
    for event, other in zip(news.events, conll.events, strict=True):
        assert replace(event, roles=()) == replace(other, roles=())
        for role, translated in zip(event.roles, other.roles, strict=True):
            assert replace(role, fillers=()) == replace(translated, fillers=())
            assert set(translated.fillers) == {conll.map_entity(label) for label in role.fillers} - {None}
    assert (news.quotes, news.labels, news.event_map, news.role_map) == (
        conll.quotes, conll.labels, conll.event_map, conll.role_map,
    )


def test_plover_has_its_types_and_takes_the_political_ones_of_ace() -> None:
    plover = shipped("plover")
    assert [event.type for event in plover.events] == PLOVER
    for event in plover.events:
        assert [role.role for role in event.roles] == ["Actor", "Recipient", "Location", "Time"]
    assert plover.entities == shipped("news").entities
    assert plover.map_event("Conflict.Attack") == "ASSAULT"
    assert plover.map_event("Life.Marry") is None
    assert [plover.map_role("Conflict.Attack", role) for role in ACE["Conflict.Attack"].split()] == [
        "Actor", "Recipient", None,
    ]
    assert plover.map_role("Justice.Arrest-Jail", "Person") == "Recipient"
    assert plover.map_role("Justice.Fine", "Entity") == "Recipient"
    assert plover.map_role("Contact.Meet", "Entity") == "Actor"
    assert plover.map_role("Contact.Meet", "Place") == "Location"


@pytest.mark.parametrize("name", SHIPPED)
def test_shipped_schemas_explain_all_they_have_and_give_keys_to_what_is_common(name: str) -> None:
    schema = shipped(name)
    items: list[Shown] = [*schema.entities, *schema.quotes, *schema.labels, *schema.relations]
    for item in items:
        assert item.guideline
        assert item.key
    for event in schema.events:
        assert event.guideline
        assert all(role.key and role.guideline for role in event.roles)
    assert all(entity.guideline.count(". ") + 1 in range(2, 6) for entity in schema.entities)
    assert sum(event.key is not None for event in schema.events) >= 16
    assert [quote.type for quote in schema.quotes] == ["direct", "indirect", "mixed"]
    assert [label.label for label in schema.labels] == TOPICS


def linear(color: str) -> list[float]:
    """The linear RGB of a colour, each part from 0 to 1 (IEC 61966-2-1)."""
    parts = [int(color[index : index + 2], 16) / 255 for index in (1, 3, 5)]
    return [part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts]


def luminance(color: str) -> float:
    return sum(weight * part for weight, part in zip((0.2126, 0.7152, 0.0722), linear(color), strict=True))


def contrast(one: str, other: str) -> float:
    """The contrast ratio of WCAG 2, from 1 to 21."""
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def tint(color: str, share: float) -> str:
    return "#" + "".join(f"{round(255 - share * (255 - int(color[index : index + 2], 16))):02x}" for index in (1, 3, 5))


@pytest.mark.parametrize("name", SHIPPED)
def test_colours_stand_off_white_and_dark_text_is_readable_on_their_tint(name: str) -> None:
    schema = shipped(name)
    items: list[Shown] = [*schema.entities, *schema.events, *schema.quotes, *schema.labels, *schema.relations]
    for item in items:
        assert contrast(item.color, "#ffffff") >= 3
        assert contrast("#1a1a1a", tint(item.color, 0.25)) >= 7


# Severity 1.0 of Machado, Oliveira and Fernandes, "A physiologically-based model for simulation of color vision
# deficiency", 2009.
VISIONS = {
    "normal": ((1, 0, 0), (0, 1, 0), (0, 0, 1)),
    "protan": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deutan": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritan": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}


def lab(color: str, vision: str) -> tuple[float, float, float]:
    """CIE L*a*b* (D65) of a colour as a vision sees it."""

    def curve(value: float) -> float:
        return value ** (1 / 3) if value > 0.008856 else 7.787 * value + 16 / 116

    rgb = linear(color)
    red, green, blue = (
        min(1, max(0, sum(weight * part for weight, part in zip(row, rgb, strict=True)))) for row in VISIONS[vision]
    )
    x = curve((0.4124 * red + 0.3576 * green + 0.1805 * blue) / 0.95047)
    y = curve(0.2126 * red + 0.7152 * green + 0.0722 * blue)
    z = curve((0.0193 * red + 0.1192 * green + 0.9505 * blue) / 1.08883)
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


@pytest.mark.parametrize("vision", VISIONS)
def test_entity_colours_differ_whatever_colours_one_sees(vision: str) -> None:
    """A difference of about 2.3 is just noticeable; the labels that are met most are furthest apart."""
    colors = {entity.label: lab(entity.color, vision) for entity in shipped("news").entities}
    common = {"PERSON", "ORG", "GPE", "LOC", "NORP", "DATE"}
    for (one, first), (other, second) in combinations(colors.items(), 2):
        distance = sum((a - b) ** 2 for a, b in zip(first, second, strict=True)) ** 0.5
        assert distance >= (13 if {one, other} <= common else 9), (one, other)
