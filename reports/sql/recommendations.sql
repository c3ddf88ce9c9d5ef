-- What is recommended in the items of a status, in the minutes' own words.
SELECT n.document_id, n.item_no, n.recommendation_no, n.text, n.decision, n.first_line
FROM recommendation n
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = n.document_id AND r.item_no = n.item_no)
ORDER BY n.document_id, n.item_no, n.recommendation_no
