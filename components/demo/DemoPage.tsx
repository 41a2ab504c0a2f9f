import type { DemoStoryProps } from '../demo-story.ts';
import '../tokens.css';
import { useWords } from '../words-context.ts';
import { usePage } from '../use-page.ts';
import './demo.css';

/**
 * A demonstration story as a news page: the article in marked-up prose, with the usual furniture around it. The page
 * is in the language of its story, since it is read as any other; what the extension says on it is in the reader's.
 */
export function DemoPage({ story, more }: DemoStoryProps) {
  const { dir, lang, demonstration, text } = useWords();
  usePage({ lang: story.lang ?? lang, dir }, `${story.headline} – ${story.outlet}`);
  return (
    <div class="demo">
      <aside class="demo-banner" lang={lang}>
        {demonstration.banner} {demonstration.tryIt}
      </aside>
      <header class="masthead">
        <p>{story.outlet}</p>
        <nav aria-label={story.outlet}>
          <ul lang={lang}>
            {demonstration.sections.map((section) => (
              <li key={section}>{section}</li>
            ))}
          </ul>
        </nav>
      </header>
      <main>
        <article itemscope itemtype="https://schema.org/NewsArticle" lang={story.lang} dir="auto">
          {story.section !== undefined && <p class="kicker">{story.section}</p>}
          <h1 itemprop="headline">{story.headline}</h1>
          <p class="byline" lang={lang} dir={dir}>
            {story.byline !== undefined && <span itemprop="author">{demonstration.by(story.byline)}</span>}
            <time itemprop="datePublished" dateTime={story.published}>
              {text.date(story.published)}
            </time>
          </p>
          <div itemprop="articleBody">
            {story.paragraphs.map((paragraph, index) => (
              <p key={index}>
                {index === 0 && story.dateline !== undefined && `${story.dateline} `}
                {paragraph}
              </p>
            ))}
          </div>
          {story.credit !== undefined && (
            <p class="credit" itemprop="creditText">
              {story.credit}
            </p>
          )}
        </article>
      </main>
      <MoreStories more={more} />
    </div>
  );
}

function MoreStories({ more }: Pick<DemoStoryProps, 'more'>) {
  const { demonstration, lang } = useWords();
  if (more.length === 0) return null;
  return (
    <nav class="related" aria-labelledby="more-title">
      <h2 id="more-title" lang={lang}>
        {demonstration.more}
      </h2>
      <ul>
        {more.map((link) => (
          <li key={link.url}>
            <a href={link.url}>{link.headline}</a> <span>{link.outlet}</span>
          </li>
        ))}
      </ul>
    </nav>
  );
}

/** Shown where an address names no story of the demonstration. */
export function NoDemoStory() {
  const { demonstration, dir, lang } = useWords();
  usePage({ lang, dir });
  return (
    <main class="demo">
      <p class="demo-banner">{demonstration.missing}</p>
    </main>
  );
}
