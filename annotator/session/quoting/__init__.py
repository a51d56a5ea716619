"""Making quotes with few keys: a whole draft from the caret, ordered guesses for each part, letters for speakers. Pure.

All offsets are code points of the document's text. The words of a language come from its lexicon; there is no parse.
"""

from annotator.session.quoting.content import quotation
from annotator.session.quoting.draft import QuoteDraft, draft_of, draft_quote
from annotator.session.quoting.guesses import candidates, part_at
from annotator.session.quoting.speakers import speaker_letters

__all__ = ["QuoteDraft", "candidates", "draft_of", "draft_quote", "part_at", "quotation", "speaker_letters"]
