"""Near-duplicates: what is nearly the same stands on one side, and what is added later moves nothing."""

from random import Random

from annotator.training.likeness import leaders

WORDS = [f"word{number}" for number in range(2000)]


def text(seed: int, words: int = 200) -> str:
    return " ".join(Random(seed).choices(WORDS, k=words))


def test_an_update_follows_the_first_and_others_stay_alone() -> None:
    first = text(1)
    update = first.replace(first.split()[10], "changed", 1) + " and one more sentence."
    found = leaders([("a", text(0)), ("b", first), ("c", update), ("d", text(2)), ("e", first.upper())])
    assert found == {"a": "a", "b": "b", "c": "b", "d": "d", "e": "b"}


def test_half_of_a_text_is_another_text() -> None:
    assert leaders([("a", text(1)), ("b", text(1, 100) + " " + text(2, 100))]) == {"a": "a", "b": "b"}


def test_what_is_added_behind_moves_none_of_the_others() -> None:
    texts = [(f"t{number}", text(number // 2)) for number in range(20)]
    before = leaders(texts)
    after = leaders([*texts, ("new", text(3)), ("other", text(99))])
    assert {name: after[name] for name in before} == before
    assert (after["new"], after["other"]) == ("t6", "other")


def test_short_and_empty_texts_are_alike_only_where_they_are_the_same() -> None:
    found = leaders([("a", ""), ("b", "Rain."), ("c", "Rain."), ("d", "Snow."), ("e", "…")])
    assert found == {"a": "a", "b": "b", "c": "b", "d": "d", "e": "e"}
