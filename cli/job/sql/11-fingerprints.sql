-- The postings of a shard as its index has them. All that is heavy is this sort; for an archive that is too large for
-- one, `AND key >= $first AND key < $past` cuts it by prefix, and the parts follow each other.
SELECT key, document FROM fingerprints WHERE shard = $shard ORDER BY key, document
