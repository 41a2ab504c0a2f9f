import type { ComponentChildren } from 'preact';
import { useEffect } from 'preact/hooks';
import '../base.css';
import type { OptionsProps } from '../options-state.ts';
import { useSettingsWords } from '../settings-words-context.ts';
import { Wordmark } from '../Wordmark.tsx';
import { useWords } from '../words-context.ts';
import { Face } from './Face.tsx';
import './options.css';
import { When } from './When.tsx';

/** The settings page: one column of sections, and a way to each of them beside it. */
export function Options(props: OptionsProps) {
  const { lang, dir } = useWords();
  const { options } = useSettingsWords();
  useEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
    document.title = `Wireprint: ${options.title}`;
  }, [lang, dir, options]);
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

interface Section {
  readonly id: keyof ReturnType<typeof useSettingsWords>['options']['section'];
  readonly content: ComponentChildren;
}

function sectionsOf({ when, face }: OptionsProps): Section[] {
  return [
    { id: 'when', content: <When {...when} /> },
    ...(face ? [{ id: 'face' as const, content: <Face {...face} /> }] : []),
  ];
}
