-- How many figures the prose of a status' items states, and how many of them something printed ties: one row.
SELECT count(*) AS claim_count,
    count(*) FILTER (WHERE f.state = 'reconciled') AS reconciled_count,
    count(*) FILTER (WHERE f.state IN ('contested', 'refuted')) AS broken_count
FROM figure f
WHERE f.fact_table = 'claim'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
