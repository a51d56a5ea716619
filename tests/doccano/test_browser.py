"""A person at doccano's own web page, in a real browser, between two syncs."""

from annotator.model.annotation import Entity, Span
from annotator.model.document import Document, DocumentStatus
from tests.doccano.browser import ENTER, Browser, chromium
from tests.doccano.desks import Desks, is_quiet
from tests.doccano.server import PASSWORD, USERNAME, Doccano
from tests.programs import needs

TEXT = "Ann 👩‍👩‍👧 met 😀 Bob in café Zed. 🎉 She paid 🇸🇪 Eve."

LINE = "document.querySelector('svg text[id*=\":\"]')"
# The words above each coloured line, which are those of the characters whose middles are above it, and its label.
HIGHLIGHTS = f"""
const text = {LINE};
if (!text) return null;
return [...text.parentElement.querySelectorAll("line")].map(line => {{
    const [left, right] = ["x1", "x2"].map(name => Number(line.getAttribute(name)));
    let words = "";
    for (let at = 0; at < text.getNumberOfChars(); at++) {{
        const box = text.getExtentOfChar(at), middle = box.x + box.width / 2;
        if (left < middle && middle < right) words += text.textContent[at];
    }}
    return words + "/" + line.parentElement.querySelector("text").textContent;
}}).sort();
"""
PLACES = f"""
const text = {LINE}, start = text.textContent.indexOf(arguments[0]), end = start + arguments[0].length - 1;
const [first, last] = [start, end].map(at => text.getExtentOfChar(at));
const matrix = text.getScreenCTM();
return [[first.x + 1, first.y + first.height / 2], [last.x + last.width - 1, last.y + last.height / 2]].map(
    ([x, y]) => [matrix.a * x + matrix.e, matrix.d * y + matrix.f]);
"""
ENTRY = """
const entry = [...document.querySelectorAll(".v-list-item--link")].find(
    each => each.offsetParent && each.textContent.trim().split(/\\s+/).at(-1) === arguments[0]);  // after its key
if (!entry) return null;
const box = entry.getBoundingClientRect();
return [box.x + box.width / 2, box.y + box.height / 2];
"""
SIGN_IN = """
return fetch("/v1/auth/login/", {
    method: "POST", headers: {"Content-Type": "application/json"},
    body: JSON.stringify({username: arguments[0], password: arguments[1]})}).then(answer => answer.ok);
"""
CONFIRMED = "return document.body.innerText.includes('100%')"


def entity(number: int, words: str) -> Entity:
    start = TEXT.index(words)
    return Entity(id=f"e{number}", span=Span(start, start + len(words)), label="PERSON", origin="human:ana")


@needs("chromium", "chromedriver")
def test_a_person_labels_a_pushed_article_with_emoji(server: Doccano, desks: Desks) -> None:
    article = Document(id="a", text=TEXT, entities={f"e{at}": entity(at, each) for at, each in enumerate(
        ["Ann", "Bob", "Eve"], 1)})
    desk = desks.new(article)
    assert desk.sync().is_clean
    with chromium() as browser:
        browser.open(f"{server.url}/auth")
        assert browser.run(SIGN_IN, USERNAME, PASSWORD)
        browser.open(f"{server.url}/projects/{desk.remote.project}/sequence-labeling?page=1")
        assert shown(browser, 3) == ["Ann/PERSON", "Bob/PERSON", "Eve/PERSON"]
        browser.drag(*browser.run(PLACES, "Zed"))
        browser.click(browser.wait(ENTRY, "GPE"))
        assert shown(browser, 4) == ["Ann/PERSON", "Bob/PERSON", "Eve/PERSON", "Zed/GPE"]
        browser.type(ENTER)
        browser.wait(CONFIRMED)
    report = desk.sync()
    assert report.is_clean, report.problems
    now = desk.document("a")
    assert {(now.surface(each.span), each.label) for each in now.entities.values()} == {
        ("Ann", "PERSON"), ("Bob", "PERSON"), ("Eve", "PERSON"), ("Zed", "GPE")}
    assert now.header.status is DocumentStatus.DONE
    assert is_quiet(desk.sync())


def shown(browser: Browser, count: int) -> list[str]:
    """The words and labels that are highlighted, as soon as there are so many."""
    found: list[str] = browser.wait(
        f"const found = (() => {{ {HIGHLIGHTS} }})(); return found && found.length === {count} ? found : null")
    return found
