-- A correction and an acceptance count only where a named person gives a reason and a day, once a figure; a closed finding says so.
SELECT 'correction' AS what, c.csv_line, c.address
FROM correction c
WHERE (c.status = 'applied' AND (c.figure_id IS NULL OR c.new_value IS NULL OR c.old_value IS NULL OR c.corrected_on IS NULL OR trim(c.author) = '' OR trim(c.reason) = ''))
   OR (c.status <> 'applied' AND (c.figure_id IS NOT NULL OR c.new_value IS NOT NULL))
UNION ALL
SELECT 'correction', min(csv_line), figure_id FROM correction WHERE figure_id IS NOT NULL GROUP BY figure_id HAVING count(*) > 1
UNION ALL
SELECT 'accepted_finding', a.csv_line, a.address
FROM accepted_finding a
LEFT JOIN finding n ON n.finding_id = a.finding_id
WHERE (a.status = 'applied') <> (a.finding_id IS NOT NULL)
   OR (a.status = 'applied' AND (n.status <> 'accepted' OR a.accepted_on IS NULL OR trim(a.author) = '' OR trim(a.reason) = ''))
UNION ALL
SELECT 'finding', NULL, n.finding_id
FROM finding n
WHERE (n.status = 'accepted' AND NOT EXISTS (SELECT 1 FROM accepted_finding a WHERE a.finding_id = n.finding_id))
   OR (n.status = 'corrected' AND NOT EXISTS (SELECT 1 FROM correction c WHERE c.status = 'applied'))
ORDER BY 1, 2, 3
