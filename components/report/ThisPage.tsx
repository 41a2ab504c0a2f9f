import type { Article } from '../../lib/document/document.ts';
import { siteOf, titleLang } from '../match/SourceCard.tsx';
import { OutsideLink } from '../OutsideLink.tsx';
import { useWords } from '../words-context.ts';

interface ThisPageProps {
  readonly article: Article;
  readonly onOpenLink: (url: string) => void;
}

/** The page that was compared, as the other story is shown beside it. */
export function ThisPage({ article, onOpenLink }: ThisPageProps) {
  const { answer, text } = useWords();
  const title = article.title ?? answer.untitled;
  return (
    <section class="card" aria-label={answer.thisPage}>
      <p class="card-site">
        <span class="label">{answer.thisPage}</span>
        <bdi class="site">{siteOf(article) ?? answer.unknownSite}</bdi>
        <span aria-hidden="true">·</span>
        {article.published === undefined ? (
          <span>{answer.noDate}</span>
        ) : (
          <time dateTime={article.published}>{text.date(article.published)}</time>
        )}
      </p>
      <h2 class="card-title" dir="auto" lang={titleLang(article)}>
        {article.url === undefined ? (
          title
        ) : (
          <OutsideLink url={article.url} text={title} onOpen={onOpenLink} />
        )}
      </h2>
    </section>
  );
}
