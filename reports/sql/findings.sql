-- What a reader must hear about the papers of a status.
SELECT o.*, i.item_label AS label
FROM open_finding o
LEFT JOIN agenda_item i ON i.document_id = o.document_id AND i.item_no = o.item_no
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = o.document_id
              AND (o.item_no IS NULL OR r.item_no = o.item_no))
  AND (o.identity_id IS NULL OR o.item_no IS NULL
       OR EXISTS (SELECT 1 FROM status_identity r WHERE r.round_id = $round AND r.identity_id = o.identity_id))
ORDER BY list_position(['error', 'warning', 'question', 'info'], o.severity), o.document_id, o.line_no, o.finding_id
