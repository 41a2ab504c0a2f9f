-- What a request for one prefix stands for: how many documents have it. The publisher of a pack that is looked up at its
-- address reads here how few.
WITH sharing AS (
  SELECT
    CAST(floor(CAST(key AS DOUBLE) * $prefixes / $ceiling) AS INTEGER) AS prefix,
    count(DISTINCT CAST(shard AS BIGINT) * 4294967296 + document) AS documents
  FROM fingerprints
  GROUP BY 1
)
SELECT count(*) AS prefixes, min(documents) AS fewest, avg(documents) AS mean FROM sharing
