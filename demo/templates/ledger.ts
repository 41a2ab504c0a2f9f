import { documentOf, escape, jsonLd, links, longDate, paragraph } from './template.ts';
import type { StoryView } from './template.ts';

const STYLE = `body{font:18px/1.6 "Liberation Serif",serif;margin:0;background:#fff1e5;color:#33302e}
.bar{border-top:8px solid #33302e;padding:10px 30px;display:flex;justify-content:space-between}
.grid{max-width:1100px;margin:0 auto;padding:0 30px}.standfirst{font-size:22px;color:#66605c}
.columns{display:grid;grid-template-columns:160px minmax(0,640px) 200px;gap:30px}.tools{font-size:14px}.rail{font-size:15px}
.subscribe{background:#0f5499;color:#fff;padding:18px;margin:30px 0}`;

/** The business paper: sections without an `<article>`, a list of tools beside the text and a subscription box after it. */
export function ledgerPage(view: StoryView): string {
  const { story, outlet, related } = view;
  return documentOf(
    view,
    story.kind === 'independent' ? jsonLd(view) : '',
    STYLE,
    `<div class="bar"><a href="/"><strong>${escape(outlet.name)}</strong></a><span><a href="/markets">Markets</a> <a href="/companies">Companies</a> <a href="/weekend">Weekend</a> <a href="/login">Sign in</a></span></div>
<div class="grid" role="main">
<h1>${escape(story.headline)}</h1>
<div class="columns">
<div class="tools"><div>${escape(story.byline ?? outlet.name)}</div><time datetime="${story.published}">${longDate(story.published)}</time>
<ul><li><a href="#save">Save</a></li><li><a href="#gift">Gift this story</a></li><li><a href="#listen">Listen</a></li></ul></div>
<section class="body">
${story.paragraphs.map(paragraph).join('\n')}
</section>
<div class="rail"><h2>Recommended</h2><ul>${links(related)}</ul></div>
</div>
<div class="subscribe"><h2>Read on for one crown</h2><p>Unlimited access for six weeks. Cancel whenever you like.</p><button>Subscribe</button></div>
</div>
<div class="bar"><small>Copyright The Plains Ledger Ltd. Markets data delayed by fifteen minutes.</small></div>`,
  );
}
