-- The why-table: a row a benefit.
SELECT v.*, s.table_no, coalesce(v.deviation_printed_dkk, v.deviation_computed_dkk) AS deviation_dkk,
    v.unexplained_low_dkk > 0 OR v.unexplained_high_dkk < 0 AS stands_out,
    f.suggestion, f.unit AS suggestion_unit
FROM budget_vs_status v
JOIN status_round r ON r.document_id = v.document_id AND r.item_no = v.item_no AND r.fiscal_year IS NOT DISTINCT FROM v.fiscal_year
JOIN benefit_status s ON s.fact_id = v.status_fact_id
LEFT JOIN (
    SELECT figure_id, min(suggestion) AS suggestion, min(unit) AS unit FROM finding WHERE suggestion IS NOT NULL GROUP BY figure_id
) f ON f.figure_id = v.left_out_figure_ids[1]
WHERE r.round_id = $round AND v.status_date IS NOT DISTINCT FROM r.status_date
-- Of benefits that stand side by side, by where they stand: it is in the fact's name.
ORDER BY v.document_id, v.item_no, s.table_no, s.row_no, regexp_extract(s.fact_id, '\.r(\d+)', 1)::BIGINT
