-- A finding and the figure, or relation that it names belong to one document.
SELECT n.finding_id, n.document_id, f.document_id AS figure_document_id, i.document_id AS identity_document_id
FROM finding n
LEFT JOIN figure f ON f.figure_id = n.figure_id
LEFT JOIN identity i ON i.identity_id = n.identity_id
WHERE n.document_id <> f.document_id OR n.document_id <> i.document_id
ORDER BY 1
