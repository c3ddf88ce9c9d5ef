-- The benefit tables as printed.
SELECT b.fact_id, b.document_id, b.item_no, b.table_no, b.row_no, b.role, b.label, b.scenario, b.scenario_label, b.budget_basis,
    b.budget_basis_source, b.recipients, b.monthly_benefit_dkk, b.yearly_benefit_dkk, b.refund_pct, b.own_share_pct, b.amount_dkk
FROM benefit_status b
JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
WHERE r.round_id = $round AND b.is_current
-- Of benefits that stand side by side, by where they stand: it is in the fact's name.
ORDER BY b.document_id, b.item_no, b.table_no, b.row_no, regexp_extract(b.fact_id, '\.r(\d+)', 1)::BIGINT
