-- What reading noted about the papers: how they were decoded, what their heads do not tell, decisions not understood.
SELECT n.document_id, n.note_no, n.line_no, n.message_da, n.message_en
FROM note n
ORDER BY n.document_id, n.note_no
