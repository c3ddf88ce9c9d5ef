-- All appropriations as printed, with their subtotals, nets and totals.
SELECT coalesce(a.sector, CASE WHEN a.covers_level = 'sector' THEN a.covers END) AS heading, a.fact_id, a.document_id, a.item_no, a.table_no, a.row_no, a.role, a.sector, a.change_type, a.change_kind, a.expenditure_kind,
    a.expenditure_kind_source, a.account_codes, a.account_codes_printed, a.account_name, a.text,
    a.expenditure_dkk, a.income_dkk, a.net_dkk
FROM appropriation a
JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
WHERE r.round_id = $round AND a.is_current
ORDER BY a.document_id, a.item_no, a.table_no, a.row_no
