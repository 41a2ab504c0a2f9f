import type { Edit } from '../../lib/compare/report.ts';

export function quotationEdits(source: string, article: string): Edit[] {
  return [{ kind: source === article ? 'same' : 'replaced', source, article }];
}
