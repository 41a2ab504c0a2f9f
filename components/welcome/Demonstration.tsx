import type { DemonstrationLink } from '../welcome-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { useWords } from '../words-context.ts';

/** As many as can be taken in at a glance; the others are a click away. */
const SHOWN = 6;

/** The demonstration stories, each with what it is to the original. */
export function Demonstration({ links }: { readonly links: readonly DemonstrationLink[] }) {
  const { welcome } = useSettingsWords();
  if (links.length === 0) return null;
  const more = links.slice(SHOWN);
  return (
    <section aria-labelledby="demonstration-title" class="demonstration">
      <h2 id="demonstration-title">{welcome.demonstration}</h2>
      <p>{welcome.demonstrationWhy}</p>
      <Stories links={links.slice(0, SHOWN)} />
      {more.length > 0 && (
        <details>
          <summary>{welcome.allStories(more.length)}</summary>
          <Stories links={more} />
        </details>
      )}
    </section>
  );
}

function Stories({ links }: { readonly links: readonly DemonstrationLink[] }) {
  const { demonstration } = useWords();
  return (
    <ul class="stories">
      {links.map((link) => (
        <li key={link.url}>
          <a href={link.url} target="_blank" rel="noopener">
            <bdi>{link.headline}</bdi>
          </a>
          <span class="quiet">
            <bdi>{link.outlet}</bdi> · {demonstration.kind[link.kind]}
          </span>
        </li>
      ))}
    </ul>
  );
}
