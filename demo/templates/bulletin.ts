import { documentOf, escape, links, longDate } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:15px/1.5 "Liberation Sans",Tahoma,sans-serif;margin:0 auto;max-width:820px;background:#fff}
#header{background:#5b3f8c;color:#fff;padding:24px}#header a{color:#fff}#menu{background:#e9e2f6;padding:8px 24px}
#menu a{margin-right:16px}.post{padding:24px}.postmeta{color:#777;font-size:13px}.note{background:#fffbe0;padding:12px;border:1px solid #e5da8f}
#foot{padding:24px;color:#777;font-size:13px}`;

/** The neighbourhood site: microdata, and paragraphs parted by line breaks inside one division. */
export function bulletinPage(view: StoryView): string {
  const { story, outlet, related } = view;
  return documentOf(
    view,
    '<meta name="description" content="News from around the corner, made by neighbours.">',
    STYLE,
    `<div id="header"><h2><a href="/">${escape(outlet.name)}</a></h2>News from around the corner</div>
<div id="menu"><a href="/">Start</a><a href="/events">Events</a><a href="/market">Market</a><a href="/about">About us</a></div>
<div class="post" itemscope itemtype="https://schema.org/NewsArticle">
<h1 itemprop="headline">${escape(story.headline)}</h1>
<div class="postmeta">Posted <time itemprop="datePublished" datetime="${story.published}">${longDate(story.published)}</time> by <span itemprop="author">${escape(story.byline ?? outlet.name)}</span></div>
<div class="text" itemprop="articleBody">${story.paragraphs.map(escape).join('<br><br>\n')}</div>
<div class="note"><b>Do you have news?</b> Write to us or leave a note in the box at the library. We publish every Thursday.</div>
</div>
<div class="post"><h3>Earlier posts</h3><ul>${links(related)}</ul></div>
<div id="foot">${escape(outlet.name)} is run by volunteers. Powered by PressPress. <a href="/imprint">Imprint</a> · <a href="/privacy">Privacy</a></div>`,
  );
}
