-- How many figures the prose of a status' items states, and how many of them something printed ties: one row.
SELECT count(*) AS claim_count,
    count(*) FILTER (WHERE f.state = 'reconciled') AS reconciled_count,
    count(*) FILTER (WHERE f.state <> 'reconciled' AND b.figure_id IS NOT NULL) AS broken_count
FROM figure f
LEFT JOIN (
    SELECT DISTINCT t.figure_id FROM identity_term t JOIN identity i ON i.identity_id = t.identity_id
    WHERE i.outcome = 'fails' AND i.basis = 'stored' AND i.kind IN ('arithmetic', 'agreement')
) b ON b.figure_id = f.figure_id
WHERE f.fact_table = 'claim'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
