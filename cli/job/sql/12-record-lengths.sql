SELECT octet_length(record) AS bytes FROM records WHERE shard = $shard ORDER BY document
