import { readPage } from '../../page/read.ts';
import type { Visit } from '../../protocol/page.ts';
import { visitBy } from './visit-by.ts';

/** Reads the page that this script runs in. */
export function visitThisPage(): Visit {
  return visitBy(readPage);
}
