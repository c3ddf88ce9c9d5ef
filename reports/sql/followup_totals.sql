-- A row a follow-up table: its only printed grand total, else the sum of its lines where all of them print the amount.
WITH row AS (
    SELECT b.*, coalesce(b.corrected_budget_dkk, b.original_budget_dkk) AS budget_dkk
    FROM budget_followup b
    JOIN status_round r ON r.document_id = b.document_id AND r.item_no = b.item_no AND r.fiscal_year IS NOT DISTINCT FROM b.fiscal_year
    WHERE r.round_id = $round AND b.is_current
),
summed AS (
    SELECT
        document_id, item_no, table_no,
        CASE WHEN count(DISTINCT budget_basis) = 1 THEN min(budget_basis) ELSE 'unknown' END AS budget_basis,
        count(*) FILTER (WHERE role = 'line') AS line_count,
        list(fact_id ORDER BY row_no) FILTER (WHERE role = 'line') AS line_ids,
        list(fact_id ORDER BY row_no) FILTER (WHERE role = 'total' AND covers_level = 'all') AS total_ids,
        count(budget_dkk) FILTER (WHERE role = 'line') AS budget_count, sum(budget_dkk) FILTER (WHERE role = 'line') AS budget_dkk,
        count(expected_dkk) FILTER (WHERE role = 'line') AS expected_count, sum(expected_dkk) FILTER (WHERE role = 'line') AS expected_dkk,
        count(deviation_dkk) FILTER (WHERE role = 'line') AS deviation_count, sum(deviation_dkk) FILTER (WHERE role = 'line') AS deviation_dkk
    FROM row
    GROUP BY document_id, item_no, table_no
)
SELECT
    s.document_id, s.item_no, s.table_no, i.item_label, s.budget_basis, s.line_count, s.line_ids, t.fact_id AS total_id,
    CASE WHEN t.corrected_budget_dkk IS NULL THEN 'original_budget_dkk' ELSE 'corrected_budget_dkk' END AS budget_column,
    CASE WHEN t.fact_id IS NOT NULL THEN t.budget_dkk WHEN s.budget_count = s.line_count THEN s.budget_dkk END AS budget_dkk,
    CASE WHEN t.fact_id IS NOT NULL THEN t.expected_dkk WHEN s.expected_count = s.line_count THEN s.expected_dkk END AS expected_dkk,
    CASE WHEN t.fact_id IS NOT NULL THEN t.deviation_dkk WHEN s.deviation_count = s.line_count THEN s.deviation_dkk END AS deviation_dkk
FROM summed s
JOIN agenda_item i ON i.document_id = s.document_id AND i.item_no = s.item_no
LEFT JOIN row t ON len(s.total_ids) = 1 AND t.fact_id = s.total_ids[1]
ORDER BY s.document_id, s.item_no, s.table_no
