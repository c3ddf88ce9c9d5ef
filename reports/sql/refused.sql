-- Printed numbers and rows that were not let in, in the papers of a status.
SELECT q.document_id, q.item_no, q.page, q.line_no, q.payload, q.reason, q.message_da, q.message_en
FROM quarantine q
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = q.document_id)
ORDER BY q.document_id, q.line_no, q.char_start
