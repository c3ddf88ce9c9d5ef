-- Which figures no relation ties, by what they are.
SELECT f.fact_column, count(*) AS figure_count
FROM figure f
JOIN table_row t ON t.fact_id = f.fact_id
WHERE f.state = 'not_reconciled'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no
              AND r.fiscal_year IS NOT DISTINCT FROM t.fiscal_year)
GROUP BY f.fact_column
ORDER BY count(*) DESC, f.fact_column
