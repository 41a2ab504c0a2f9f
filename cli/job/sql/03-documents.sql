-- The table `documents`: of rows with one id the first is kept; those of a month are numbered as they came.
WITH kept AS (SELECT id, min(place) AS place FROM rows GROUP BY id)
SELECT
  rows.place,
  rows.month,
  rows.published,
  rows.lang,
  row_number() OVER (PARTITION BY rows.month ORDER BY rows.place) - 1 AS number
FROM rows JOIN kept ON rows.place = kept.place
