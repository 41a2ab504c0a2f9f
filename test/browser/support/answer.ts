import * as v from 'valibot';
import type { Popup } from './browser.ts';
import { until } from './wait.ts';

const side = v.object({ speaker: v.string(), there: v.string(), here: v.string() });

/** What the popup says when it has stopped looking, read from its roles and headings. */
const answerSchema = v.object({
  /** found, none, skipped or failed. */
  state: v.string(),
  relation: v.nullable(v.string()),
  heading: v.string(),
  /** All of its text, folded parts too. */
  text: v.string(),
  /** Title of the matched source; null without a match. */
  source: v.nullable(v.string()),
  quotations: v.array(side),
  /** Rows of the table of facts: how it reads there, and here. */
  facts: v.array(v.object({ there: v.string(), here: v.string() })),
  /** Names of the bars of the paragraph map: "Reworded and moved: paragraph 3 here, paragraph 5 there". */
  map: v.array(v.string()),
  inserted: v.array(v.string()),
  deleted: v.array(v.string()),
});
export type Answer = v.InferOutput<typeof answerSchema>;

const READ = `(() => {
  const main = document.querySelector('main[data-state]');
  if (!main || main.dataset.state === 'looking') return null;
  const text = (e) => (e ? e.textContent.replace(/\\s+/g, ' ').trim() : '');
  const bare = (e) => {
    const copy = e.cloneNode(true);
    for (const hidden of copy.querySelectorAll('.hidden')) hidden.remove();
    return text(copy);
  };
  const all = (selector) => [...main.querySelectorAll(selector)];
  return {
    state: main.dataset.state,
    relation: main.dataset.relation ?? null,
    heading: text(main.querySelector('h1')),
    text: text(document.body),
    source: main.querySelector('[aria-label] h2') ? text(main.querySelector('[aria-label] h2')) : null,
    quotations: all('figure').filter((f) => f.querySelector('blockquote')).map((f) => {
      const [there, here] = f.querySelectorAll('blockquote');
      return { speaker: text(f.querySelector('figcaption bdi')), there: bare(there), here: bare(here) };
    }),
    facts: all('tbody tr').map((row) => {
      const [there, here] = row.querySelectorAll('td');
      return { there: text(there), here: text(here) };
    }),
    map: all('[role=toolbar] [role=button]').map((e) => e.getAttribute('aria-label') ?? ''),
    inserted: all('ins').map(bare),
    deleted: all('del').map(bare),
  };
})()`;

/** Waits until the popup has an answer. */
export async function answerOf(popup: Popup, timeoutMs = 20_000): Promise<Answer> {
  const read = async () => v.parse(v.nullable(answerSchema), await popup.eval(READ));
  return until('an answer in the popup', read, (answer) => answer !== null, timeoutMs);
}
