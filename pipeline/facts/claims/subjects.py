"""What a figure is about, in the sentence's own words; None where it does not say."""

from __future__ import annotations

import re

from pipeline.danish.deciding import cut_deciding, decides
from pipeline.danish.lexicon import Found, load_lexicon
from pipeline.facts.claims.directions import Said
from pipeline.facts.claims.groups import Group, without_fillers
from pipeline.facts.claims.named import name_itself, names_several
from pipeline.facts.claims.topics import VERB, read_label
from schemas.lists import Unit

_PREPOSITION = r"(?:til|vedr\.?|vedrørende|på|for|inden for|under|af|hos|overfor|over for)"
_PURPOSE = r"(?:til\s+(?:drift(?:en)?|anlæg|dækning)\s+)?"
_BEHIND = re.compile(rf"\s*{_PURPOSE}{_PREPOSITION}\s+(?!(?:bag)?grund\s+af\b)(?P<rest>\S.*)", re.DOTALL)
_GIVEN_TO = re.compile(r"\btil\s+(?P<rest>[A-ZÆØÅ].*)", re.DOTALL)
_BETWEEN = re.compile(rf"\s*(?:{_PREPOSITION}\s+)?(?P<rest>.*)", re.DOTALL)
_ANOTHER = r"\s(?:og|samt)\s(?:et|en)\s(?:[a-zæøå]+\s)?(?:mer|mindre)[a-zæøå]+"  # ``og et merforbrug på``
_CUT = re.compile(
    rf"\s*(?:[;()]|,(?!\s+[A-ZÆØÅ])|:\s|{_ANOTHER}|"
    rf"\.(?=\s+[A-ZÆØÅ]|\s*$)|\s(?:{VERB}|hvilket|som|der|mens|svarende|dvs\.|ligget|i forhold til|ift\.|"
    r"sammenlignet med|ud over|faldet|steget|at)(?!\w))"
)
_ENDS = re.compile(
    r"\s+(?:og|samt|i|på|med|til|er|udgør|for|ca\.?|i alt|samlet|en|et|derfor)$|"
    r"\s+(?:i|for)\s+(?:(?:hver(?:t)? af )?årene\s+)?(?:19|20)\d\d(?:\s+og\s+(?:19|20)\d\d)?$"
)
_PREPOSED = re.compile(
    rf"\b(?:til|for|på|vedr\.|vedrørende|inden for|under|udgangspunkt i|forbindelse med)\s+(?P<rest>\S.*?)\s+{VERB}\b",
    re.IGNORECASE | re.DOTALL,
)
_QUALIFIED = r"\s+(?!(?:samle|vente|forvente|skønne|korrigere|budgettere)de)\w+ede\s+\w"
_INVERTED = re.compile(
    rf".*\b{VERB}\s+(?P<rest>(?!(?:{_PREPOSITION}|fra|i|at|der|det(?!{_QUALIFIED})|ikke)\b)\S.*)$", re.DOTALL
)  # ``giver det`` is said of what stands before, ``giver det ændrede børnetal`` is not
_FIRST = re.compile(
    rf"\W*(?:\d+[.)]\s+)?(?:at\s+(?=\w)|(?=[A-ZÆØÅ]|(?:det|den|de)\s|\w+(?:en|et|erne|ne)\b))(?P<rest>.*?)\s+{VERB}\b", re.DOTALL
)
_NEW_CLAUSE = re.compile(r"(?:,\s*(?:og|men)|\bmen|\bmens|;)\s*$", re.IGNORECASE)
_TURNS = re.compile(rf"\s*(?:alene\s+)?(?P<rest>[^\W\d][\w-]{{3,}}(?:\s+og\s+[^\W\d][\w-]+)?)\s+{VERB}\b")  # ``, og skoler giver …``
_NUMBER_OF = re.compile(rf"\bantallet\s+af\s+(?P<rest>\S.*?)\s+{VERB}\b", re.IGNORECASE | re.DOTALL)
_ARTICLE = re.compile(r".*\b(?:en|et|ny|nye)\s+(?P<rest>\S.*)$", re.DOTALL | re.IGNORECASE)
_LINKED = re.compile(r"(?:\s+(?:på|med|til|for))?\s*\(?$")
_LAST_NOUN = re.compile(r"(?P<rest>(?:[^\W\d]+-\s+og\s+)?[^\W\d]{5,}(?:\s+(?:til|fra)\s+(?:19|20)\d\d)?)$")
_RELATIVE = re.compile(r"[^,;.]*,\s+(?:der|som)\s+(?:er|har|havde|modtager)\s+(?P<rest>.+)", re.DOTALL)
_ASIDE = re.compile(r"\([^)]*\)")
_BOUND = re.compile(
    rf"(?:{_PREPOSITION}|{VERB}|i|med|efter|ved|siden|pr\.?|fra|at|alt|både|også|der|som|om|end|ultimo|primo|medio)$", re.IGNORECASE
)
_NO_START = re.compile(rf"{VERB}$", re.IGNORECASE)
_LISTED = re.compile(r"(?:.*:|\s*,|\s*(?:,\s*)?og)\s+(?P<rest>[^\d,:;]{3,60}?)\s+", re.DOTALL)
_ELLIPTIC = re.compile(
    r"\s*(?:,|,?\s*(?:og|samt)\s)\s*(?P<rest>(?!(?:af|fra|i|på|til|yderligere|mens?|idet|som|der|hvor|og)\b)[^\d,:;().]{3,60}?)"
    r"\s+med\s+(?:(?:et|en)\s+[\w-]+\s+på\s+)?",
    re.DOTALL,
)
_SHORT = 2
_MOST_WORDS = 14


