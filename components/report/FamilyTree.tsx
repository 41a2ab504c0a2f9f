import { stratify } from 'd3-hierarchy';
import { useMemo } from 'preact/hooks';
import type { Match } from '../../lib/compare/report.ts';
import type { Article } from '../../lib/document/document.ts';
import { type Descent, type Family, familyOf } from '../../lib/family/family.ts';
import { siteOf, titleLang } from '../match/SourceCard.tsx';
import { useWords } from '../words-context.ts';
import './family.css';

interface FamilyTreeProps {
  readonly article: Article;
  readonly matches: readonly Match[];
  readonly chosen: Match;
  readonly onChoose: (match: Match) => void;
}

const THIS_PAGE = 'this page';
/** Pixels; the height of a row is also in family.css. */
const ROW = 44;
const STEP = 22;

/** Where several sources match with their texts: which likely came from which, as a tree that can be walked. */
export function FamilyTree({ article, matches, chosen, onChoose }: FamilyTreeProps) {
  const { family: words } = useWords();
  const family = useMemo(() => familyOfMatches(article, matches), [article, matches]);
  if (family.kind === 'cannot-tell' && family.why === 'too-few') return null;
  return (
    <section aria-labelledby="family-title">
      <h2 id="family-title">{words.title}</h2>
      {family.kind === 'cannot-tell' ? (
        <p class="quiet">{words.cannotTell[family.why === 'unlike' ? 'unlike' : 'no-first']}</p>
      ) : (
        <Drawing descents={family.descents} matches={matches} chosen={chosen} onChoose={onChoose} />
      )}
    </section>
  );
}

function familyOfMatches(article: Article, matches: readonly Match[]): Family {
  const told = matches.flatMap(({ source, sourceText }) =>
    sourceText === null ? [] : [{ ...source, text: sourceText }],
  );
  return familyOf([{ ...article, id: THIS_PAGE }, ...told]);
}

interface DrawingProps extends Omit<FamilyTreeProps, 'article'> {
  readonly descents: readonly Descent[];
}

function Drawing({ descents, matches, chosen, onChoose }: DrawingProps) {
  const { family: words, answer } = useWords();
  const tree = stratify<Descent>()
    .id(({ id }) => id)
    .parentId(({ parent }) => parent)([...descents]);
  // Each text on a line of its own, below the one that it comes from, as files are listed.
  const nodes: (typeof tree)[] = [];
  tree.eachBefore((node) => void nodes.push(node));
  const x = ({ depth }: typeof tree) => 12 + depth * STEP;
  const y = (node: typeof tree) => nodes.indexOf(node) * ROW + 14;
  const nameOf = (id: string) => {
    const source = matches.find((match) => match.source.id === id)?.source;
    return source === undefined ? answer.thisPage : (source.title ?? siteOf(source) ?? answer.untitled);
  };
  const reasonOf = ({ reason, share }: Descent) =>
    reason === null ? words.first : `${words.reason[reason]} (${words.share(share)})`;
  return (
    <figure class="family">
      <figcaption class="quiet">
        <strong>{words.kind}.</strong> {words.why}
      </figcaption>
      <div class="tree" role="group" aria-label={words.kind}>
        <svg aria-hidden="true" width={tree.height * STEP + 24} height={nodes.length * ROW}>
          {nodes.map((node) => {
            const { parent } = node;
            const d = parent && `M${x(parent)} ${y(parent)}V${y(node)}H${x(node)}`;
            return d && <path key={node.id} class="branch" d={d} />;
          })}
          {nodes.map((node) => {
            const match = matches.find(({ source }) => source.id === node.id);
            const isHere = match === undefined || match === chosen;
            return <circle key={node.id} class={isHere ? 'here' : ''} cx={x(node)} cy={y(node)} r={5} />;
          })}
        </svg>
        {nodes.map((node) => {
          const match = matches.find(({ source }) => source.id === node.id);
          const style = { paddingInlineStart: `${x(node) + 12}px` };
          const said = (
            <>
              <strong dir="auto" lang={match && titleLang(match.source)}>
                {nameOf(node.data.id)}
              </strong>{' '}
              <span class="quiet">{reasonOf(node.data)}</span>
            </>
          );
          return match === undefined ? (
            <div key={node.id} class="relative" style={style}>
              {said}
            </div>
          ) : (
            <button
              key={node.id}
              type="button"
              class="relative"
              style={style}
              title={nameOf(node.data.id)}
              aria-pressed={match === chosen}
              onClick={() => onChoose(match)}
            >
              {said}
            </button>
          );
        })}
      </div>
      <details>
        <summary>{words.inWords}</summary>
        <ol>
          {nodes.map(({ data }) => (
            <li key={data.id} dir="auto">
              {data.parent === null
                ? `${nameOf(data.id)}: ${words.first}.`
                : words.from(nameOf(data.id), nameOf(data.parent), reasonOf(data))}
            </li>
          ))}
        </ol>
      </details>
    </figure>
  );
}
