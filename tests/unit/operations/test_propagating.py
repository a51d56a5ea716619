from collections.abc import Iterator
from dataclasses import replace
from functools import partial
from pathlib import Path

import pytest

from annotator.jobs import Cancelled, Job
from annotator.model.occurrences import Switches
from annotator.operations.propagating import find_alike
from annotator.session import propagation
from annotator.session.session import Session
from annotator.store.project import Project, open_project
from tests.documents import plain, storm
from tests.unit.store.samples import new_project


@pytest.fixture
def project(tmp_path: Path) -> Iterator[Project]:
    rain = plain("rain", "Rain in Berg. Ana Berg’s BERG.")
    with open_project(new_project(tmp_path, storm(), rain, replace(storm(), id="other"), plain("none"))) as opened:
        yield opened


@pytest.mark.parametrize(
    ("switches", "places"),
    [
        (Switches(), [("rain", [8, 18])]),
        (Switches(match_case=False), [("rain", [8, 18, 25])]),
        (Switches(only_unlabelled=False), [("storm", [21]), ("rain", [8, 18]), ("other", [21])]),
    ],
)
def test_the_articles_with_the_words_are_found(
    project: Project, switches: Switches, places: list[tuple[str, list[int]]]
) -> None:
    choose = partial(propagation.to_label, surface="Berg", label="PERSON", switches=switches)
    found = find_alike(project, "Berg", switches, choose, Job())
    assert [(each.document_id, [o.span.start for o in each.occurrences]) for each in found] == places


def test_it_can_be_stopped(project: Project) -> None:
    job, switches = Job(), Switches(only_unlabelled=False)
    choose = partial(propagation.to_label, surface="Berg", label="PERSON", switches=switches)
    found = find_alike(project, "Berg", switches, choose, job)
    assert next(found).title == "Storm hits Lund"
    job.cancel()
    with pytest.raises(Cancelled):
        next(found)


def test_what_was_found_is_labelled_as_one_step_over_the_project(project: Project) -> None:
    before = list(project.documents())
    switches = Switches(only_unlabelled=False)
    choose = partial(propagation.to_label, surface="Berg", label="PERSON", switches=switches)
    with project.another_connection() as other:
        found = list(find_alike(other, "Berg", switches, choose, Job()))
    session = Session(project, "ana")
    session.open("none")
    session.apply_all("Mark PERSON everywhere", {
        each.document_id: propagation.label_all([o.span for o in each.occurrences], "PERSON") for each in found})
    assert {each.document_id for each in found} == {"storm", "rain", "other"}
    assert [e.origin for e in project.read("rain").document.entities.values()] == ["propagated"] * 2
    session.undo()
    assert list(project.documents()) == before
