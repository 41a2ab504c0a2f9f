import { documentOf, escape, jsonLd, links, longDate, paragraph } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:19px/1.55 "Liberation Serif",Georgia,serif;margin:0;background:#fdfbf5;color:#1d1a14}
.masthead{text-align:center;border-bottom:4px double #333;padding:18px}.masthead a{font-size:40px;color:inherit;text-decoration:none}
nav ul{display:flex;justify-content:center;gap:22px;list-style:none;padding:0;font-size:15px}
.story{max-width:680px;margin:30px auto;padding:0 20px}figure{margin:0 0 20px}figcaption{font-size:14px;color:#665}
.newsletter{border:1px solid #bba;padding:14px 18px;margin:24px 0;background:#f4eedd;font-size:16px}
.pullquote{float:right;width:220px;font-size:24px;margin:0 0 12px 20px;color:#7a1f1f}
.comments,.related{max-width:680px;margin:20px auto;padding:0 20px;font-size:16px}.share a{margin-right:10px;font-size:14px}`;

/** The first words inside quotation marks, as a layout repeats them in large letters. */
function pullQuote(paragraphs: readonly string[]): string {
  const quoted = /“([^”]{20,90})/u.exec(paragraphs.join('\n'))?.[1];
  return quoted ? `<aside class="pullquote" aria-hidden="true">“${escape(quoted)}”</aside>` : '';
}

/** The regional paper: a figure, a newsletter box and a pull quote inside the text, comments below. */
export function courierPage(view: StoryView): string {
  const { story, outlet, related } = view;
  const body = story.paragraphs.map(paragraph);
  const newsletter = `<aside class="newsletter"><h3>The Tide, our morning letter</h3><p>What matters along the coast, in your inbox at six. Free, and easy to leave.</p><form><label>E-mail <input type="email"></label> <button type="button">Sign up</button></form></aside>`;
  return documentOf(
    view,
    `${jsonLd(view)}<meta name="author" content="${escape(story.byline ?? outlet.name)}">`,
    STYLE,
    `<div class="masthead"><a href="/">${escape(outlet.name)}</a></div>
<nav aria-label="Main"><ul><li><a href="/town">Town</a></li><li><a href="/coast">Coast</a></li><li><a href="/sport">Sport</a></li><li><a href="/letters">Letters</a></li></ul></nav>
<article class="story">
<h1>${escape(story.headline)}</h1>
<p class="byline">By <a rel="author" href="/staff">${escape(story.byline ?? outlet.name)}</a> · <time datetime="${story.published}">${longDate(story.published)}</time></p>
<p class="share"><a href="#share-mail">Mail</a><a href="#share-copy">Copy link</a><a href="#print">Print</a></p>
<figure><img src="/media/${story.id}.svg" width="640" height="300" alt=""><figcaption>Archive picture. Photo: Courier staff</figcaption></figure>
${pullQuote(story.paragraphs)}
${body.slice(0, 3).join('\n')}
${newsletter}
${body.slice(3).join('\n')}
</article>
<section class="related" aria-label="Related"><h2>Read next</h2><ul>${links(related)}</ul></section>
<section class="comments" id="comments"><h2>2 comments</h2>
<div class="comment"><b>tidewatcher</b><p>Thank you for covering this so thoroughly. I wish the national papers would send somebody now and then.</p></div>
<div class="comment"><b>Old Quay</b><p>My grandmother would have had a word or two to say about that, and none of them printable.</p></div>
<form><label>Your comment <textarea></textarea></label><button type="button">Post</button></form></section>
<footer class="related">${escape(outlet.name)}, Quay Road 4. Printed on paper from northern forests.</footer>`,
  );
}
