export const HELP = `wireprint: finds copies of news stories, word for word or reworded

  wireprint check [--corpus SOURCES.jsonl] ARTICLES.jsonl
      One line of JSON for each article: { id, alert, verdict, reasons, matches }.
      Articles: { id, text } and perhaps title, url, published, lang. Sources: the same.
      Without --corpus the bundled starter pack is searched. --corpus may be a pack, or the
      https address of one: it is then searched there, and what that sends is said.
  wireprint check [--corpus SOURCES.jsonl] [--exit-code] FILE.txt | FILE.html | -
      A report in words about one text, page, or standard input.
      With --exit-code the command ends with 1 where a copy was found.
  wireprint align FILE.jsonl
      Lines { id, article, source } in, lines { id, passages } out.
  wireprint extract [--explain] PAGES.jsonl | PAGE.html
      Lines { id, html, url } in, lines { id, article } out; for one page, its text,
      and with --explain what was kept, what was set aside, and why.
  wireprint pack build INPUT… --out FILE [--name NAME] [--publisher NAME] [--licence NAME]
                       [--without-text]
      Makes a pack of sources that the extension can read. Inputs are files or folders: JSON
      Lines, CSV, text, HTML, WARC, WACZ, RSS, Atom, JSON Feed. Started again, it goes on
      where it was stopped.
  wireprint pack job INPUT.jsonl|INPUT.parquet… --out FILE [the options of build] [--memory 1GB]
      The same pack by SQL, for archives beyond one machine: the queries are in cli/job/sql.
      Needs the package @duckdb/node-api.
  wireprint pack inspect FILE
      What a pack says of itself: name, licence, dates, shards, who signed it.
  wireprint pack verify FILE
      Checks every byte and every record.
  wireprint pack sign FILE --key KEY.pem [--new-key]
      Signs a pack with an Ed25519 key; --new-key makes the key first.
  wireprint verify [--corpus SOURCES] REPORT.json
      Works a report that the extension saved as data out anew, from the texts in it: digests,
      thresholds, verdict. Ends with 1 where something differs from what the report says.

Offsets are half-open and count UTF-16 code units of the given text.
Exit codes: 0 done; 1 a copy was found (only with --exit-code), or a report differs; 2 trouble, said on standard error.
`;
