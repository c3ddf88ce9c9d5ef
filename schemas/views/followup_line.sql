SELECT
    d.municipality, d.municipality_code, d.committee, d.meeting_date,
    b.fact_id, b.document_id, b.item_no, b.page, b.line_no, b.table_no, b.row_no,
    b.section, b.label, b.account_codes, b.budget_basis, b.price_level, b.fiscal_year, b.status_date,
    b.original_budget_dkk, b.supplementary_dkk, b.virement_dkk, b.carry_over_dkk, b.corrected_budget_dkk, b.periodised_budget_dkk,
    b.actual_to_date_dkk, b.expected_dkk, b.deviation_dkk, b.deviation_pct
FROM budget_followup b
JOIN document d ON d.document_id = b.document_id
WHERE b.role = 'line' AND b.is_current AND d.is_current
  AND NOT EXISTS (SELECT 1 FROM figure f WHERE f.fact_id = b.fact_id AND f.fact_column <> 'deviation_pct' AND f.state = 'refuted')
ORDER BY d.municipality, b.fiscal_year, b.status_date, b.document_id, b.item_no, b.table_no, b.row_no, b.fact_id
