"""The client against the real server: what is there, what can be changed, and what each mishap is told as."""

import re
import threading
import time
from collections.abc import Iterator
from dataclasses import replace

import pytest

from annotator.errors import UserError
from annotator.jobs import Cancelled, Job
from annotator.sync.client import ProjectOnServer, Server, sign_in
from annotator.sync.credentials import Login
from annotator.sync.errors import (
    Changed,
    Gone,
    NotAllowed,
    Refused,
    SignedOut,
    Unexpected,
    UnknownOutcome,
    Unreachable,
    WrongPassword,
)
from annotator.sync.remote import RemoteMarks, RemoteType, Role
from tests.doccano.projects import QUICK, TEXT, Administrator, connected, fresh, row, token
from tests.doccano.proxy import Fault, Proxy, proxy_to
from tests.doccano.server import PASSWORD, USERNAME, Doccano

HASTY = replace(QUICK, answer_s=4.0)
TRAPS = (
    " \n leading and trailing \n", "line\r\nbreak\rs\n", "e\u0301 क्षि 각 \u202eשלום\u202c \ufeff\u2028\u0085\x1f",
    "🇸🇪 👩‍👩‍👧 \U0001d518", '<b>&amp;</b> \\n \\ud83d "', "   ",
)


@pytest.fixture
def signed_in(server: Doccano) -> Iterator[Server]:
    with connected(server) as found:
        yield found


@pytest.fixture
def proxy(server: Doccano) -> Iterator[Proxy]:
    with proxy_to(server.port) as between:
        yield between


def one_span(project: ProjectOnServer, document: int) -> RemoteType:
    label = project.add_span_type("PER")
    project.add_span(document, 0, 3, label)
    return label


def marks(project: ProjectOnServer, document: int) -> RemoteMarks:
    found = project.marks(document)
    assert found is not None
    return found


def test_projects_are_made_so_that_nothing_is_lost(signed_in: Server) -> None:
    made = signed_in.create_project("  Äpfel 🍏 ")
    assert made.name == "Äpfel 🍏"
    assert (made.spans, made.overlapping, made.relations, made.shared) == (True, True, True, True)
    assert (made.graphemes, made.random_order) == (False, False)
    assert made in signed_in.projects()
    assert signed_in.project(made.id).role() is Role.ADMIN
    with pytest.raises(UserError, match="1 to 100 characters"):
        signed_in.create_project("x" * 101)


def test_projects_of_every_kind_and_more_than_a_page_are_listed(server: Doccano, signed_in: Server) -> None:
    administrator = Administrator(server)
    for number in range(7):
        administrator.ask("POST", "/projects", {
            "name": f"Pictures {number}", "description": "x", "project_type": "ImageClassification",
            "resourcetype": "ImageClassificationProject"})
    pictures = [project for project in signed_in.projects() if project.name.startswith("Pictures")]
    assert [project.name for project in pictures] == [f"Pictures {number}" for number in range(7)]
    assert not any(project.spans for project in pictures)


def test_texts_come_back_as_they_went(signed_in: Server) -> None:
    project, _ = fresh(signed_in, TEXT, *TRAPS)
    assert [example.text for example in project.examples()] == [TEXT, *TRAPS]
    first = next(project.examples())
    assert first.meta == {"annotator": {"doc": TEXT[:20]}}
    assert project.example(first.id) == first


def test_an_import_brings_spans_and_relations_once_even_when_it_is_repeated(signed_in: Server) -> None:
    project, _ = fresh(signed_in)
    one = row(TEXT, (0, 3, "PER"), (20, 23, "PER"), relations=[{"from_id": 0, "to_id": 1, "type": "met"}])
    assert not project.import_examples([one]).problems
    (document,) = [example.id for example in project.examples()]
    found = marks(project, document)
    assert [(span.start, span.end, span.label) for span in found.spans] == [(0, 3, "PER"), (20, 23, "PER")]
    assert [(each.from_id, each.to_id, each.type) for each in found.relations] == [
        (found.spans[0].id, found.spans[1].id, "met")]
    assert "UNIQUE" in project.import_examples([one, row("new")]).problems[0]
    assert [example.id for example in project.examples()] == [document]
    assert marks(project, document) == found
    with pytest.raises(ValueError, match="four times"):
        project.import_examples([{"text": "no uuid"}])


