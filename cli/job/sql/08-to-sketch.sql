-- The input of the sketching step, in any order and any part of it by itself: the step looks at one source at a time.
SELECT placed.shard, placed.document, rows.source
FROM placed JOIN rows ON placed.place = rows.place
