import * as v from 'valibot';
import { articleSchema, sourceSchema } from '../document/document.ts';
import { SENSITIVITIES } from '../verdict/sensitivity.ts';
import { RELATIONS } from '../verdict/verdict.ts';

/** Raised when a field changes its meaning; fields may be added without it. */
export const REPORT_FORMAT = 1;

const digest = v.pipe(v.string(), v.regex(/^[0-9a-f]{64}$/u));
const reason = v.object({
  code: v.string(),
  values: v.record(v.string(), v.union([v.number(), v.string()])),
});

/** What a saved report says was compared, and what was found. Texts are null in excerpts. */
const reportFileSchema = v.object({
  format: v.literal(REPORT_FORMAT),
  version: v.string(),
  /** ISO 8601. */
  madeAt: v.string(),
  isNotarised: v.literal(false),
  /** How sure a match had to be to alert. Reports that say nothing of it are older, and are judged as usual. */
  sensitivity: v.optional(v.picklist(SENSITIVITIES)),
  thresholds: v.record(v.string(), v.number()),
  sourcesSearched: v.number(),
  wordsRead: v.number(),
  article: v.object({
    ...articleSchema.entries,
    text: v.nullable(articleSchema.entries.text),
    sha256: digest,
  }),
  source: v.object({ ...sourceSchema.entries, sha256: v.nullable(digest) }),
  verdict: v.object({
    relation: v.picklist(RELATIONS),
    alert: v.boolean(),
    score: v.number(),
    reasons: v.pipe(v.array(reason), v.readonly()),
    credit: v.picklist(['kept', 'dropped', 'absent']),
    precedence: v.object({
      first: v.picklist(['source', 'article', 'cannot-tell']),
      clues: v.pipe(v.array(reason), v.readonly()),
    }),
    notes: v.pipe(v.array(reason), v.readonly()),
  }),
});
export type ReportFile = v.InferOutput<typeof reportFileSchema>;

const saved = v.object({ 'wireprint:report': reportFileSchema });

/** The report inside a saved file, or what is wrong with it: the path of the first field that is not as it should be. */
export function parseReportFile(input: unknown): ReportFile | string {
  const parsed = v.safeParse(saved, input);
  if (parsed.success) return parsed.output['wireprint:report'];
  const [issue] = parsed.issues;
  return `${v.getDotPath(issue) ?? 'the file'}: ${issue.message}`;
}