def test_many_documents_are_listed_once_each(signed_in: Server) -> None:
    project, numbers = fresh(signed_in, *(f"Document {number}" for number in range(130)))
    assert len(set(numbers)) == len(numbers) == 130
    assert list(project.marks_of(numbers[:40])) == [(number, RemoteMarks()) for number in numbers[:40]]


def test_single_changes(signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    person, place = project.add_span_type("PER", "#ef5350"), project.add_span_type("LOC")
    assert project.add_span_type(" PER ") == person
    assert project.span_types() == (person, place)
    kind = project.add_relation_type("met")
    first, second = project.add_span(document, 0, 3, person, 0.5), project.add_span(document, 20, 23, person)
    relation = project.add_relation(document, first, second, kind)

    before = marks(project, document)
    assert before.spans[0].probability == 0.5
    project.relabel_span(document, before.spans[1], place)
    after = marks(project, document)
    assert [(span.id, span.label) for span in after.spans] == [(first, "PER"), (second, "LOC")]
    assert [each.id for each in after.relations] == [relation]

    with pytest.raises(Changed):
        project.relabel_span(document, before.spans[1], person)
    with pytest.raises(Changed):
        project.remove_span(document, before.spans[1])
    assert marks(project, document) == after

    other = project.add_relation_type("knows")
    project.retype_relation(document, after.relations[0], other)
    assert marks(project, document).relations[0].type == "knows"
    project.remove_span(document, after.spans[1])
    project.remove_span(document, after.spans[1])
    assert marks(project, document) == RemoteMarks(after.spans[:1])


def test_confirming_is_no_toggle(signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    for wanted in (True, True, False, False, True):
        project.confirm(document, wanted)
        example = project.example(document)
        assert example is not None
        assert example.confirmed is wanted


def test_a_deleted_document_is_not_one_without_spans(server: Doccano, signed_in: Server) -> None:
    project, (document, other) = fresh(signed_in, TEXT, "Another")
    one_span(project, document)
    Administrator(server).ask("DELETE", f"/projects/{project.id}/examples/{document}")
    assert project.example(document) is None
    assert project.marks(document) is None
    assert dict(project.marks_of([document, other])) == {document: None, other: RemoteMarks()}
    with pytest.raises(Gone, match=f"document {document}"):
        project.add_span(document, 0, 3, project.span_types()[0])


def test_a_deleted_project_is_not_one_whose_documents_are_deleted(server: Doccano, signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    label = one_span(project, document)
    Administrator(server).ask("DELETE", f"/projects/{project.id}")
    for ask in (
        project.record, project.role, project.span_types, lambda: list(project.examples()),
        lambda: project.example(document), lambda: project.marks(document),
        lambda: project.add_span(document, 0, 3, label), lambda: project.confirm(document, True),
    ):
        with pytest.raises(Gone):
            ask()


def test_a_deleted_label_is_named(server: Doccano, signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    label = one_span(project, document)
    Administrator(server).ask("DELETE", f"/projects/{project.id}/span-types/{label.id}")
    assert marks(project, document) == RemoteMarks()
    with pytest.raises(Gone, match="no longer has the label"):
        project.add_span(document, 0, 3, label)


def test_another_projects_label_has_no_name(signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    other, _ = fresh(signed_in)
    project.add_span(document, 0, 3, other.add_span_type("ELSEWHERE"))
    assert [span.label for span in marks(project, document).spans] == [None]


def test_what_makes_no_sense_is_refused_in_the_servers_words(signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    with pytest.raises(Refused, match="start < end"):
        project.add_span(document, 3, 3, project.add_span_type("PER"))


def test_who_is_no_administrator_is_told_what_to_ask_for(server: Doccano, signed_in: Server) -> None:
    administrator = Administrator(server)
    name, word = "ann", "another long password"
    user = administrator.add_user(name, word)
    project, (document,) = fresh(signed_in, TEXT)
    label = one_span(project, document)
    administrator.add_member(project.record(), user, Role.ANNOTATOR)
    with connected(server, login=Login(username=name, password=word)) as annotator:
        mine = annotator.project(project.id)
        assert mine.role() is Role.ANNOTATOR
        assert not annotator.me().creates_projects
        assert [each.id for each in annotator.projects()] == [project.id]
        mine.relabel_span(document, marks(mine, document).spans[0], label)
        mine.confirm(document, True)
        for ask, told in (
            (lambda: annotator.create_project("Mine"), "ask an administrator to make one"),
            (lambda: mine.import_examples([row("x")]), "Only an administrator"),
            (lambda: mine.add_span_type("NEW"), "ask one to add it"),
            (lambda: annotator.project(project.id + 999).record(), "does not let you|no longer has"),
        ):
            with pytest.raises((NotAllowed, Gone), match=told):
                ask()
        administrator.set_flags(project.id, collaborative_annotation=False)
        assert marks(mine, document).spans == ()


def test_a_superuser_may_do_everything_in_projects_of_others(server: Doccano, signed_in: Server) -> None:
    project, (document,) = fresh(signed_in, TEXT)
    administrator = Administrator(server)
    (member,) = administrator.ask("GET", f"/projects/{project.id}/members")
    administrator.ask("DELETE", f"/projects/{project.id}/members", {"ids": [member["id"]]})
    assert project.role() is Role.ADMIN
    one_span(project, document)
    assert len(marks(project, document).spans) == 1


def test_wrong_passwords_and_dead_tokens(server: Doccano) -> None:
    wrong = "not the password"
    with pytest.raises(WrongPassword, match=f"no user {USERNAME} with this password") as told:
        sign_in(server.url, USERNAME, wrong)
    assert wrong not in str(told.value)
    dead = "0" * 40
    with connected(server, login=Login(token=dead)) as nobody, pytest.raises(SignedOut) as ended:
        nobody.me()
    assert f"annotator doccano login {server.url}" in str(ended.value)
    assert dead not in str(ended.value)
    with pytest.raises(SignedOut), connected(server, login=Login(token="zwölf\n")):  # noqa: S106
        pass


def test_who_gave_a_password_is_signed_in_again_when_the_token_dies(server: Doccano) -> None:
    with connected(server, login=Login(username=USERNAME, password=PASSWORD)) as signed_in:
        project, (document,) = fresh(signed_in, TEXT)
        label = project.add_span_type("PER")
        Administrator(server).ask("POST", "/auth/logout/")
        project.add_span(document, 0, 3, label)
        assert len(marks(project, document).spans) == 1


def test_a_web_page_in_place_of_data_is_no_doccano(server: Doccano, proxy: Proxy) -> None:
    for url in (f"{server.url}/somewhere", server.url):
        with connected(server, url=url if url != server.url else proxy.url) as signed_in:
            proxy.harm(Fault.PAGE, "GET", "/me")
            with pytest.raises(Unexpected, match=r"no doccano at .* web page"):
                signed_in.me()


@pytest.mark.parametrize("url", ["http://127.0.0.1:9", "http://nowhere.invalid"])
def test_a_server_that_is_not_there(server: Doccano, url: str) -> None:
    with connected(server, url=url) as signed_in, pytest.raises(Unreachable, match="does not answer"):
        signed_in.me()


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.DROPPED, Fault.HELD, Fault.CUT, Fault.ECHOED, Fault.FAILED])
def test_reading_and_changing_goes_on_after_a_mishap(
    server: Doccano, signed_in: Server, proxy: Proxy, fault: Fault
) -> None:
    calm, (document,) = fresh(signed_in, TEXT)
    label, other = one_span(calm, document), calm.add_span_type("LOC")
    with connected(server, url=proxy.url, patience=HASTY) as by_proxy:
        project = by_proxy.project(calm.id)
        for method in ("GET", "PATCH", "DELETE"):
            proxy.harm(fault, method, "/spans")
        (span,) = marks(project, document).spans
        assert span.label == label.name
        project.relabel_span(document, span, other)
        (span,) = marks(calm, document).spans
        assert span.label == other.name
        project.remove_span(document, span)
        assert marks(project, document) == RemoteMarks()
    assert {method for method, _, seen in proxy.seen if seen is fault} == {"GET", "PATCH", "DELETE"}


@pytest.mark.parametrize("fault", [Fault.DROPPED, Fault.HELD, Fault.CUT, Fault.FAILED, Fault.LOST])
def test_what_is_new_is_sent_once_and_its_outcome_is_open(
    server: Doccano, signed_in: Server, proxy: Proxy, fault: Fault
) -> None:
    calm, (document,) = fresh(signed_in, TEXT)
    label = calm.add_span_type("PER")
    proxy.harm(fault, "POST", "/spans")
    with (
        connected(server, url=proxy.url, patience=HASTY) as by_proxy,
        pytest.raises(UnknownOutcome, match="sync again"),
    ):
        by_proxy.project(calm.id).add_span(document, 0, 3, label)
    assert sum(method == "POST" and path.endswith("/spans") for method, path, _ in proxy.seen) == 1
    assert len(marks(calm, document).spans) == (0 if fault is Fault.LOST else 1)


@pytest.mark.parametrize("fault", [Fault.LOST, Fault.DROPPED, Fault.HELD, Fault.DOUBLED])
def test_a_mishap_while_confirming_leaves_what_was_wanted_or_says_so(
    server: Doccano, signed_in: Server, proxy: Proxy, fault: Fault
) -> None:
    calm, (document,) = fresh(signed_in, TEXT)
    proxy.harm(fault, "POST", "/states")
    with connected(server, url=proxy.url, patience=HASTY) as by_proxy:
        project = by_proxy.project(calm.id)
        if fault is Fault.LOST:
            with pytest.raises(UnknownOutcome):
                project.confirm(document, True)
        else:
            project.confirm(document, True)
    example = calm.example(document)
    assert example is not None
    assert example.confirmed is (fault is not Fault.LOST)


def test_a_label_that_was_made_without_an_answer_is_found(server: Doccano, signed_in: Server, proxy: Proxy) -> None:
    calm, _ = fresh(signed_in)
    proxy.harm(Fault.DROPPED, "POST", "/span-types")
    with connected(server, url=proxy.url) as by_proxy:
        assert by_proxy.project(calm.id).add_span_type("PER") in calm.span_types()


def test_a_failing_server_is_given_up_after_some_tries(server: Doccano, proxy: Proxy) -> None:
    with connected(server, url=proxy.url) as signed_in:
        proxy.harm(Fault.FAILED, "GET", "/me", times=99)
        with pytest.raises(Unexpected, match=re.escape("failed inside (502). Try again later")):
            signed_in.me()
        assert len(proxy.seen) == QUICK.tries


def test_a_stopped_job_asks_nothing_more(server: Doccano, proxy: Proxy) -> None:
    job = Job()
    with connected(server, url=proxy.url, job=job, patience=replace(QUICK, pause_s=600.0)) as signed_in:
        proxy.harm(Fault.FAILED, "GET", "/me", times=99)
        threading.Thread(target=_stop_when_seen, args=(proxy, job)).start()
        with pytest.raises(Cancelled):
            signed_in.me()
        with pytest.raises(Cancelled):
            signed_in.projects()
        assert len(proxy.seen) == 1


def _stop_when_seen(proxy: Proxy, job: Job) -> None:
    while not proxy.seen:
        time.sleep(0.01)
    job.cancel()


def test_a_worker_that_does_not_run_is_named_and_nothing_is_imported_twice(mortal_server: Doccano) -> None:
    mortal_server.kill_worker()
    with connected(mortal_server, patience=replace(QUICK, import_s=2.0)) as signed_in:
        project, _ = fresh(signed_in)
        rows = [row(TEXT, (0, 3, "PER")), row("Another")]
        for _ in range(2):
            with pytest.raises(UnknownOutcome, match="task worker"):
                project.import_examples(rows)
        assert list(project.examples()) == []
    mortal_server.start()
    with connected(mortal_server) as signed_in:
        project = signed_in.project(project.id)
        project.import_examples([row("Last")])  # the tasks are done in their order
        assert [example.text for example in project.examples()] == [TEXT, "Another", "Last"]


def test_tokens_are_the_same_for_all_who_sign_in(server: Doccano) -> None:
    assert token(server) == token(server)
