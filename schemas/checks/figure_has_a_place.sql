-- A figure's address is its document and character position, its place holds its printed text, and its item and line stand in the document.
SELECT f.figure_id, f.printed_text, f.char_start, f.char_end, f.item_no, f.line_no
FROM figure f
JOIN document d ON d.document_id = f.document_id
LEFT JOIN agenda_item i ON i.document_id = f.document_id AND i.item_no = f.item_no
WHERE f.figure_id <> f.document_id || '.f' || f.char_start
   OR f.char_end - f.char_start <> length(f.printed_text)
   OR f.printed_text = ''
   OR f.line_no > d.line_count
   OR i.item_no IS NULL
ORDER BY 1
