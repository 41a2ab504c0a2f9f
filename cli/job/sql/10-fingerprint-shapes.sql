-- How large the table of fingerprints of each shard is. bit_or: in Trino bitwise_or_agg.
SELECT shard, count(DISTINCT key) AS keys, count(*) AS postings, bit_or(key) AS bits
FROM fingerprints
GROUP BY shard
