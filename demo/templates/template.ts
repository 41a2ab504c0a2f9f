import type { Story } from '../story.ts';
import { isHeading } from '../heading.ts';

export interface Outlet {
  readonly id: string;
  readonly host: string;
  readonly name: string;
  readonly lang: string;
  /** The whole HTML document of one story. */
  readonly page: (view: StoryView) => string;
}

/** What a template gets to draw: the story, its address, and other stories of the same outlet. */
export interface StoryView {
  readonly outlet: Outlet;
  readonly story: Story;
  readonly url: string;
  readonly related: readonly Story[];
}

/** Text as HTML text or as a quoted attribute value. */
export function escape(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** `<p>`, or `<h2>` for a crosshead. */
export function paragraph(text: string): string {
  return isHeading(text) ? `<h2>${escape(text)}</h2>` : `<p>${escape(text)}</p>`;
}

/** "11 February 2026". */
export function longDate(published: string): string {
  const format = { day: 'numeric', month: 'long', year: 'numeric', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat('en-GB', format).format(new Date(published));
}

/** List items that link to other stories of the outlet. */
export function links(stories: readonly Story[]): string {
  return stories.map(({ path, headline }) => `<li><a href="${path}">${escape(headline)}</a></li>`).join('\n');
}

/** A schema.org NewsArticle, safe inside a script element. */
export function jsonLd({ story, outlet, url }: StoryView): string {
  const data = {
    '@context': 'https://schema.org',
    '@type': 'NewsArticle',
    mainEntityOfPage: url,
    headline: story.headline,
    datePublished: story.published,
    author: { '@type': story.byline ? 'Person' : 'Organization', name: story.byline ?? outlet.name },
    publisher: { '@type': 'Organization', name: outlet.name },
  };
  return `<script type="application/ld+json">${JSON.stringify(data).replaceAll('<', '\\u003c')}</script>`;
}

/** A whole document around `head` and `body`. */
export function documentOf(view: StoryView, head: string, style: string, body: string): string {
  return `<!doctype html>
<html lang="${view.outlet.lang}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(view.story.headline)} – ${escape(view.outlet.name)}</title>
<link rel="canonical" href="${escape(view.url)}">
${head}
<style>${style}</style>
</head>
<body>
${body}
</body>
</html>
`;
}
