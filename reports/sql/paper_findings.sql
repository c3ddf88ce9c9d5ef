-- What a reader must hear about the items of a paper that no status tells of.
SELECT o.*
FROM open_finding o
WHERE o.document_id = $document
  AND NOT EXISTS (SELECT 1 FROM status_round r WHERE r.document_id = o.document_id AND (o.item_no IS NULL OR r.item_no = o.item_no))
ORDER BY list_position(['error', 'warning', 'question', 'info'], o.severity), o.line_no, o.finding_id
