-- The findings of the papers of a status that are closed: by a correction, or because a person accepted them.
SELECT f.finding_id, f.status, f.severity, f.message_da, f.message_en, f.item_no, f.page, f.line_no, f.figure_id
FROM finding f
WHERE f.status <> 'open'
  AND EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id
              AND (f.item_no IS NULL OR r.item_no = f.item_no))
ORDER BY f.status DESC, f.document_id, f.line_no, f.finding_id
