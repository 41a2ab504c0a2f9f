-- What the manifest says of each shard.
SELECT shard, count(*) AS documents, min(published) AS earliest, max(published) AS latest
FROM placed
GROUP BY shard
ORDER BY shard
