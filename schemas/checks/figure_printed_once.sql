-- No figure stands twice: no two figures of a document share a character.
SELECT a.figure_id, b.figure_id AS other_figure_id, a.printed_text, b.printed_text AS other_printed_text
FROM figure a
JOIN figure b ON b.document_id = a.document_id AND b.figure_id > a.figure_id
WHERE a.char_start < b.char_end AND b.char_start < a.char_end
ORDER BY 1, 2
