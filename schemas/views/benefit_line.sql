SELECT
    d.municipality, d.municipality_code, d.committee, d.meeting_date,
    b.fact_id, b.document_id, b.item_no, b.page, b.line_no, b.table_no, b.row_no,
    b.benefit, b.label, b.scenario, b.budget_basis, b.fiscal_year, b.status_date,
    b.recipients, b.recipients_basis, b.monthly_benefit_dkk, b.yearly_benefit_dkk, b.refund_pct, b.own_share_pct, b.amount_dkk
FROM benefit_status b
JOIN document d ON d.document_id = b.document_id
WHERE b.role = 'line' AND b.is_current AND d.is_current
  AND NOT EXISTS (SELECT 1 FROM figure f WHERE f.fact_id = b.fact_id AND f.fact_column = 'amount_dkk' AND f.state = 'refuted')
ORDER BY d.municipality, b.fiscal_year, b.status_date, b.document_id, b.item_no, b.table_no, b.row_no, b.fact_id
