"""The split into training, development and test data."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from annotator.errors import UserError
from annotator.training.split import Split, parse_split

IDS = [f"article-{number}" for number in range(5000)]


def test_new_articles_move_none() -> None:
    split = Split()
    before = {document_id: split.part(document_id) for document_id in IDS[:100]}
    assert {document_id: split.part(document_id) for document_id in IDS}.items() >= before.items()


def test_the_parts_do_not_change_from_release_to_release() -> None:
    held_out = {i: part for i in IDS[:15] if (part := Split().part(i)) != "train"}
    assert held_out == {
        "article-1": "dev", "article-4": "dev", "article-8": "dev", "article-9": "test", "article-11": "dev",
        "article-14": "test"}


def test_shares_are_kept_in_the_large() -> None:
    parts = [Split(50, 30, 20).part(document_id) for document_id in IDS]
    assert [round(parts.count(part) / len(IDS), 1) for part in ("train", "dev", "test")] == [0.5, 0.3, 0.2]


def test_another_seed_draws_others() -> None:
    assert [Split(seed=1).part(i) for i in IDS] != [Split(seed=2).part(i) for i in IDS]


@given(st.text(), st.integers())
def test_a_share_of_nought_stays_empty(document_id: str, seed: int) -> None:
    assert Split(1, 0, 0, seed).part(document_id) == "train"


def test_shares_are_read() -> None:
    assert parse_split("70/15/15", 3) == Split(70, 15, 15, 3)
    assert parse_split("0.8/0.2/0") == Split(0.8, 0.2, 0)


@pytest.mark.parametrize("shares", ["", "80", "80/20", "a/b/c", "-1/1/1", "0/50/50", "nan/1/1", "inf/1/1", "1/1/1/1"])
def test_what_is_no_split_is_refused(shares: str) -> None:
    with pytest.raises(UserError, match="80/10/10"):
        parse_split(shares)
