"""What a sentence leaves to the next: the name before a colon, or the one benefit just named."""

from __future__ import annotations

import pytest

from tests.unit.facts.claims.test_door import read

SUBJECTS = [
    ("Færger: Der er sejlet mere end ventet. Merudgiften er 3 mio. kr.", "Færger"),
    ("Vandskade: Vejene er ramt, og merudgiften er 3 mio. kr.", "Vandskade"),
    ("Kontant- og uddannelseshjælp nedsættes med 3 mio. kr.", "Kontant- og uddannelseshjælp"),
    ("Der er flere på kontant- og uddannelseshjælp. Udgiften vokser med 3 mio. kr.", "kontant- og uddannelseshjælp"),
    ("Uddannelseshjælp nedsættes med 3 mio. kr.", "Uddannelseshjælp"),
    ("Den største stigning ses på førtidspension. Udgiften vokser med 3 mio. kr.", "førtidspension"),
    ("Førtidspension og sygedagpenge stiger. Udgiften vokser med 3 mio. kr.", None),
    ("Der er flere på førtidspension. Det samlede merforbrug ventes at blive 3 mio. kr.", None),
    ("Der er flere på førtidspension. Vejene kræver merudgifter for 3 mio. kr.", "Vejene"),
    ("Færger og havne. Merudgiften er 3 mio. kr.", "Færger og havne"),
    ("**Færger og havne.** Merudgiften er 3 mio. kr.", "Færger og havne"),
    ("Færger og havne kan sejle. Merudgiften er 3 mio. kr.", None),
    ("Området får et beløb: Der gives 3 mio. kr.", None),
]


@pytest.mark.parametrize(("text", "subject"), SUBJECTS, ids=[text for text, _ in SUBJECTS])
def test_a_sentence_is_about_what_the_one_before_leaves_to_it(text: str, subject: str | None) -> None:
    (claim,) = read(text).claims
    assert claim.subject == subject
