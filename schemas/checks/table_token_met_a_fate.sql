-- A number in a recognised table is a figure, a recognised non-figure or in quarantine.
SELECT document_id, item_no, token_class, tokens
FROM token_count
WHERE in_table AND fate = 'unread' AND tokens > 0
ORDER BY 1, 2, 3
