-- Every so many documents of all, in order: how common words are is counted in them.
WITH months AS (
  SELECT month, sum(count(*)) OVER (ORDER BY month) - count(*) AS before FROM documents GROUP BY month
)
SELECT rows.source
FROM documents
JOIN months ON documents.month = months.month
JOIN rows ON documents.place = rows.place
WHERE (months.before + documents.number) % $step = 0
ORDER BY documents.month, documents.number
