import { createServer } from 'node:http';
import type { IncomingMessage, ServerResponse } from 'node:http';
import { connect } from 'node:net';
import type { Duplex } from 'node:stream';
import { listPage, photo, startPage } from './lists.ts';
import { OUTLETS, storyUrl } from './outlets.ts';
import { loadStories } from './story.ts';
import type { Story } from './story.ts';

/** What one address answers with. */
export interface Answer {
  readonly status?: number;
  readonly type: string;
  readonly body: string | Uint8Array;
}

/** Answers for a host that is no outlet; null: nothing there. */
export type Site = (path: string) => Answer | null;

export interface NewsServer {
  readonly port: number;
  /** Every request so far, as `METHOD address`; a tunnel asked of the proxy is `CONNECT host:port`. */
  requests(): readonly string[];
  close(): Promise<void>;
}

/**
 * Serves the stories as the news sites they came from, on 127.0.0.1. A browser that uses it as its HTTP proxy
 * finds every outlet at its own address (http://npa.example/…); without a proxy the same pages are at
 * http://npa.localhost:PORT/…. As a proxy it forwards nothing: what it does not know does not exist, and a
 * request for it is still recorded. Tunnels lead to the tests' own servers.
 */
export async function serveNews(options: {
  readonly port?: number;
  readonly sites?: Readonly<Record<string, Site>>;
  /** Ports on 127.0.0.1 that stand behind hosts which are asked over https. */
  readonly tunnels?: Readonly<Record<string, number>>;
}): Promise<NewsServer> {
  const stories = await loadStories();
  const requests: string[] = [];
  const tunnels = new Set<Duplex>();
  const server = createServer((request, response) => {
    const url = addressOf(request);
    requests.push(`${request.method} ${url.href}`);
    const own = options.sites?.[url.hostname];
    send(response, (own ? own(url.pathname) : answer(stories, url)) ?? NOTHING);
  });
  server.on('connect', (request, socket) => {
    requests.push(`CONNECT ${request.url}`);
    tunnels.add(socket);
    socket.on('error', () => socket.destroy()).on('close', () => tunnels.delete(socket));
    const behind = options.tunnels?.[request.url?.replace(/:443$/u, '') ?? ''];
    if (behind === undefined) socket.end('HTTP/1.1 502 Bad Gateway\r\n\r\n');
    else tunnel(socket, behind);
  });
  await new Promise<void>((resolve, reject) => {
    server.once('error', reject);
    server.listen(options.port ?? 0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    requests: () => requests,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
        // These are no longer connections of the server's, but it waits for them.
        for (const socket of tunnels) socket.destroy();
      }),
  };
}

function tunnel(socket: Duplex, port: number): void {
  const inner = connect(port, '127.0.0.1', () => {
    socket.write('HTTP/1.1 200 Connection Established\r\n\r\n');
    socket.pipe(inner).pipe(socket);
  });
  inner.on('error', () => socket.destroy());
  socket.on('error', () => inner.destroy());
}

const NOTHING: Answer = {
  status: 404,
  type: 'text/html; charset=utf-8',
  body: '<!doctype html><title>Not found</title><h1>Not found</h1>',
};

/** A proxy is asked with the whole address, a server with the path; `.localhost` stands for `.example`. */
function addressOf(request: IncomingMessage): URL {
  const asked = request.url ?? '/';
  const url = new URL(
    asked.startsWith('/') ? `http://${request.headers.host ?? 'localhost'}${asked}` : asked,
  );
  if (url.hostname.endsWith('.localhost'))
    return new URL(url.pathname, `http://${url.hostname.replace(/\.localhost$/u, '.example')}`);
  return url;
}

function html(body: string): Answer {
  return { type: 'text/html; charset=utf-8', body };
}

function answer(stories: readonly Story[], url: URL): Answer | null {
  const outlet = OUTLETS.find(({ host }) => host === url.hostname);
  if (!outlet) return url.hostname === '127.0.0.1' && url.pathname === '/' ? html(startPage(stories)) : null;
  if (url.pathname.startsWith('/media/')) return { type: 'image/svg+xml', body: photo(url.pathname) };
  const own = stories.filter((story) => story.outlet === outlet.id);
  if (url.pathname === '/' || url.pathname === '/search') return html(listPage(outlet, own, url.pathname));
  const story = own.find(({ path }) => path === url.pathname);
  if (!story) return null;
  const related = own.filter((other) => other.event !== story.event).slice(0, 4);
  return html(outlet.page({ outlet, story, url: storyUrl(story), related }));
}

function send(response: ServerResponse, { status = 200, type, body }: Answer): void {
  response.writeHead(status, { 'content-type': type, 'cache-control': 'no-store' });
  response.end(body);
}

/** `node demo/server.ts [PORT]`: for reading the stories in a browser of one's own. */
if (import.meta.main) {
  const { port } = await serveNews({ port: Number(process.argv[2] ?? 8365) });
  console.log(`The demonstration stories: http://127.0.0.1:${port}/ (Ctrl+C to end)`);
}
