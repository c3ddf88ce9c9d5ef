-- Printed grand totals that add up lines of several blocks.
WITH line AS (
    SELECT a.document_id, a.item_no, a.table_no, a.fiscal_year, CASE
        WHEN a.expenditure_kind IN ('budget_guaranteed', 'other_transfer', 'co_financing') THEN 'transfer'
        ELSE a.expenditure_kind END AS block
    FROM appropriation_line a
    JOIN status_round r ON r.document_id = a.document_id AND r.item_no = a.item_no AND r.fiscal_year IS NOT DISTINCT FROM a.fiscal_year
    WHERE r.round_id = $round
)
SELECT t.fact_id, t.text, t.role, coalesce(t.net_dkk, coalesce(t.expenditure_dkk, 0) + coalesce(t.income_dkk, 0)) AS net_dkk
FROM appropriation t
WHERE t.covers_level = 'all' AND t.is_current AND t.role = 'total'
  AND (SELECT count(DISTINCT l.block) FROM line l
       WHERE l.document_id = t.document_id AND l.item_no = t.item_no AND l.table_no = t.table_no
         AND l.fiscal_year IS NOT DISTINCT FROM t.fiscal_year) > 1
ORDER BY t.document_id, t.item_no, t.row_no
