import type { ComponentChild } from 'preact';
import { AddressPage } from '../../components/address/AddressPage.tsx';
import { problemOf } from '../../components/address/problem.ts';
import type { AddressState } from '../../components/address-state.ts';
import type { ArticleReading } from '../../lib/document/reading.ts';
import { giveBackUnneeded } from '../../lib/platform/access.ts';
import { createConnection } from '../../lib/platform/storage/database.ts';
import { lookAt } from '../../lib/platform/messaging.ts';
import { fetchRange } from '../../lib/platform/network.ts';
import { requestSites } from '../../lib/platform/permissions.ts';
import { createRemotePacks } from '../../lib/platform/remote-packs.ts';
import { tabs } from '../../lib/platform/tabs.ts';
import { withSettingsWords } from '../view/settings-words.tsx';
import { stage } from '../view/stage.tsx';

const connect = createConnection();
const packs = createRemotePacks(connect, fetchRange);
/** The tab whose article may be looked up; none, where the page was opened without one. */
const tabId = Number.parseInt(new URLSearchParams(location.search).get('tab') ?? '', 10);
let reading: ArticleReading | null = null;
/** Loaded when there is one; it then takes the place of the page. */
let report: ComponentChild = null;
const first: AddressState = { packs: [], article: null, busy: null, problem: null };
const view = (state: AddressState) => report ?? <AddressPage state={state} actions={actions} />;
const { words, show } = await stage(first, view, withSettingsWords);

const actions = {
  onAdd: (address: string) => void withAccess(address, 'adding', () => add(address)),
  onRemove: (address: string) => void remove(address).finally(list),
  onLookUp: (address: string) => void withAccess(address, 'looking', () => lookUp(address)),
};

/** Asks for the one host, in the click; granted already, the browser says so without asking the reader. */
async function withAccess(
  address: string,
  busy: 'adding' | 'looking',
  work: () => Promise<string | null>,
): Promise<void> {
  if (!/^https:\/\/[^/]/iu.test(address) || !URL.canParse(address)) return show({ problem: 'address' });
  const granted = requestSites([`https://${new URL(address).hostname}/*`]);
  show({ busy, problem: null });
  const fault = (await granted) ? await work().catch(() => 'damaged') : 'no-access';
  show({ busy: null, problem: fault === null ? null : problemOf(fault) });
}

async function add(address: string): Promise<string | null> {
  const added = await packs.add(address);
  if (!added.ok) await giveBackUnneeded(connect, [new URL(address).hostname]);
  await list();
  return added.ok ? null : added.failure;
}

async function remove(address: string): Promise<void> {
  await packs.remove(address);
  await giveBackUnneeded(connect, [new URL(address).hostname]);
}

async function lookUp(address: string): Promise<string | null> {
  if (reading === null) return null;
  const pack = await packs.open(address);
  if (!pack.ok) return pack.failure;
  const { lookupReport } = await import('./lookup-report.tsx');
  try {
    report = await lookupReport(reading, pack.value.corpus, words);
    show({});
    return null;
  } catch (error) {
    return error instanceof Error && 'fault' in error ? String(error.fault) : 'damaged';
  }
}

async function list(): Promise<void> {
  show({ packs: await packs.list() });
}

/** What is known of the tab, or is read now. Not in private windows: nothing of these is told to anyone. */
async function readArticle(): Promise<void> {
  if (Number.isNaN(tabId) || (await tabs.isPrivate(tabId))) return;
  const look = await lookAt({ tabId }, () => {}).catch(() => null);
  if (look?.outcome.kind !== 'compared') return;
  ({ reading } = look.outcome);
  show({ article: reading.article.title ?? reading.article.text.slice(0, 80) });
}

await list();
await readArticle();
