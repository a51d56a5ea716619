"""Quotes over the real parse: each form of report once, in sentences of our own."""

from collections.abc import Callable

import pytest

from tests.unit.nlp.quotes.found import Found

Find = Callable[[str], list[Found]]


@pytest.mark.parametrize(
    ("text", "content", "cue", "source", "kind"),
    [
        ("“The harbour will stay open,” said Marta Lind, the mayor of Osby.",
         ["“The harbour will stay open,”"], "said", "Marta Lind, the mayor of Osby", "direct"),
        ("“The harbour will stay open,” Marta Lind told reporters on Friday.",
         ["“The harbour will stay open,”"], "told", "Marta Lind", "direct"),
        ('Marta Lind said: "We will keep the harbour open."',
         ['"We will keep the harbour open."'], "said", "Marta Lind", "direct"),
        ("“We rebuilt it once,” Lind added, “and we will rebuild it again.”",
         ["“We rebuilt it once,”", "“and we will rebuild it again.”"], "added", "Lind", "direct"),
        ("Marta Lind said the harbour would stay open.",
         ["the harbour would stay open"], "said", "Marta Lind", "indirect"),
        ("Engineers warned that the old bridge could collapse.",
         ["that the old bridge could collapse"], "warned", "Engineers", "indirect"),
        ("The harbour would stay open through the winter, officials said.",
         ["The harbour would stay open through the winter"], "said", "officials", "indirect"),
        ("The harbour, officials said on Monday, would stay open.",
         ["The harbour", "would stay open"], "said", "officials", "indirect"),
        ("At least nine boats sank in the storm, according to the coast guard.",
         ["At least nine boats sank in the storm"], "according to", "the coast guard", "indirect"),
        ("According to the coast guard, at least nine boats sank.",
         ["at least nine boats sank"], "According to", "the coast guard", "indirect"),
        ("The union has vowed to fight the closure.",
         ["to fight the closure"], "vowed", "The union", "indirect"),
        ("The minister denied the allegations.",
         ["the allegations"], "denied", "The minister", "indirect"),
        ("The president of the club called for calm.", ["calm"], "called", "The president of the club", "indirect"),
        ("His claim that the bridge was safe surprised the engineers.",
         ["that the bridge was safe"], "claim", "His", "indirect"),
        ("Lind said the plan was “a gift to speculators” and should be dropped.",
         ["the plan was “a gift to speculators” and should be dropped"], "said", "Lind", "mixed"),
        ("Lind was quoted by the Osby Courier as saying that the harbour would close.",
         ["that the harbour would close"], "quoted as saying", "Lind", "indirect"),
    ],
)
def test_a_form_of_report(find: Find, text: str, content: list[str], cue: str, source: str, kind: str) -> None:
    (quote,) = find(text)
    assert quote.content == content
    assert (quote.cue, quote.source, quote.type) == (cue, source, kind)


def test_content_over_three_paragraphs_is_one_quote(find: Find) -> None:
    text = (
        "“The storm took the roof,” said Marta Lind. “We had no warning.\n\n"
        "“The children slept through it.\n\n“We were lucky.”"
    )
    (quote,) = find(text)
    assert quote.content == [
        "“The storm took the roof,”", "“We had no warning.", "“The children slept through it.", "“We were lucky.”",
    ]
    assert quote.speaker == "Marta Lind"


def test_a_quotation_in_the_next_paragraph_without_a_source_has_the_same_speaker(find: Find) -> None:
    first, second = find("“The storm took the roof,” said Marta Lind.\n\n“We will build a new one in the spring.”")
    assert second.content == ["“We will build a new one in the spring.”"]
    assert (second.source, second.speaker) == ("", first.speaker)
    assert second.score < first.score


def test_a_wrong_mark_does_no_harm_beyond_its_quote(find: Find) -> None:
    text = "“The roof is gone, but nobody was hurt, “he added.\n\n“We will rebuild,” said Lind."
    first, second = find(text)
    assert first.content == ["“The roof is gone, but nobody was hurt, “"]
    assert (first.cue, first.source) == ("added", "he")
    assert second.content == ["“We will rebuild,”"]


def test_what_is_quoted_within_a_quotation_is_a_quote_of_its_own(find: Find) -> None:
    outer, inner = find("“The captain shouted, ‘Leave the ship now,’ and we ran,” said Marta Lind.")
    assert outer.source == "Marta Lind"
    assert inner.content == ["‘Leave the ship now,’"]
    assert (inner.cue, inner.source) == ("shouted", "The captain")


@pytest.mark.parametrize(
    "text",
    [
        "The so-called “smart” bins were removed in March.",
        "She read from “The Long Winter” at the town hall.",
        "The club, whose motto is “Row on,” met on Sunday.",
        "The harbour was built in 1911 and has two piers.",
    ],
)
def test_titles_mottos_and_scare_quotes_are_no_quotes(find: Find, text: str) -> None:
    assert find(text) == []


def test_a_headline_with_source_and_colon(find: Find) -> None:
    quote = find("Minister: Harbour fees will rise in spring\n\nThe fees were last raised in 2011.")[0]
    assert (quote.source, quote.content) == ("Minister", ["Harbour fees will rise in spring"])


def test_a_transcript_is_direct_speech(find: Find) -> None:
    quote = find("LIND: We had no warning at all.")[0]
    assert (quote.source, quote.type) == ("LIND", "direct")


def test_a_signed_quotation(find: Find) -> None:
    (quote,) = find("“Nobody told us that the bridge was closed.” — Marta Lind")
    assert (quote.source, quote.cue) == ("Marta Lind", "")


def test_scores_put_certain_reports_first(find: Find) -> None:
    direct, wish = find("“The harbour will stay open,” said Marta Lind. The union praised the decision.")
    assert direct.score > wish.score


def test_a_caption_has_its_credit_for_a_source_but_no_speaker(find: Find) -> None:
    (quote,) = find("The new pier at dusk.  Image: Marta Lind.")
    assert (quote.content, quote.cue, quote.source) == (["The new pier at dusk"], "", "Marta Lind")
    assert quote.speaker is None


@pytest.mark.parametrize(
    "text",
    [
        "The crew were denied visas to enter the port.",
        "A boat called Ida sank on Sunday.",
        "The final saw the two teams play for an hour.",
        "Threatened species live in the harbour.",
        "The harbour is old, and the council wants the piers to be declared a monument.",
    ],
)
def test_what_is_done_to_somebody_is_not_said_by_them(find: Find, text: str) -> None:
    assert find(text) == []


def test_in_the_passive_the_subject_is_no_source(find: Find) -> None:
    (quote,) = find("The crew were told that the bridge was closed.")
    assert (quote.content, quote.source) == (["that the bridge was closed"], "")


def test_an_inserted_report_does_not_take_the_subject_of_what_it_reports(find: Find) -> None:
    (quote,) = find("Fishing boats, said Lind, are required to leave the harbour by noon.")
    assert (quote.source, quote.content) == ("Lind", ["Fishing boats", "are required to leave the harbour by noon"])


def test_a_blank_on_the_wrong_side_of_a_mark_is_read_over(find: Find) -> None:
    (quote,) = find('Lind said," We rebuilt it once and we will rebuild it again."')
    assert (quote.content, quote.source) == (['" We rebuilt it once and we will rebuild it again."'], "Lind")


def test_doubtful_frames_score_less(find: Find) -> None:
    (plain,) = find("The union criticized the mayor of the old town.")
    (short,) = find("The union criticized the mayor.")
    assert short.score < plain.score
