-- Which figures no relation ties, by what they are.
SELECT f.fact_column, count(*) AS figure_count
FROM figure f
WHERE f.state = 'not_reconciled'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
GROUP BY f.fact_column
ORDER BY count(*) DESC, f.fact_column
