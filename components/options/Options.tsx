import type { ComponentChildren } from 'preact';
import '../base.css';
import type { OptionsProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import { AddSources } from './AddSources.tsx';
import { Data } from './Data.tsx';
import { Diagnostics } from './Diagnostics.tsx';
import { Face } from './Face.tsx';
import { Feeds } from './Feeds.tsx';
import { Keep } from './Keep.tsx';
import './listing.css';
import './options.css';
import { Packs } from './Packs.tsx';
import { SensitivityChoice } from './Sensitivity.tsx';
import { Sources } from './Sources.tsx';
import { When } from './When.tsx';

/** The settings page: one column of sections, and a way to each of them beside it. */
export function Options(props: OptionsProps) {
  const { lang, dir } = useWords();
  const { options } = useSettingsWords();
  usePage({ lang, dir }, `Wireprint: ${options.title}`);
  const sections = sectionsOf(props);
  return (
    <div class="options">
      <header>
        <Wordmark />
        <h1>{options.title}</h1>
        <nav aria-label={options.sections}>
          <ul>
            {sections.map(({ id }) => (
              <li key={id}>
                <a href={`#${id}`}>{options.section[id]}</a>
              </li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        {sections.map(({ id, content }) => (
          <section key={id} id={id} aria-labelledby={`${id}-title`} tabindex={-1}>
            <h2 id={`${id}-title`}>{options.section[id]}</h2>
            {content}
          </section>
        ))}
      </main>
      <p class={`saved${props.saved === 'not-saved' ? ' notice' : ''}`} role="status">
        {props.saved === 'saved' && options.saved}
        {props.saved === 'not-saved' && options.notSaved}
      </p>
    </div>
  );
}

type SectionId = Exclude<keyof OptionsProps, 'saved'>;

interface Section {
  readonly id: SectionId;
  readonly content: ComponentChildren;
}

/** In the order in which they are drawn. */
function sectionsOf(props: OptionsProps): Section[] {
  const { when, keep, sources, packs, feeds, add, sensitivity, face, data, diagnostics } = props;
  const sections: readonly (readonly [SectionId, ComponentChildren])[] = [
    ['when', <When key="when" {...when} />],
    ['keep', keep && <Keep key="keep" {...keep} />],
    ['sources', sources && <Sources key="sources" {...sources} />],
    ['add', add && <AddSources key="add" {...add} />],
    ['packs', packs && <Packs key="packs" {...packs} />],
    ['feeds', feeds && <Feeds key="feeds" {...feeds} />],
    ['sensitivity', sensitivity && <SensitivityChoice key="sensitivity" {...sensitivity} />],
    ['face', face && <Face key="face" {...face} />],
    ['data', data && <Data key="data" {...data} />],
    ['diagnostics', diagnostics && <Diagnostics key="diagnostics" {...diagnostics} />],
  ];
  return sections.flatMap(([id, content]) => (content === undefined ? [] : [{ id, content }]));
}
