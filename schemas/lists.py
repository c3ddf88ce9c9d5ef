"""Closed lists: every value that a coded column of the store may take."""

from enum import StrEnum


class DocumentKind(StrEnum):
    """What sort of paper a document is."""

    MINUTES = "minutes"
    AGENDA = "agenda"
    MEMO = "memo"
    APPENDIX = "appendix"
    UNKNOWN = "unknown"


class ItemKind(StrEnum):
    """What an agenda item asks of the committee."""

    APPROVAL = "approval"
    INFORMATION = "information"
    DISCUSSION = "discussion"
    OTHER = "other"


class Decision(StrEnum):
    """What the committee did with an item or a recommendation."""

    APPROVED = "approved"
    APPROVED_AMENDED = "approved_amended"
    FORWARDED = "forwarded"
    NOTED = "noted"
    REJECTED = "rejected"
    POSTPONED = "postponed"
    BROUGHT_TO_COUNCIL = "brought_to_council"
    NONE = "none"


class Stage(StrEnum):
    """How far an appropriation has come: only the council grants (kommunestyrelsesloven § 40 stk. 2)."""

    RECOMMENDED = "recommended"
    SENT_ON = "sent_on"
    GRANTED = "granted"
    NOT_NAMED = "not_named"  # what the decision, which names another year of the table, would cost this year: nothing is decided on it
    POSTPONED = "postponed"  # taken off or put off: nothing is decided
    REJECTED = "rejected"


class Role(StrEnum):
    """What a printed row is among the other rows of its table."""

    LINE = "line"
    SUBTOTAL = "subtotal"
    NET = "net"
    TOTAL = "total"
    OF_WHICH = "of_which"  # a part of the line above, never added


class ChangeKind(StrEnum):
    """Why an appropriation line is there; only ``status`` lines are deviations."""

    STATUS = "status"
    TECHNICAL = "technical"
    LAW_PROGRAMME = "law_programme"
    VIREMENT = "virement"
    CARRY_OVER = "carry_over"
    PRICE = "price"
    POOL = "pool"
    UNKNOWN = "unknown"


class ExpenditureKind(StrEnum):
    """Which block of municipal money a line belongs to; blocks are never added together."""

    SERVICE = "service"
    BUDGET_GUARANTEED = "budget_guaranteed"
    OTHER_TRANSFER = "other_transfer"
    INSURED_UNEMPLOYED = "insured_unemployed"
    CO_FINANCING = "co_financing"
    CAPITAL = "capital"
    UNKNOWN = "unknown"


class Scenario(StrEnum):
    """Which of the three rows of a benefit table a fact is."""

    BUDGET = "budget"
    STATUS = "status"
    DEVIATION = "deviation"


class BudgetBasis(StrEnum):
    """Which budget a printed 'budget' is."""

    ORIGINAL = "original"
    CORRECTED = "corrected"
    UNKNOWN = "unknown"


class RecipientsBasis(StrEnum):
    """How recipients are counted; different bases are never compared."""

    MONTHLY_AVERAGE = "monthly_average"
    FULL_TIME = "full_time"
    ON_A_DAY = "on_a_day"
    DURING_A_YEAR = "during_a_year"
    UNKNOWN = "unknown"


class Unit(StrEnum):
    """What a stored value counts; ``other`` is what labels say and no unit here is for (days, an index), ``unstated`` what no word says."""

    DKK = "DKK"
    DKK_PER_MONTH = "DKK/month"
    DKK_PER_YEAR = "DKK/year"
    PERSONS = "persons"
    PCT = "pct"
    PCT_POINT = "pct_point"
    COUNT = "count"
    OTHER = "other"
    UNSTATED = "unstated"


class Direction(StrEnum):
    """Which way a change goes that prose speaks of; what costs money, and a rise, is positive."""

    MORE_EXPENDITURE = "more_expenditure"
    LESS_EXPENDITURE = "less_expenditure"
    MORE_INCOME = "more_income"
    LESS_INCOME = "less_income"
    OVERSPEND = "overspend"
    UNDERSPEND = "underspend"
    RISE = "rise"
    FALL = "fall"


