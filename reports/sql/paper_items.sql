-- The items of a paper, in their order.
SELECT i.document_id, i.item_no, i.item_label, i.title, i.decision_text
FROM agenda_item i
WHERE i.document_id = $document
ORDER BY i.item_no
