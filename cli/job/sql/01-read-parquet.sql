-- The rows of a Parquet file, numbered as they come, each as JSON; those beyond $after. Columns are named as fields of
-- sources are.
-- DuckDB only: read_parquet, to_json of a whole row (elsewhere: to_json(struct(*))), and the row_number() without an order.
SELECT place, source
FROM (
  SELECT row_number() OVER () AS place, to_json(input) AS source
  FROM read_parquet($file) AS input
) AS numbered
WHERE place > $after
