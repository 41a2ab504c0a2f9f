import { documentOf, escape, links, paragraph } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:16px/1.6 "Liberation Sans",Helvetica,sans-serif;margin:0;background:#f2f2f2}
#top{background:#146c43;color:#fff;padding:10px 20px}#top a{color:#fff;margin-right:14px}
#wrap{max-width:980px;margin:0 auto;background:#fff;padding:20px;overflow:auto}
#content{float:left;width:620px}#side{float:right;width:290px;font-size:14px}
.readmore{border-left:4px solid #146c43;padding-left:10px}.adslot{background:#eee;color:#999;text-align:center;padding:30px;margin:14px 0}
.sharebar li{display:inline;margin-right:12px}`;

function meta(view: StoryView): string {
  const { story, outlet, url } = view;
  const properties = {
    'og:type': 'article',
    'og:title': story.headline,
    'og:url': url,
    'og:site_name': outlet.name,
    'article:published_time': story.published,
    'article:author': story.byline ?? outlet.name,
  };
  return Object.entries(properties)
    .map(([property, content]) => `<meta property="${property}" content="${escape(content)}">`)
    .join('\n');
}

/** The small daily: divisions only, facts in meta elements, a link between paragraphs and room for advertising. */
export function standardPage(view: StoryView): string {
  const { story, outlet, related } = view;
  const body = story.paragraphs.map(paragraph);
  const next = related[0];
  const readMore = next
    ? `<p class="readmore">READ MORE: <a href="${next.path}">${escape(next.headline)}</a></p>`
    : '';
  const credit = story.credit ? `<div class="source">Source: ${escape(story.credit)}</div>` : '';
  return documentOf(
    view,
    meta(view),
    STYLE,
    `<div id="top"><a href="/"><b>${escape(outlet.name)}</b></a><a href="/local">Local</a><a href="/region">Region</a><a href="/world">World</a><a href="/jobs">Jobs</a></div>
<div id="wrap">
<div id="content">
<div class="breadcrumb"><a href="/">Home</a> » <a href="/region">Region</a></div>
<h1 class="headline">${escape(story.headline)}</h1>
<div class="post-info">${escape(story.byline ?? outlet.name)} | ${story.published.slice(0, 10)}</div>
<ul class="sharebar"><li><a href="#f">Share</a></li><li><a href="#w">Send</a></li><li><a href="#p">Print</a></li></ul>
<div class="post-body">
${body.slice(0, 2).join('\n')}
<div class="adslot">Advertisement</div>
${body.slice(2, 5).join('\n')}
${readMore}
${body.slice(5).join('\n')}
</div>
${credit}
<div class="tags">Tags: <a href="/tag/news">news</a>, <a href="/tag/region">region</a></div>
</div>
<div id="side"><h3>Most read</h3><ol>${links(related)}</ol><div class="adslot">Advertisement</div></div>
</div>`,
  );
}
