-- A store says by which schema and which code it was made.
SELECT wanted.name
FROM (VALUES ('schema_version'), ('code_version')) AS wanted (name)
LEFT JOIN meta m ON m.name = wanted.name
WHERE coalesce(m.value, '') = ''
ORDER BY 1
