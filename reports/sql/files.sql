-- Every file of the raw folder, with what it gave.
SELECT s.path, s.message_da, s.message_en, d.document_id, d.path AS document_path, d.municipality, d.committee, d.meeting_date,
    d.document_kind, d.is_current,
    (SELECT count(*) FROM agenda_item i WHERE i.document_id = s.document_id) AS item_count,
    (SELECT count(*) FROM figure f WHERE f.document_id = s.document_id) AS figure_count,
    (SELECT count(*) FROM quarantine q WHERE q.document_id = s.document_id) AS refused_count
FROM source_file s
LEFT JOIN document d ON d.document_id = s.document_id
ORDER BY s.path, s.meeting_no
