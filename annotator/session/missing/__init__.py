"""What is missing in a document, or would be refused when training: found without a parse, fast enough for every edit.

`missing` gives it in reading order, each with a sentence and, where one is obvious, a command that mends it.
"""

from annotator.session.missing.finding import missing
from annotator.session.missing.gap import Fix, Gap, GapKind
from annotator.session.missing.reporting import lexicon_of

__all__ = ["Fix", "Gap", "GapKind", "lexicon_of", "missing"]