def read_subject(group: Group, said: Said, previous: tuple[str | None, Unit | None], bullet: str | None) -> str | None:
    """What a group of figures is about.

    Args:
        group: the quantities.
        said: what the words around say of them.
        previous: the subject and unit of the figure before in the same sentence.
        bullet: the text of a bullet before its figure.

    Returns:
        the words as printed, on one line.
    """
    before, unit_before = previous
    if said.coordinated and load_lexicon("prose_words", "kind", "same").find_last(group.sentence, group.left, group.start):
        return before
    if said.is_share:
        return name_itself(group) or _read_behind(group, said)
    if group.unit in (Unit.PERSONS, Unit.COUNT) and said.direction is None:
        return _read_number_of(group) or _read_counted(group)
    in_brackets = group.sentence[: group.start].endswith("(")
    if in_brackets and before and unit_before in (Unit.PERSONS, Unit.COUNT):
        return before
    label = read_label(group.sentence) if group.left == 0 else None
    listed = label or (_tidy(bullet) if bullet else _read_listed(group))
    if listed and not _BOUND.match(listed.split()[0]):
        return listed
    own = name_itself(group) or _read_named(group, said) or _read_behind(group, said) or _read_before(group, said)
    own = own or (None if _turns(group) else _read_elliptic(group, said) or before)
    return own if said.word and said.word.row.get("place") == "before_money" else _read_between(group, said) or own


def _read_counted(group: Group) -> str | None:
    """The noun that is counted and what is said of it; behind ``der er`` what those counted are."""
    number_end = group.quantities[-1].number.end
    relative = _RELATIVE.match(group.sentence, group.end, group.right)
    if relative is not None:
        return _tidy(relative["rest"])
    rest = _ASIDE.sub("", group.sentence[group.end : group.right])
    match = re.search(r"[,;()]|\.(?:\s|$)|\s(?:hvilket|mens|og)\s", rest)
    return _tidy(group.sentence[number_end : group.end] + (rest[: match.start()] if match else rest), cut=False)


def _read_number_of(group: Group) -> str | None:
    """What the words before say that there is a number of, whatever people it counts."""
    match = _NUMBER_OF.search(group.sentence, group.clause_start(), group.start)
    return _tidy(match["rest"]) if match else None


def _read_listed(group: Group) -> str | None:
    """Entries behind a colon: ``…: førtidspension 30 mio. kr. og boligstøtte 4 mio. kr.``."""
    match = _LISTED.fullmatch(group.sentence, group.left, group.start)
    if match is None or ":" not in group.sentence[: group.start - len(match["rest"])]:
        return None
    return _tidy(match["rest"], cut=False) if not re.search(rf"\b{VERB}\b", match["rest"]) else None


def _read_elliptic(group: Group, said: Said) -> str | None:
    """``skoler bidrager med 3 mio. kr. og dagtilbud med 2 mio. kr.``: the verb of the figure before holds for this one."""
    before = group.sentence[group.left : group.start]
    match = _ELLIPTIC.fullmatch(before)
    if group.unit is not Unit.DKK or not match or not re.search(r"\bmed\b", group.sentence[: group.left]):
        return None
    if said.word is not None and group.left + match.end("rest") > said.word.start:
        return None
    return _tidy(match["rest"], cut=False)


