import { documentOf, escape, links, longDate, paragraph } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:16px/1.7 "Liberation Sans",Verdana,sans-serif;margin:0;color:#222}
.site-header{border-bottom:6px solid #ffd400;padding:14px 20px}.site-title{font-weight:bold;font-size:28px}
.ticker{background:#111;color:#ffd400;padding:6px 20px;white-space:nowrap;overflow:hidden}
.container{display:flex;gap:30px;max-width:1100px;margin:20px auto;padding:0 20px}.primary{flex:3}.widget-area{flex:1;font-size:14px}
.ad{border:1px dashed #ccc;text-align:center;color:#aaa;padding:40px 0;margin:16px 0}.author-box{background:#f6f6f6;padding:16px;margin:24px 0}
.entry-title{font-size:34px}.related-posts li{margin:6px 0}.comment-form{margin:20px 0}`;

/** The rewriting site: little text among advertising, an author box, a comment prompt, no date in the markup. */
export function newsflashPage(view: StoryView): string {
  const { story, outlet, related } = view;
  const body = story.paragraphs.map(paragraph);
  const ad = '<div class="ad">Advertisement</div>';
  return documentOf(
    view,
    '<meta name="generator" content="PressPress 6.1"><meta name="robots" content="max-image-preview:large">',
    STYLE,
    `<div class="ticker">Breaking: ${related.map(({ headline }) => escape(headline)).join(' +++ ')}</div>
<div class="site-header"><span class="site-title">${escape(outlet.name)}</span> <span>All the news, all the time</span>
<div class="menu"><a href="/">Home</a> <a href="/trending">Trending</a> <a href="/world">World</a> <a href="/money">Money</a> <a href="/contact">Contact</a></div></div>
<div class="container"><div class="primary">
<div class="post hentry">
<h1 class="entry-title">${escape(story.headline)}</h1>
<div class="entry-meta">${longDate(story.published)} · by ${escape(story.byline ?? 'Admin')} · Add Comment · 2 Min Read</div>
${ad}
<div class="entry-content">
${body.slice(0, 2).join('\n')}
${ad}
${body.slice(2).join('\n')}
</div>
<div class="share-buttons"><a href="#fb">Share</a><a href="#tw">Post</a><a href="#wa">Send</a><a href="#pin">Pin it</a></div>
<div class="author-box"><h4>About the author</h4><div class="author-name">${escape(story.byline ?? 'Admin')}</div><div>View all posts</div></div>
<div class="related-posts"><h3>You may also like</h3><ul>${links(related)}</ul></div>
<div class="comment-form"><h3>Add Comment</h3><a href="#respond">Click here to post a comment</a></div>
</div></div>
<div class="widget-area"><h3>Recent Posts</h3><ul>${links(related)}</ul><h3>Subscribe</h3><p>Get the flash in your mailbox every day. No spam, promised.</p>${ad}</div>
</div>
<div class="footer">Copyright © ${story.published.slice(0, 4)}. All rights reserved. ${escape(outlet.name)} is not responsible for the content of external sites.</div>`,
  );
}
