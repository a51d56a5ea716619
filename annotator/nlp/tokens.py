"""Where the tokens of a text begin and end, as a pipeline that is trained with it will see them."""

import spacy
from spacy.language import Language


class Tokenizers:
    """spaCy's tokenizers by language, each made once; its one for any language where it has none."""

    def __init__(self) -> None:
        self._known: dict[str, Language] = {}

    def edges(self, text: str, language: str) -> tuple[frozenset[int], frozenset[int]]:
        """The starts and the ends of all tokens, in code points."""
        if language not in self._known:
            try:
                self._known[language] = spacy.blank(language)
            except (ImportError, ValueError):
                self._known[language] = spacy.blank("xx")
        tokens = self._known[language].tokenizer(text)
        starts = [token.idx for token in tokens]
        return frozenset(starts), frozenset(start + len(token) for start, token in zip(starts, tokens, strict=True))
