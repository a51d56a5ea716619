"""`annotator formats` tells what there is, and --field says where it stands."""

import orjson

from annotator.formats.registry import FORMATS
from tests.unit.cli.conftest import Command


def test_every_format_is_listed_with_its_losses(annotator: Command) -> None:
    run = annotator("formats")
    assert run.returncode == 0
    lines = run.stdout.splitlines()
    assert [line.split()[0] for line in lines] == [known.name for known in FORMATS]
    assert all("; loses " in line for line in lines)


def test_the_list_as_json(annotator: Command) -> None:
    report = orjson.loads(annotator("formats", "--json").stdout)
    by_name = {known["name"]: known for known in report["formats"]}
    assert "rejected" in by_name["jsonl"]["loses"]
    assert (by_name["txt"]["reads"], by_name["txt"]["writes"]) == (True, False)


def test_a_field_goes_with_a_format_that_has_it(annotator: Command) -> None:
    annotator("new", "news.annot")
    unnamed = annotator("import", "news.annot", "x.jsonl", "--field", "text=body")
    wrong = annotator("import", "news.annot", "x.jsonl", "--format", "jsonl", "--field", "textbody")
    assert (unnamed.returncode, wrong.returncode) == (2, 2)
    assert "--format" in unnamed.stderr
