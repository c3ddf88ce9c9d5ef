SELECT
    d.municipality, d.municipality_code, d.committee, d.meeting_date,
    a.fact_id, a.document_id, a.item_no, a.page, a.line_no, a.table_no, a.row_no,
    a.sector, a.change_type, a.change_kind, a.expenditure_kind, a.account_codes, a.account_name, a.benefit, a.text,
    a.fiscal_year, a.status_date, a.stage, a.decision_line_id,
    a.expenditure_dkk, a.income_dkk, a.net_dkk,
    CAST(
        CASE WHEN a.expenditure_dkk IS NULL AND a.income_dkk IS NULL THEN a.net_dkk
             ELSE coalesce(a.expenditure_dkk, 0) + coalesce(a.income_dkk, 0) END
        AS DECIMAL(18, 2)
    ) AS change_dkk
FROM appropriation a
JOIN document d ON d.document_id = a.document_id
WHERE a.role = 'line' AND a.is_current AND d.is_current
  AND NOT EXISTS (SELECT 1 FROM figure f WHERE f.fact_id = a.fact_id AND f.state = 'refuted')
ORDER BY d.municipality, a.fiscal_year, a.status_date, a.document_id, a.item_no, a.table_no, a.row_no, a.fact_id
