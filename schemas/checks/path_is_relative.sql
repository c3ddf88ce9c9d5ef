-- A path begins at the raw folder, so that the store says the same on every machine.
SELECT path
FROM source_file
WHERE regexp_matches(path, '^(/|\\|~|[A-Za-z]:)') OR path LIKE '%\%' OR list_contains(string_split(path, '/'), '..') OR path = ''
ORDER BY 1
