SELECT DISTINCT rows.lang
FROM rows JOIN documents ON rows.place = documents.place
WHERE rows.lang IS NOT NULL
ORDER BY rows.lang
