SELECT key, document FROM ids WHERE shard = $shard ORDER BY key, document
