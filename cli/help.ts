export const HELP = `wireprint: finds copies of news stories, word for word or reworded

  wireprint check [--corpus SOURCES.jsonl] ARTICLES.jsonl
      One line of JSON for each article: { id, alert, verdict, reasons, matches }.
      Articles: { id, text } and perhaps title, url, published, lang. Sources: the same.
      Without --corpus the bundled starter pack is searched.
  wireprint check [--corpus SOURCES.jsonl] [--exit-code] FILE.txt | FILE.html | -
      A report in words about one text, page, or standard input.
      With --exit-code the command ends with 1 where a copy was found.
  wireprint align FILE.jsonl
      Lines { id, article, source } in, lines { id, passages } out.
  wireprint extract [--explain] PAGES.jsonl | PAGE.html
      Lines { id, html, url } in, lines { id, article } out; for one page, its text,
      and with --explain what was kept, what was set aside, and why.
  wireprint pack build INPUT.jsonl… --out FILE [--name NAME] [--without-text]
  wireprint pack inspect FILE
      Makes a pack of sources that the extension can read, and says what is in one.

Offsets are half-open and count UTF-16 code units of the given text.
Exit codes: 0 done; 1 a copy was found (only with --exit-code); 2 trouble, said on standard error.
`;
