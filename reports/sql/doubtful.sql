-- The rows of a status to be read with care: an error names one of their figures, or a relation that fails without telling which of
-- its figures is wrong; and of totals, subtotals and nets also those with a figure that is contested or refuted.
SELECT DISTINCT f.fact_id
FROM figure f
JOIN table_row t ON t.fact_id = f.fact_id
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
  AND (
    (t.role NOT IN ('line', 'of_which') AND f.state IN ('contested', 'refuted'))
    OR f.figure_id IN (SELECT o.figure_id FROM open_finding o WHERE o.severity = 'error')
    OR f.figure_id IN (SELECT i.figure_id FROM open_finding o JOIN identity_term i ON i.identity_id = o.identity_id
                       WHERE o.severity = 'error' AND o.figure_id IS NULL)
  )
ORDER BY f.fact_id
