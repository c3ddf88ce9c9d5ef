-- Corrections and acceptances that are not applied: of the papers of a status, or all of them where none is named.
WITH entry AS (
    SELECT 'correction' AS what, csv_line, status, document_id, message_da, message_en FROM correction
    UNION ALL
    SELECT 'accepted_finding', csv_line, status, document_id, message_da, message_en FROM accepted_finding
)
SELECT e.*
FROM entry e
WHERE e.status <> 'applied'
  AND (CAST($round AS VARCHAR) IS NULL OR EXISTS (SELECT 1 FROM status_round r WHERE r.round_id = $round AND r.document_id = e.document_id))
ORDER BY e.what DESC, e.csv_line
