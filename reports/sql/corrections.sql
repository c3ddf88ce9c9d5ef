-- The printed numbers of a status that a person corrected: from what to what, by whom, when and why.
SELECT c.csv_line, c.figure_id, c.printed_text, c.new_text, c.new_value, c.author, c.corrected_on, c.reason,
    f.fact_id, f.item_no, f.page, f.line_no, f.unit
FROM correction c
JOIN figure f ON f.figure_id = c.figure_id
WHERE EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = f.document_id AND r.item_no = f.item_no)
ORDER BY f.document_id, f.line_no, f.char_start
