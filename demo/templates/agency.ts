import { documentOf, escape, jsonLd, links, longDate, paragraph } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:17px/1.5 "Liberation Sans",Arial,sans-serif;margin:0;color:#111}
header{background:#0b2545;color:#fff;padding:12px 24px;display:flex;gap:24px;align-items:baseline}
header a{color:#cfe0ff;text-decoration:none;margin-right:12px}
main{max-width:1040px;margin:24px auto;display:grid;grid-template-columns:2fr 1fr;gap:40px;padding:0 24px}
h1{line-height:1.15}.slug{color:#a11;text-transform:uppercase;font-size:13px}
.cookie{position:fixed;bottom:0;left:0;right:0;background:#eef3fa;padding:12px 24px;border-top:1px solid #9ab}
footer{background:#eef;padding:20px 24px;font-size:13px}`;

/** The agency: a plain `<article>`, complete JSON-LD, a side column. */
export function agencyPage(view: StoryView): string {
  const { story, outlet, related } = view;
  return documentOf(
    view,
    `${jsonLd(view)}
<meta property="og:type" content="article"><meta property="og:site_name" content="${escape(outlet.name)}">`,
    STYLE,
    `<header><strong>${escape(outlet.name)}</strong>
<nav aria-label="Sections"><a href="/">Home</a><a href="/politics">Politics</a><a href="/economy">Economy</a><a href="/sport">Sport</a><a href="/search?q=news">Search</a></nav></header>
<main>
<article>
<p class="slug">News</p>
<h1>${escape(story.headline)}</h1>
<p class="meta"><time datetime="${story.published}">${longDate(story.published)}, ${story.published.slice(11, 16)} GMT</time></p>
${story.paragraphs.map(paragraph).join('\n')}
</article>
<aside aria-label="More from the agency"><h2>More from ${escape(outlet.name)}</h2><ul>${links(related)}</ul>
<p>Follow our reporting by feed or newsletter. Subscribers receive corrections first.</p></aside>
</main>
<footer>© ${story.published.slice(0, 4)} ${escape(outlet.name)}. Reproduction only with a licence. <a href="/contact">Contact the desk</a></footer>
<div class="cookie" role="region" aria-label="Cookies">We use cookies to count our readers. <button>Accept all</button> <button>Only what is needed</button></div>`,
  );
}
