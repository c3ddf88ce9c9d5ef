-- Of the papers of one meeting exactly one counts; a paper of no known meeting counts by itself.
SELECT coalesce(meeting_id, document_id) AS meeting, count(*) FILTER (WHERE is_current) AS counting, string_agg(path, ' ' ORDER BY path) AS paths
FROM document
GROUP BY 1
HAVING count(*) FILTER (WHERE is_current) <> 1
ORDER BY 1
