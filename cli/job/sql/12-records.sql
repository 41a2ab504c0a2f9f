SELECT record FROM records WHERE shard = $shard ORDER BY document
