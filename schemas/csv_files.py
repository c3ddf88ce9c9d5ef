"""Our CSV files: the columns of each, and what may stand in them. The one place where the codes that people write are listed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping

from schemas.csv_kinds import CODE, DAY, KEY, MUNICIPAL_NUMBER, NUMBER, WHOLE, YEAR, CsvFile, Field
from schemas.lists import (
    BudgetBasis,
    ChangeKind,
    CommitteeKind,
    Decision,
    Direction,
    DocumentKind,
    ExpenditureKind,
    ItemKind,
    Qualifier,
    RecipientsBasis,
    Scenario,
    Unit,
)

COLUMN_ROLES = tuple(
    "label area expenditure income net amount amount_or_net amount_or_status amount_or_budget recipients monthly_benefit"
    " refund_pct own_share_pct budget original_budget supplementary virement carry_over corrected_budget periodised_budget"
    " actual_to_date consumption_pct remaining remaining_pct expected deviation deviation_pct result corrected_budget_excl"
    " deviation_original less_spent more_spent outcome aside net_rate effect".split()
)
COLUMN_DETAILS: Mapping[str, tuple[str, ...]] = {
    "recipients": tuple(RecipientsBasis),
    "monthly_benefit": ("month", "year", "either"),
    "amount_or_budget": ("project", "either"),
}
BUDGET_BASES: Mapping[str, tuple[str, ...]] = {"budget": tuple(BudgetBasis)}
ROW_ROLES = ("total", "net", "of_which", "result")
ROW_PLACES = ("start", "end", "whole", "inside", "behind")
SIDES = ("expenditure", "income", "net")
SIGNS = ("1", "-1")
YES = ("yes",)
TOKEN_CLASSES = ("paragraph", "reference", "page", "time", "phone", "quantity")
PROSE_WORD_KINDS = tuple(
    "comparison comparison_after_more compared condition example rate_before rate_after yearly distributing same part link"
    " link_level total side_expenditure side_income side_open money_noun open_noun no_subject elsewhere unsure portion portion_behind"
    " portion_of asking applying applied moving covering into_treasury expected level of_whole committee concluding incomplete"
    " of_rows shared_out put_down put_under stands to_cover infers same_before table_lead count_budget of_committee asked remainder"
    " count_status counted factor_volume factor_price factor_refund no_share isolated now countering spends"
    " concluding_sentence of_those remaining together covered cost after_case before_case drawing sums_up nets"
    " year_lead other_year plain change_head price full_year number_of share_of people net_sum surplus deficit bettering financed"
    " spent supposed measured composed composed_change follows estimate estimate_head round makes_up state_share own_share unit_price"
    " financed_sum set_aside rest deciding since granting capital operating"
    " given_expenditure given_income adjusting reducing budget_noun says who".split()
)
PROSE_UNITS = (Unit.PCT, Unit.PCT_POINT, Unit.PERSONS, Unit.COUNT, Unit.OTHER, "none")
MEASURES = (
    *(Unit.PERSONS, Unit.COUNT, "elsewhere", "no_figure", "price", "budget", "overlap", "financing", "change", "each", "service", "chosen"),
    "beside_refund",
)
REGIMES = ("stair_2016", "mixed", "fixed", "none")
SURETIES = ("verified", "memory")
ALIAS_KINDS = tuple(
    "label_of_other_code part_of_code former_name later_name short_label code_pair misprint_label misprint_code local_label"
    " other_official_name".split()
)


def _words(name: str, *fields: Field, means: Iterable[str] = (), apart: Iterable[str] = (), phrases: bool = False) -> CsvFile:
    """A vocabulary: words, what they mean, and a note for people."""
    columns = (Field("words"), *fields, Field("note", must=False))
    return CsvFile("vocabulary", name, columns, means=tuple(means), apart=tuple(apart), phrases=phrases)


FILES = (
    _words(
        "columns",
        Field("role", COLUMN_ROLES),
        Field("detail", by="role", among_by=COLUMN_DETAILS),
        means=("role", "detail"),
    ),
    _words("amount_words", Field("says", ("change", "proposal", "level", "compare")), means=("says",)),
    _words("spellings", Field("same_as"), means=("same_as",)),
    _words("rows", Field("role", ROW_ROLES), Field("place", ROW_PLACES, parted=" "), means=("role",)),
    _words(
        "scenarios",
        Field("scenario", tuple(Scenario)),
        Field("basis", by="scenario", among_by=BUDGET_BASES),
        means=("scenario", "basis"),
    ),
    _words("side_marks", Field("side", ("expenditure", "income", "net")), means=("side",)),
    _words("side_leads", Field("means", ("less", "plain")), means=("means",), phrases=True),
    _words("row_sides", Field("side", ("expenditure", "income")), Field("also_cost", YES, must=False), means=("side",)),
    _words("change_types", Field("change_kind", tuple(ChangeKind)), means=("change_kind",)),
    _words(
        "expenditure_kinds",
        Field("expenditure_kind", tuple(ExpenditureKind)),
        Field("where", ("heading", "title", "account"), parted=" "),
        means=("expenditure_kind",),
    ),
    _words("sign_words", Field("measure", SIDES), Field("sign", SIGNS), means=("measure", "sign")),
    _words("units", Field("factor", form=WHOLE), means=("factor",)),
    _words("measures", Field("measure", MEASURES), Field("alone", YES, must=False), means=("measure",), phrases=True),
    _words(
        "number_context",
        Field("place", ("before",)),
        Field("token_class", TOKEN_CLASSES),
        Field("largest", form=WHOLE, must=False),
        means=("token_class",),
    ),
    _words("decisions", Field("decision", (*Decision, "attendance", "minority")), means=("decision",), phrases=True),
    _words("document_kinds", Field("kind", tuple(DocumentKind)), Field("where", ("head", "body")), means=("kind",), apart=("where",)),
    _words(
        "item_kinds",
        Field("item_kind", tuple(ItemKind)),
        Field("where", ("recommendation", "title", "decision")),
        means=("item_kind",),
        apart=("where",),
        phrases=True,
    ),
    _words(
        "sections",
        Field("kind", ("decision", "recommendation", "body", "attachments")),
        Field("run_on", YES, must=False),
        Field("opens", YES, must=False),
        means=("kind",),
    ),
    _words("status_words", Field("means", ("status", "figure", "earlier", "latest")), means=("means",), phrases=True),
    _words("recommending", phrases=True),
    _words("decided_years", Field("kind", ("later", "onward")), means=("kind",), phrases=True),
    _words("lettered_words"),
    _words("subject_words", Field("kind", ("generic", "excluding", "total", "applying", "numbered")), means=("kind",), apart=("kind",)),
    _words("prose_units", Field("unit", PROSE_UNITS), means=("unit",), phrases=True),
    _words(
        "prose_directions",
        Field("direction", tuple(Direction)),
        Field("place", ("before", "before_money", "after", "after_money", "after_count", "after_frame", "both")),
        means=("direction",),
        phrases=True,
    ),
    _words("prose_qualifiers", Field("qualifier", tuple(Qualifier)), means=("qualifier",)),
    _words(
        "prose_scenarios",
        Field("scenario", tuple(Scenario)),
        Field("basis", by="scenario", among_by=BUDGET_BASES),
        means=("scenario", "basis"),
        phrases=True,
    ),
    _words("prose_words", Field("kind", PROSE_WORD_KINDS), means=("kind",), apart=("kind",), phrases=True),
    _words("number_words", Field("value", form=NUMBER), means=("value",)),
    _words("abbreviations", Field("ends", YES, must=False), means=("ends",), phrases=True),
    CsvFile(
        "reference",
        "benefits",
        (
            Field("key", form=KEY),
            Field("name_da"),
            Field("name_en"),
            Field("synonyms", must=False),
            Field("account_codes", form=CODE, parted=" ", must=False),
            Field("refund_regime", REGIMES),
            Field("refund_min_pct", form=NUMBER, must=False),
            Field("refund_max_pct", form=NUMBER, must=False),
            Field("co_financed", YES, must=False),  # others pay it out, and the municipality bears a share: no refund comes in
            Field("valid_from", form=DAY, must=False),
            Field("valid_to", form=DAY, must=False),
            Field("status", SURETIES),
            Field("source"),
        ),
        spelled=("name_da", "synonyms"),
        means=("key",),
    ),
    CsvFile(
        "reference",
        "chart_of_accounts",
        (
            Field("code", form=CODE),
            Field("name_da"),
            Field("valid_from", form=YEAR, must=False),
            Field("valid_to", form=YEAR, must=False),
            Field("successor_codes", form=CODE, parted=" ", must=False),
            Field("status", SURETIES),
            Field("source"),
        ),
        spelled=(),
    ),
    CsvFile(
        "reference",
        "account_aliases",
        (
            Field("printed_code", form=CODE, parted="/"),
            Field("printed_label"),
            Field("code", form=CODE, parted=" "),
            Field("kind", ALIAS_KINDS),
            Field("source"),
        ),
        spelled=(),
    ),
    CsvFile(
        "reference",
        "municipalities",
        (Field("code", form=MUNICIPAL_NUMBER), Field("name"), Field("region"), Field("aliases", must=False)),
        spelled=("name", "aliases"),
        means=("code",),
    ),
    CsvFile(
        "reference",
        "committees",
        # Short names are the municipalities' own: BEU is one committee here and another there.
        (Field("name_da"), Field("gloss_en"), Field("kind", tuple(CommitteeKind)), Field("aliases", must=False)),
        spelled=("name_da",),
        means=("kind",),
    ),
)
"""Every CSV file under ``schemas``."""

BY_PLACE: Mapping[tuple[str, str], CsvFile] = {(file.folder, file.name): file for file in FILES}
