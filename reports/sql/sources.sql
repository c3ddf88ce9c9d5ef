-- The papers of a status.
SELECT d.document_id, d.path, d.sha256, d.municipality, d.committee, d.meeting_date, d.page_count, d.line_count, d.document_kind
FROM document d
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = d.document_id)
ORDER BY d.meeting_date, d.path
