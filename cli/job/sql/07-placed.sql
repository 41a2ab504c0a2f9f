-- The table `placed`: in which shard each document lies, and its number there.
SELECT
  documents.place,
  documents.published,
  stretches.shard,
  stretches.base + documents.number - stretches.first AS document
FROM documents
JOIN stretches
  ON documents.month = stretches.month
  AND documents.number >= stretches.first
  AND documents.number < stretches.past
