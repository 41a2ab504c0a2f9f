import type { Visit } from '../../protocol/page.ts';
import { submit } from '../submit.ts';
import { visitThisPage } from './visit.ts';

/** Reads the page. Nobody sees the console of a page script: a bug in it is told to the background as well, and thrown. */
export function visitOrTell(): Visit {
  try {
    return visitThisPage();
  } catch (error) {
    submit({ kind: 'reading-failed', error: error instanceof Error ? error.name : 'unnamed' }, () => {});
    throw error;
  }
}
