-- Figures of the text: of a status' items those that are held against nothing; of a paper's items that no status tells of, all of them.
SELECT c.document_id, c.item_no, c.page, c.line_no, c.sentence, c.sentence_start, f.figure_id, f.printed_text, f.state
FROM claim c
JOIN figure f ON f.fact_id = c.fact_id
WHERE CASE
    WHEN CAST($round AS VARCHAR) IS NOT NULL THEN
        EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = c.document_id AND r.item_no = c.item_no)
        AND NOT EXISTS (SELECT 1 FROM identity_term t JOIN identity i ON i.identity_id = t.identity_id
                        WHERE t.figure_id = f.figure_id AND i.outcome <> 'not_checkable')
    ELSE c.document_id = $document
        AND NOT EXISTS (SELECT 1 FROM status_round r WHERE r.document_id = c.document_id AND r.item_no = c.item_no)
    END
ORDER BY c.document_id, c.item_no, c.sentence_start, f.char_start
