-- What the steps hand on. On a cluster, and between two runs here, each is a folder of Parquet files.

-- Sources as they were read and parsed; `published` where it is a date that can be true.
CREATE TABLE rows (place BIGINT, id VARCHAR, month VARCHAR, published VARCHAR, lang VARCHAR, source VARCHAR);

-- Which rows of a month lie in which shard, and how many documents the shard has before them.
CREATE TABLE stretches (shard INTEGER, month VARCHAR, first BIGINT, past BIGINT, base BIGINT);

-- What the sketching step, which is not SQL, makes of each source. `bytes`: of the record.
CREATE TABLE fingerprints (shard INTEGER, key UINTEGER, document INTEGER);
CREATE TABLE ids (shard INTEGER, key UINTEGER, document INTEGER);
CREATE TABLE records (shard INTEGER, document INTEGER, bytes INTEGER, record BLOB);
