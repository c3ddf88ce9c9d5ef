-- What reading noted about the papers: how they were decoded, what their heads do not tell, decisions not understood.
-- ``cut``: the paper may go on behind what was read, so that sums may cover too few rows. ``made_up``: it says so itself.
SELECT n.document_id, n.note_no, n.line_no, n.message_da, n.message_en,
    n.reason IN ('reading.cut_off', 'reading.ends_in_table', 'reading.ends_without_total', 'reading.ends_in_sentence',
                 'reading.broken_pages', 'reading.picture_pages') AS cut,
    n.reason = 'meeting.made_up' AS made_up
FROM note n
ORDER BY n.document_id, n.note_no