def _read_between(group: Group, said: Said) -> str | None:
    """``merudgifter til førtidspension på``, ``budget på området for 2017 er på``."""
    if said.word is None or said.word.end > group.start:
        return None
    between = without_fillers(group.sentence[said.word.end : group.start])
    match = _BETWEEN.match(_LINKED.sub("", between))
    return _tidy(match["rest"]) if match else None


def _read_named(group: Group, said: Said) -> str | None:
    """What the number is an amount of (``en årlig pulje på``), where that says more than that it is money."""
    if said.word is not None or group.unit is not Unit.DKK:
        return None
    words = without_fillers(group.sentence[group.left : group.start])
    linked = _LINKED.search(words)
    if linked is None or "på" not in linked[0] + " ":
        return None
    words = words[: linked.start()]
    match = _ARTICLE.match(words) or _LAST_NOUN.search(words)
    named = _tidy(match["rest"]) if match else None
    if named is None or _says_money(named):
        return None
    behind = _BEHIND.match(group.sentence[group.end : group.right])
    more = _tidy(behind[0]) if behind else None
    return _tidy(f"{named} {more}", cut=False) if more else named


def _read_behind(group: Group, said: Said) -> str | None:
    """``6 mio. kr. vedrørende …``, ``30 % af …``, ``tilføres 1 mio. kr. … til Huset``."""
    begin = said.word.end if said.word and said.word.start >= group.end else group.end
    rest = group.sentence[begin : group.right]
    match = _BEHIND.match(rest)
    if match is None and group.unit is Unit.DKK and said.direction is None:
        match = _GIVEN_TO.search(rest)
    if match is None and group.unit is Unit.PCT and len(group.sentence[group.clause_start() : group.start].split()) <= _SHORT:
        return _tidy(re.sub(rf"^\s*{VERB}\s+", "", rest))
    return _tidy(match["rest"]) if match else None


def _read_before(group: Group, said: Said) -> str | None:
    """``at der til Sektor Skole gives …``, ``Antallet af ledige er …``, ``er skolens andel …``."""
    end = said.word.start if said.word and said.word.start < group.start else group.start
    if said.word and said.word.start < group.start and _is_verb(group, said.word):
        end = said.word.end  # the verb itself: ``Skoler overskrider budgettet med``, ``Skoler falder med``
    turned = _TURNS.match(group.sentence, group.clause_start(), end) if _turns(group) else None
    if turned is not None and (found := _tidy(turned["rest"])):
        return found
    for begin in dict.fromkeys((group.clause_start(), group.left)):
        words = cut_deciding(_ASIDE.sub("", without_fillers(group.sentence[begin:end])))
        words = _LINKED.sub("", words) if end == group.start else words
        for pattern in (_INVERTED, _FIRST, _PREPOSED):
            match = pattern.match(words.strip()) if pattern is not _PREPOSED else pattern.search(words)
            found = _tidy(match["rest"]) if match and not decides(match.string, match.end("rest")) else None
            if found and not _says_money(found) and not _BOUND.match(found.split()[0]):
                return found
    return None


def _is_verb(group: Group, word: Found) -> bool:
    return word.row.get("place") == "before_money" or _NO_START.match(group.sentence[word.start : word.end]) is not None


def _turns(group: Group) -> bool:
    """Whether the number's clause is another than that of the figure before, with a verb of its own."""
    start = group.clause_start()
    if start <= group.left or not _NEW_CLAUSE.search(group.sentence[:start]):
        return False
    return _TURNS.match(group.sentence, start, group.start) is not None


def _says_money(words: str) -> bool:
    """Whether words say no more than that there is money (``en tillægsbevilling på drift``)."""
    plain = re.sub(r"^(?:en|et)\s+", "", words)
    return load_lexicon("prose_words", "kind", "money_noun").match(plain, 0) is not None


def _tidy(words: str, cut: bool = True) -> str | None:
    match = _CUT.search(words) if cut else None
    later = next((each for each in _CUT.finditer(words) if each[0].strip() != ","), None) if match else None
    match = later if match and names_several(words[: later.start()] if later else words) else match
    plain = " ".join((words[: match.start()] if match else words).split()).strip(" .,:;–-*_")
    while ends := _ENDS.search(plain):
        plain = plain[: ends.start()].strip(" .,:;–-*_")
    found = plain.split()
    if found and (_NO_START.match(found[0]) or (found[0] in ("i", "siden") and found[-1].isdigit())):
        return None
    empty = load_lexicon("prose_words", "kind", "no_subject").match(plain, 0)
    if len(plain) < 3 or not any(map(str.isalpha, plain)) or (empty and (len(found) == 1 or _BOUND.match(found[1]))):
        return None
    return " ".join(found[:_MOST_WORDS])
