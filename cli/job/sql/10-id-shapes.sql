-- How large the table of ids of each shard is. bit_or: in Trino bitwise_or_agg.
SELECT shard, count(DISTINCT key) AS keys, count(*) AS postings, bit_or(key) AS bits
FROM ids
GROUP BY shard
