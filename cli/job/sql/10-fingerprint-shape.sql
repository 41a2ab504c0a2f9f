-- How large the table of fingerprints of a shard is. bit_or: in Trino bitwise_or_agg.
SELECT count(DISTINCT key) AS keys, count(*) AS postings, bit_or(key) AS bits
FROM fingerprints
WHERE shard = $shard
