SELECT bytes FROM records WHERE shard = $shard ORDER BY document
