"""Which documents train, which steer the training, and which test it: by a hash, so that new articles move none."""

import hashlib
from dataclasses import dataclass

from annotator.errors import UserError

PARTS = ("train", "dev", "test")


@dataclass(frozen=True, slots=True)
class Split:
    """The shares of training, development and test data, in any unit, and the seed that draws them."""

    train: float = 80
    dev: float = 10
    test: float = 10
    seed: int = 0

    def part(self, document_id: str) -> str:
        """The part a document belongs to, one of PARTS: it depends on id, seed and shares alone."""
        digest = hashlib.sha256(f"{self.seed}\0{document_id}".encode("utf-8", "surrogatepass")).digest()
        place = int.from_bytes(digest[:8], "big") / 2**64 * (self.train + self.dev + self.test)
        if place < self.train:
            return "train"
        return "dev" if place < self.train + self.dev else "test"


def parse_split(shares: str, seed: int = 0) -> Split:
    """A split from shares such as "80/10/10"; raises UserError."""
    try:
        numbers = [float(share) for share in shares.split("/")]
    except ValueError:
        numbers = []
    if len(numbers) != len(PARTS) or any(not 0 <= number < float("inf") for number in numbers) or not numbers[0]:
        raise UserError(
            "{shares!r} is no split; write three numbers for train, dev and test, such as 80/10/10.", shares=shares)
    train, dev, test = numbers
    return Split(train, dev, test, seed)
