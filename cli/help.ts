/** What a command is called with, each way by itself, and what it does. */
interface Help {
  readonly usages: readonly string[];
  readonly text: string;
}

const HELPS: Readonly<Record<string, Help>> = {
  check: {
    usages: [
      '[--corpus SOURCES] ARTICLES.jsonl',
      '[--corpus SOURCES] [--exit-code] [--url ADDRESS] FILE.txt | FILE.html | -',
    ],
    text: `Articles are JSON Lines: { id, text } and perhaps title, url, published, lang. For each comes
one line of JSON: { id, alert, verdict, reasons, matches }. For one text, page, or standard
input (-), a report in words; with --exit-code the command ends with 1 where a copy was found.
--url says where a page is from. SOURCES are JSON Lines of the same fields, a pack, or the https
address of a pack: it is then searched there, and what that sends is said. Without --corpus the
starter pack of the extension is searched.`,
  },
  align: {
    usages: ['PAIRS.jsonl'],
    text: 'Lines { id, article, source } in, lines { id, passages } out.',
  },
  extract: {
    usages: ['PAGES.jsonl', '[--explain] [--url ADDRESS] PAGE.html'],
    text: `Lines { id, html, url } in, lines { id, article } out; for one page, its text, and with
--explain what was kept, what was set aside, and why.`,
  },
  'pack build': {
    usages: ['INPUT… --out FILE --name NAME [--publisher NAME] [--licence NAME] [--without-text]'],
    text: `Makes a pack of sources that the extension can read. Inputs are files or folders: JSON
Lines, CSV, text, HTML, WARC, WACZ, RSS, Atom, JSON Feed. A pack takes the place of another of
its name and publisher. Started again, it goes on where it was stopped. Ends with 2, and writes
nothing, where no source was taken.`,
  },
  'pack job': {
    usages: ['INPUT.jsonl|INPUT.parquet… --out FILE --name NAME [the options of build] [--memory 512MB]'],
    text: `The same pack by SQL, for archives beyond one machine: the queries are in cli/job/sql.
Needs the package @duckdb/node-api, which may use so much memory. Started again, it goes on
where it was stopped.`,
  },
  'pack inspect': {
    usages: ['FILE'],
    text: 'What a pack says of itself: name, licence, dates, shards, who signed it.',
  },
  'pack verify': {
    usages: ['FILE'],
    text: 'Checks every byte and every record. Ends with 2 where anything is damaged.',
  },
  'pack sign': {
    usages: ['FILE --key KEY.pem [--new-key]'],
    text: 'Signs a pack with an Ed25519 key; --new-key makes the key first.',
  },
  verify: {
    usages: ['[--corpus SOURCES] REPORT.json'],
    text: `Works a report that the extension saved as data out anew, from the texts in it: digests,
thresholds, verdict. Ends with 1 where something differs from what the report says.`,
  },
};

const ABOUT = 'wireprint: finds copies of news stories, word for word or reworded\n\n';
const ENDING = `
Offsets are half-open and count UTF-16 code units of the given text.
Exit codes: 0 done; 1 a copy was found (only with --exit-code), or a report differs; 2 trouble,
said on standard error. wireprint COMMAND --help tells of one command.
`;

/** Help on all commands, or on those that begin with these words: "check", "pack", "pack build". */
export function helpOn(words: readonly string[] = []): string {
  const names = Object.keys(HELPS);
  for (let many = Math.min(2, words.length); many > 0; many--) {
    const begin = words.slice(0, many).join(' ');
    const meant = names.filter((name) => name === begin || name.startsWith(`${begin} `));
    if (meant.length > 0) return meant.map(helpOf).join('');
  }
  return `${ABOUT}${names.map(helpOf).join('')}${ENDING}`;
}

/** Ways to call a command, in one line. */
export function usageOf(command: string): string {
  return HELPS[command]!.usages.map((usage) => `wireprint ${command} ${usage}`).join(' or ');
}

function helpOf(name: string): string {
  const { usages, text } = HELPS[name]!;
  const lines = usages.map((usage) => `  wireprint ${name} ${usage}\n`);
  return `${lines.join('')}      ${text.replaceAll('\n', '\n      ')}\n`;
}
