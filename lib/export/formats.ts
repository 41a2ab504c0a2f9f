import type { Words } from '../wording/words.ts';
import { toAnnotations } from './annotation.ts';
import { citationsOf } from './citation.ts';
import type { Comparison } from './comparison.ts';
import { toHtml } from './html.ts';
import { toMarkdown } from './markdown.ts';
import { toBibtex, toCslJson, toRis } from './references.ts';

/** The whole comparison, and references to both stories. */
export const COMPARISON_FORMATS = ['html', 'markdown', 'annotation'] as const;
export const REFERENCE_FORMATS = ['csl-json', 'ris', 'bibtex'] as const;
export type ExportFormat = (typeof COMPARISON_FORMATS)[number] | (typeof REFERENCE_FORMATS)[number];

/** A file to be saved. `type` is its media type; all are UTF-8. */
export interface ExportFile {
  readonly name: string;
  readonly type: string;
  readonly content: string;
}

interface Kind extends Omit<ExportFile, 'content'> {
  readonly write: (comparison: Comparison, words: Words) => string;
}

const KINDS = {
  html: { name: 'wireprint-report.html', type: 'text/html', write: toHtml },
  markdown: { name: 'wireprint-report.md', type: 'text/markdown', write: toMarkdown },
  annotation: { name: 'wireprint-report.json', type: 'application/ld+json', write: toAnnotations },
  'csl-json': {
    name: 'wireprint-references.json',
    type: 'application/vnd.citationstyles.csl+json',
    write: (comparison) => toCslJson(citationsOf(comparison)),
  },
  ris: {
    name: 'wireprint-references.ris',
    type: 'application/x-research-info-systems',
    write: (comparison) => toRis(citationsOf(comparison)),
  },
  bibtex: {
    name: 'wireprint-references.bib',
    type: 'application/x-bibtex',
    write: (comparison) => toBibtex(citationsOf(comparison)),
  },
} satisfies Record<ExportFormat, Kind>;

/** A comparison in one format. O(text). */
export function exportFile(format: ExportFormat, comparison: Comparison, words: Words): ExportFile {
  const { name, type, write }: Kind = KINDS[format];
  return { name, type, content: write(comparison, words) };
}
