-- Lines of a status that no printed budget stands beside, so that they are rolled forward nowhere: one row.
WITH rolled AS (SELECT unnest(granted_fact_ids || pending_fact_ids) AS fact_id FROM budget_rollforward)
SELECT count(*) AS line_count, count(*) FILTER (WHERE l.stage = 'granted') AS granted_count
FROM appropriation_line l
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = l.document_id AND r.item_no = l.item_no
              AND r.fiscal_year IS NOT DISTINCT FROM l.fiscal_year)
  AND l.fact_id NOT IN (SELECT fact_id FROM rolled)