class Qualifier(StrEnum):
    """What words make of a printed number: they widen its interval, or open it to one side."""

    ABOUT = "about"  # ca., omkring, cirka: widened to a whole step of its last significant digit
    OVER = "over"  # godt, over, mere end: at least this
    UNDER = "under"  # knap, under, mindre end: at most this
    UP_TO = "up_to"  # op til, højst: from nil to this
    AT_LEAST = "at_least"  # mindst, fra


class SignRule(StrEnum):
    """How the sign of a stored value came about."""

    AS_PRINTED = "as_printed"
    BY_WORDING = "by_wording"
    BY_LEGEND = "by_legend"
    BY_FORMULA = "by_formula"


class Reading(StrEnum):
    """How sure the reading of a figure is."""

    PLAIN = "plain"
    CHOSEN = "chosen"
    OCR = "ocr"


class Choice(StrEnum):
    """Along which way of its table a sum chose the reading of a figure; it proves nothing of that figure again."""

    ROW = "row"
    COLUMN = "column"


class FigureState(StrEnum):
    """What the identities say of a figure. Nobody says 'proved': only the ledger proves."""

    RECONCILED = "reconciled"
    CONTESTED = "contested"
    REFUTED = "refuted"
    NOT_RECONCILED = "not_reconciled"


class IdentityKind(StrEnum):
    """What weight an identity has."""

    ARITHMETIC = "arithmetic"
    AGREEMENT = "agreement"
    MODEL = "model"
    PLAUSIBILITY = "plausibility"


class Rule(StrEnum):
    """The rules that judge figures."""

    FOOTING = "footing"
    GRAND_TOTAL = "grand_total"
    NETTING = "netting"
    DEVIATION = "deviation"
    ROLLFORWARD = "rollforward"
    SHARE = "share"
    PRODUCT = "product"
    BENEFIT_MODEL = "benefit_model"
    REFUND_OF_CHANGE = "refund_of_change"
    CROSS_TABLE = "cross_table"
    RESTATEMENT = "restatement"
    RANGE = "range"
    WORDING_SIGN = "wording_sign"
    ACCOUNT_CODE = "account_code"
    ACCOUNT_LABEL = "account_label"
    PROSE_VS_TABLE = "prose_vs_table"
    PROSE_VS_PROSE = "prose_vs_prose"
    DATE_CONFLICT = "date_conflict"
    FINANCING_MISSING = "financing_missing"


class Grade(StrEnum):
    """How well a sum of rounded numbers meets the printed one."""

    EXACT = "exact"
    PLAUSIBLE = "plausible"
    POSSIBLE = "possible"
    IMPOSSIBLE = "impossible"


class Outcome(StrEnum):
    """What came of an identity."""

    HOLDS = "holds"
    FAILS = "fails"
    NOT_CHECKABLE = "not_checkable"


class Side(StrEnum):
    """Where a term stands: among the parts that are added, or as the printed result."""

    PART = "part"
    RESULT = "result"


class Severity(StrEnum):
    """How much a finding matters."""

    INFO = "info"
    QUESTION = "question"
    WARNING = "warning"
    ERROR = "error"


class FindingStatus(StrEnum):
    """What became of a finding."""

    OPEN = "open"
    CORRECTED = "corrected"
    ACCEPTED = "accepted"


class EntryStatus(StrEnum):
    """What became of a row that a person wrote: a correction, an acceptance."""

    APPLIED = "applied"
    EXPIRED = "expired"  # what it speaks of is no longer so
    REFUSED = "refused"  # the row itself cannot be used


class Basis(StrEnum):
    """Which numbers a relation was judged on."""

    STORED = "stored"  # as they count: printed unless corrected
    PRINTED = "printed"  # as printed, where a figure has been corrected


class CommitteeKind(StrEnum):
    """What sort of body holds a meeting: only a council grants."""

    COUNCIL = "council"
    FINANCE = "finance"
    STANDING = "standing"
    SPECIAL = "special"
    ADVISORY = "advisory"


class YearSource(StrEnum):
    """Where the fiscal year of a figure in prose is said, the nearest first."""

    SENTENCE = "sentence"
    LEAD = "lead"  # the lead-in of its list
    HEADING = "heading"
    TABLE = "table"
    TITLE = "title"
    ITEM = "item"  # the meeting's own year, where the item speaks of no other year's budget, accounts or status
