-- The budget follow-up: a row a printed row; ``budget_dkk`` is the budget that the table compares with, ``places`` what it is rounded to;
-- ``unit_factor`` the only unit of its table, ``resolution`` the finest step there.
SELECT
    coalesce(b.section, CASE WHEN b.covers_level = 'sector' THEN b.covers END) AS heading,
    b.fact_id, b.document_id, b.item_no, b.table_no, b.row_no, b.role, b.section, b.label, b.account_codes, b.covers_level, b.covers,
    b.budget_basis, b.fiscal_year, b.expected_label, d.meeting_date, b.original_budget_dkk, b.supplementary_dkk, b.virement_dkk, b.carry_over_dkk, b.corrected_budget_dkk,
    b.periodised_budget_dkk, b.actual_to_date_dkk, b.expected_dkk, b.deviation_dkk, b.deviation_pct,
    coalesce(b.corrected_budget_dkk, b.original_budget_dkk) AS budget_dkk,
    CASE WHEN b.corrected_budget_dkk IS NULL THEN 'original_budget_dkk' ELSE 'corrected_budget_dkk' END AS budget_column,
    CASE WHEN min(f.least_unit) OVER printed = max(f.most_unit) OVER printed THEN min(f.least_unit) OVER printed END AS unit_factor,
    min(f.resolution) OVER printed AS resolution,
    CASE WHEN min(f.resolution) OVER printed >= 100000 THEN 1 ELSE 3 END AS places
FROM budget_followup b
JOIN document d ON d.document_id = b.document_id
JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
LEFT JOIN (
    SELECT fact_id, min(resolution) AS resolution, min(unit_factor) AS least_unit, max(unit_factor) AS most_unit
    FROM figure WHERE unit = 'DKK' GROUP BY fact_id
) f ON f.fact_id = b.fact_id
WHERE r.round_id = $round AND b.is_current
WINDOW printed AS (PARTITION BY b.document_id, b.item_no, b.table_no)
ORDER BY b.document_id, b.item_no, b.table_no, b.row_no
