-- The papers that count, with what was read in them that no status tells of, and why something was kept out.
WITH other AS (
    SELECT f.document_id, f.fact_table, f.state, f.item_no
    FROM figure f
    WHERE NOT EXISTS (SELECT 1 FROM status_round r WHERE r.document_id = f.document_id AND r.item_no = f.item_no)
)
SELECT d.document_id, d.path, d.municipality, d.municipality_code, d.committee, d.meeting_date, d.document_kind,
    EXISTS (SELECT 1 FROM status_round r WHERE r.document_id = d.document_id) AS has_round,
    (SELECT count(*) FROM other o WHERE o.document_id = d.document_id AND o.fact_table = 'claim') AS text_count,
    (SELECT count(*) FROM other o WHERE o.document_id = d.document_id AND o.fact_table <> 'claim') AS table_count,
    (SELECT count(*) FROM other o WHERE o.document_id = d.document_id AND o.state = 'reconciled') AS reconciled_count,
    (SELECT coalesce(list(q.reason ORDER BY q.reason), []) FROM quarantine q WHERE q.document_id = d.document_id) AS refused_reasons
FROM document d
WHERE d.is_current
ORDER BY d.municipality NULLS LAST, d.meeting_date NULLS LAST, d.path
