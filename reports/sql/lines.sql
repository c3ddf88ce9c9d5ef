-- All appropriations as printed, with their subtotals, nets and totals; ``unit_factor`` the only unit of a row's table, ``resolution`` the
-- finest step there.
SELECT coalesce(a.sector, CASE WHEN a.covers_level = 'sector' THEN a.covers END) AS heading, a.fact_id, a.document_id, a.item_no, a.table_no, a.row_no, a.role, a.sector, a.change_type, a.change_kind, a.expenditure_kind,
    a.expenditure_kind_source, a.account_codes, a.account_codes_printed, a.account_name, a.text,
    a.expenditure_dkk, a.income_dkk, a.net_dkk,
    CASE WHEN min(f.least_unit) OVER printed = max(f.most_unit) OVER printed THEN min(f.least_unit) OVER printed END AS unit_factor,
    min(f.resolution) OVER printed AS resolution
FROM appropriation a
JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
LEFT JOIN (
    SELECT fact_id, min(resolution) AS resolution, min(unit_factor) AS least_unit, max(unit_factor) AS most_unit
    FROM figure WHERE unit = 'DKK' GROUP BY fact_id
) f ON f.fact_id = a.fact_id
WHERE r.round_id = $round AND a.is_current
WINDOW printed AS (PARTITION BY a.document_id, a.item_no, a.table_no)
ORDER BY a.document_id, a.item_no, a.table_no, a.row_no
