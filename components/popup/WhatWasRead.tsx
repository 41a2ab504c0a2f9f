import type { ArticleReading } from '../../lib/document/reading.ts';
import { slice } from '../../lib/text/span.ts';
import { titleLang } from '../match/SourceCard.tsx';
import { useWords } from '../words-context.ts';

/** The text as it was read, and what was set aside, so that a wrong reading can be seen. */
export function WhatWasRead({ reading }: { readonly reading: ArticleReading }) {
  const { states, text, answer } = useWords();
  const { article, paragraphs, removed } = reading;
  return (
    <details class="what-was-read">
      <summary>
        {states.whatWasRead}
        <span class="aside">{states.read(reading.words, paragraphs.length)}</span>
      </summary>
      <h2 dir="auto" lang={titleLang(article)}>
        {article.title ?? answer.untitled}
      </h2>
      {article.published !== undefined && (
        <p class="quiet">
          {states.published} <time dateTime={article.published}>{text.date(article.published)}</time>
          {reading.dateFoundIn !== undefined && ` (${states.dateFoundIn(reading.dateFoundIn)})`}
        </p>
      )}
      <div class="page-text" lang={article.lang}>
        {paragraphs.map((paragraph) => (
          <p key={paragraph.span.start} dir="auto" class={paragraph.kind}>
            {slice(article.text, paragraph.span)}
          </p>
        ))}
      </div>
      <h2>{removed.length === 0 ? states.nothingSetAside : states.setAside(removed.length)}</h2>
      <ul class="set-aside">
        {removed.map((removal, index) => (
          <li key={index}>
            <span class="label" title={removal.reason}>
              {states.removal(removal.reason)}
            </span>{' '}
            <bdi lang={article.lang}>{removal.excerpt}</bdi>
          </li>
        ))}
      </ul>
    </details>
  );
}
