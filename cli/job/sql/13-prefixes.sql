-- What a request for one prefix stands for: how many documents of a shard have it. The publisher of a pack that is
-- looked up at its address reads here how few.
SELECT
  CAST(floor(CAST(key AS DOUBLE) * $prefixes / $ceiling) AS INTEGER) AS prefix,
  count(DISTINCT document) AS documents
FROM fingerprints
WHERE shard = $shard
GROUP BY 1
