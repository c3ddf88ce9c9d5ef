-- What the totals of a status' appropriations come to over all years of their tables, where a table prints that. Where a net of all stands
-- below a total (lines behind "Udgifter i alt"), the net is what it comes to.
SELECT y.fact_id, y.net_dkk
FROM appropriation y
JOIN appropriation t ON t.document_id = y.document_id AND t.item_no = y.item_no AND t.table_no = y.table_no AND t.line_no = y.line_no
JOIN status_round r ON r.document_id = t.document_id AND r.item_no = t.item_no AND r.fiscal_year IS NOT DISTINCT FROM t.fiscal_year
WHERE r.round_id = $round AND y.covers_level = 'years' AND y.net_dkk IS NOT NULL
  AND t.role IN ('total', 'net') AND t.covers_level = 'all' AND t.is_current
QUALIFY t.role = 'net' OR count(*) FILTER (t.role = 'net') OVER (PARTITION BY y.document_id, y.item_no, y.table_no) = 0
ORDER BY y.document_id, y.line_no, y.fact_id
