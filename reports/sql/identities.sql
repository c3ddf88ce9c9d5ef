-- The relations that were tried on the figures of a status, by rule and outcome.
SELECT i.rule, i.kind, count(*) AS tried_count,
    count(*) FILTER (WHERE i.outcome = 'holds') AS holds_count,
    count(*) FILTER (WHERE i.outcome = 'fails') AS fails_count,
    count(*) FILTER (WHERE i.outcome = 'not_checkable') AS not_checkable_count
FROM identity i
WHERE i.basis = 'stored'
  AND EXISTS (SELECT 1 FROM status_identity r WHERE r.round_id = $round AND r.identity_id = i.identity_id)
GROUP BY i.rule, i.kind
ORDER BY list_position(['arithmetic', 'agreement', 'model', 'plausibility'], i.kind), i.rule
