-- How many documents each month has, and how many come before it.
SELECT month, count(*) AS documents, sum(count(*)) OVER (ORDER BY month) - count(*) AS before
FROM documents
GROUP BY month
ORDER BY month
