import type { Look } from '../protocol/view-messages.ts';
import { openOwnPage, openWebAddress } from './tabs.ts';

/**
 * Opens the address of a matched story in a tab, at the passage that its text directive names, if it has one. The
 * outlets of the demonstration exist only as pages of the extension, so from one of its own stories the others are
 * opened as such pages too.
 */
export function openStory(url: string, look: Pick<Look, 'outcome' | 'isOwnPage'> | null): Promise<void> {
  const [, address = url, directive = ''] = /^(.*?)(#?:~:.*)?$/su.exec(url) ?? [];
  const matches = look?.outcome.kind === 'compared' ? look.outcome.report.matches : [];
  const id = matches.find((match) => match.source.url === address)?.source.id;
  const story = look?.isOwnPage ? /^demo:([a-z0-9-]+)$/u.exec(id ?? '')?.[1] : undefined;
  return story === undefined ? openWebAddress(url) : openOwnPage(`demo.html?story=${story}${directive}`);
}
