import { readSelection } from '../../page/read-selection.ts';
import type { Visit } from '../../protocol/page.ts';
import { visitBy } from './visit-by.ts';

/** Reads what is selected on the page that this script runs in. */
export function visitThisSelection(): Visit {
  return visitBy(readSelection);
}
