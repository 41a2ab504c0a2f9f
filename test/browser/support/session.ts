import type { Page } from 'puppeteer-core';
import type { NewsServer, Site } from '../../../demo/server.ts';
import { serveNews } from '../../../demo/server.ts';
import { OUTLETS, storyUrl } from '../../../demo/outlets.ts';
import { loadStories } from '../../../demo/story.ts';
import type { Story } from '../../../demo/story.ts';
import { answerOf } from './answer.ts';
import type { Answer } from './answer.ts';
import type { Browser, BrowserKind, LaunchOptions } from './browser.ts';
import { launch } from './launch.ts';
import { ODD_HOST, oddSite } from './odd-site.ts';
import { HAS_SEEDS, SEED_HOST, seedSite } from './seeds.ts';

/** One browser with the built extension, on the news sites of the demonstration. */
export interface Session {
  readonly browser: Browser;
  readonly server: NewsServer;
  /** Opens a page as a reader does; the session remembers that it was asked for. */
  visit(url: string): Promise<Page>;
  /** Opens a page, clicks the toolbar button, reads the popup's answer, and closes both. */
  ask(url: string): Promise<Answer>;
  /** Remembers an address that the reader's own act opens in some other way. */
  expectLoad(url: string): void;
  /** Requests that no reader's act explains. */
  strayRequests(): readonly string[];
  restart(): Promise<void>;
  close(): Promise<void>;
}

/** Hosts that the browsers ask by themselves, with or without an extension. */
const BROWSERS_OWN =
  /(?:^|\.)(?:mozilla\.(?:com|net|org)|firefox\.com|google\.com|googleapis\.com|gstatic\.com|gvt1\.com)$/u;

export const stories: readonly Story[] = await loadStories();

export function story(id: string): Story {
  const found = stories.find((candidate) => candidate.id === id);
  if (!found) throw new Error(`no story ${id}`);
  return found;
}

/** What a session has besides the demonstration. `tunnels` are as of the news server, `browser` is for its start. */
export interface SessionOptions {
  readonly sites?: Readonly<Record<string, Site>>;
  readonly tunnels?: Readonly<Record<string, number>>;
  readonly browser?: Partial<LaunchOptions>;
}

export async function openSession(kind: BrowserKind, options: SessionOptions = {}): Promise<Session> {
  const sites: Record<string, Site> = { [ODD_HOST]: oddSite(stories), ...options.sites };
  if (HAS_SEEDS) sites[SEED_HOST] = seedSite;
  const server = await serveNews({ sites, tunnels: options.tunnels ?? {} });
  let browser = await launch(kind, {
    ...options.browser,
    proxyPort: server.port,
    anyCertificate: options.tunnels !== undefined,
  });
  // It opens by itself, and in front: a click before that would be on another page than meant.
  await browser.waitForTab('welcome.html');
  const expected: string[] = [];

  const visit = async (url: string) => {
    expected.push(url);
    return browser.openPage(url);
  };
  return {
    get browser() {
      return browser;
    },
    server,
    visit,
    async ask(url) {
      const page = await visit(url);
      const popup = await browser.clickAction(page);
      const answer = await answerOf(popup);
      await popup.close();
      await page.close();
      return answer;
    },
    expectLoad: (url) => void expected.push(url),
    strayRequests: () => strays(server.requests(), expected),
    async restart() {
      browser = await browser.restart();
    },
    async close() {
      await browser.close();
      await server.close();
    },
  };
}

/** Each expected address explains one request; pictures, icons and frames come with their page. */
function strays(requests: readonly string[], expected: readonly string[]): string[] {
  const left = [...expected];
  return requests.filter((request) => {
    const [method = '', address = ''] = request.split(' ');
    const url = new URL(method === 'CONNECT' ? `https://${address}` : address);
    if (BROWSERS_OWN.test(url.hostname)) return false;
    if (method !== 'GET') return true;
    if (/^\/(?:media\/|favicon\.ico)|\/framed$/u.test(url.pathname)) return false;
    const index = left.findIndex((one) => one.replace(/[?#].*$/u, '') === url.href.replace(/[?#].*$/u, ''));
    if (index >= 0) left.splice(index, 1);
    return index < 0;
  });
}

/** The address of a story by its id. */
export function urlOf(id: string): string {
  return storyUrl(story(id));
}

/** The address of an outlet's page that is no story: "/", "/search". */
export function outletUrl(id: string, path: string): string {
  return `http://${OUTLETS.find((outlet) => outlet.id === id)?.host}${path}`;
}
