-- The rows of a file of JSON Lines, numbered as they come, each as JSON; those beyond $after.
-- DuckDB only: read_ndjson_objects, and a row_number() without an order, which here is that of the file. A cluster engine
-- reads the lines as text and numbers them by file and offset.
SELECT place, source
FROM (
  SELECT row_number() OVER () AS place, json AS source
  FROM read_ndjson_objects($file, maximum_object_size = 33554432, ignore_errors = true)
) AS numbered
WHERE place > $after
