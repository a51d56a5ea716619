"""A user's own names: reading the files, finding the names, and what they do to the entities of an article."""

from pathlib import Path

import pytest
import spacy

from annotator.errors import UserError
from annotator.model.annotation import Status
from annotator.nlp.entities import suggest_entities
from annotator.nlp.gazetteer import NO_GAZETTEER, Gazetteer, read_gazetteer
from tests.unit.nlp.test_entities import ORIGIN, marked


def gazetteer(folder: Path, **files: str) -> Gazetteer:
    folder.mkdir(parents=True, exist_ok=True)
    for label, content in files.items():
        (folder / f"{label}.txt").write_text(content, encoding="utf-8")
    return read_gazetteer([folder])


def names(text: str, listed: Gazetteer) -> list[tuple[str, str, str]]:
    return [(text[start:end], found.label, found.name) for start, end, found in listed.find(text)]


def test_a_file_is_a_label_and_a_line_a_name_with_its_other_spellings(tmp_path: Path) -> None:
    listed = gazetteer(
        tmp_path, ORG="# banks\nNordic Grain Bank\tNGB\tGrain Bank\n\n", PERSON="\ufeffIda Novák\n  Kofi Mensah  \n"
    )
    text = "Ida Novák left NGB, the Nordic Grain Bank, as Kofi Mensah’s friend."
    assert names(text, listed) == [
        ("Ida Novák", "PERSON", "Ida Novák"), ("NGB", "ORG", "Nordic Grain Bank"),
        ("Nordic Grain Bank", "ORG", "Nordic Grain Bank"), ("Kofi Mensah", "PERSON", "Kofi Mensah"),
    ]


def test_the_longest_name_counts_and_only_whole_words_as_they_are_written(tmp_path: Path) -> None:
    listed = gazetteer(tmp_path, GPE="York\nNew York\nYork St. John\n")
    assert names("New York, York, Yorkshire, YORK, york, New\u00a0York", listed) == [
        ("New York", "GPE", "New York"), ("York", "GPE", "York"), ("New\u00a0York", "GPE", "New York"),
    ]
    assert names("York St. Jo", listed) == [("York", "GPE", "York")]
    assert names("in New\nYork", listed) == [("York", "GPE", "York")]


def test_names_may_hold_signs(tmp_path: Path) -> None:
    listed = gazetteer(tmp_path, ORG="O'Neill & Sons\n.dot\nal-Nur\nU.S. Salt\n")
    assert [name for name, _, _ in names("O'Neill & Sons, .dot, al-Nur and U.S. Salt", listed)] == [
        "O'Neill & Sons", ".dot", "al-Nur", "U.S. Salt",
    ]


def test_a_name_in_two_files_has_the_label_of_the_first_folder_then_of_the_first_file(tmp_path: Path) -> None:
    gazetteer(tmp_path / "project", PERSON="Ribera\nNovara\n")
    gazetteer(tmp_path / "user", GPE="Novara\nZadar\n", ORG="Ribera\nZadar\n")
    listed = read_gazetteer([tmp_path / "project", tmp_path / "user", tmp_path / "missing"])
    assert [label for _, label, _ in names("Ribera, Novara, Zadar", listed)] == ["PERSON", "PERSON", "GPE"]


def test_a_file_that_is_no_text_is_named(tmp_path: Path) -> None:
    (tmp_path / "PERSON.txt").write_bytes("Ida Novák".encode("utf-16"))
    with pytest.raises(UserError, match=r"PERSON\.txt is not UTF-8"):
        read_gazetteer([tmp_path])


def test_listed_names_say_which_list_they_stand_in(tmp_path: Path) -> None:
    listed = gazetteer(tmp_path, PERSON="Kofi Mensah\tMensah\n")
    doc = spacy.blank("en")("Kofi Mensah came. Mensah left.")
    first, second = suggest_entities(doc, ORIGIN, listed)
    assert (first.id, first.label, first.status, first.origin) == ("e1", "PERSON", Status.SUGGESTED, "rule:gazetteer")
    assert (first.why, second.why) == ("gazetteer PERSON.txt", "gazetteer PERSON.txt: Kofi Mensah")


def test_a_listed_name_goes_before_what_the_pipeline_says_but_not_into_a_longer_name(tmp_path: Path) -> None:
    text = "Ribera beat Zadar. The Ribera Foundation paid. Nora Lind of Novara came."
    doc = marked(text, [("Ribera", "PERSON"), ("Zadar", "GPE"), ("The Ribera Foundation", "ORG"), ("Lind of", "ORG")])
    found = suggest_entities(doc, ORIGIN, gazetteer(tmp_path, ORG="Ribera\nZadar\n", PERSON="Nora Lind\n"))
    assert [(text[e.span.start : e.span.end], e.label) for e in found] == [
        ("Ribera", "ORG"), ("Zadar", "ORG"), ("The Ribera Foundation", "ORG"), ("Nora Lind", "PERSON"),
    ]


def test_a_name_that_is_part_of_a_token_is_left_out(tmp_path: Path) -> None:
    doc = spacy.blank("en")("ida@novak.example")
    assert suggest_entities(doc, ORIGIN, gazetteer(tmp_path, PERSON="novak\n")) == ()


def test_no_gazetteer_finds_nothing() -> None:
    assert list(NO_GAZETTEER.find("Kofi Mensah")) == []


def test_many_names_with_one_beginning_are_found_in_one_pass(tmp_path: Path) -> None:
    listed = gazetteer(tmp_path, ORG="\n".join("Grain " * length for length in range(1, 60)))
    assert len(list(listed.find("Grain " * 5_900))) == 100
