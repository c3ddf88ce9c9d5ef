-- Printed numbers and rows that were not let in, of all papers.
SELECT q.document_id, q.item_no, q.page, q.line_no, q.payload, q.reason, q.message_da, q.message_en
FROM quarantine q
ORDER BY q.document_id, q.line_no, q.char_start, q.quarantine_id
