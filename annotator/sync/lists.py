"""Reading what comes in many answers of the server: lists page by page, and things side by side."""

import itertools
from collections import deque
from collections.abc import Callable, Iterable, Iterator, Mapping
from concurrent.futures import Future, ThreadPoolExecutor
from typing import Any, TypeVar

from annotator.sync.answers import record_of, records_of
from annotator.sync.errors import Unexpected
from annotator.sync.wire import Wire

PAGE = 100  # documents of one list
AT_ONCE = 4  # requests that read side by side
READS = 3  # times a list or a document is read that changes meanwhile

T = TypeVar("T")
K = TypeVar("K")


def pages(wire: Wire, url: str) -> Iterator[Mapping[str, Any]]:
    """Every item of a list, page by page; some may come twice. The list is read again where it changes meanwhile.

    It is ordered by time without regard to ties, so that its pages may overlap, and leave out as many.
    """
    def read(offset: int) -> tuple[int, list[Mapping[str, Any]]]:
        page = record_of(wire.get(url, params={"limit": PAGE, "offset": offset, "ordering": "created_at"}).json())
        return int(page["count"]), records_of(page["results"])

    seen: set[int] = set()
    for _ in range(READS):
        count, items = read(0)
        steady = True
        later = side_by_side(read, range(PAGE, count, PAGE))
        for total, more in itertools.chain([(count, items)], (page for _, page in later)):
            steady = steady and total == count
            seen.update(int(item["id"]) for item in more)
            yield from more
        if steady and len(seen) >= count:
            return
    raise Unexpected(
        "A list of {url} changes while it is read; sync again when fewer people work there.", url=wire.url)


def side_by_side(read: Callable[[K], T], keys: Iterable[K]) -> Iterator[tuple[K, T]]:
    """What is read for each key, in their order, a few at once and not far ahead of who takes it."""
    waiting: deque[tuple[K, Future[T]]] = deque()
    pool = ThreadPoolExecutor(AT_ONCE, thread_name_prefix="doccano")
    try:
        for key in keys:
            waiting.append((key, pool.submit(read, key)))
            if len(waiting) >= 2 * AT_ONCE:
                first, future = waiting.popleft()
                yield first, future.result()
        for first, future in waiting:
            yield first, future.result()
    finally:
        pool.shutdown(cancel_futures=True)
