import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import type { IncomingHttpHeaders, IncomingMessage, ServerResponse } from 'node:http';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { feedFile } from '../../feeds/files.ts';

/** Host of the feeds. Browsers reach it through the tunnels of the news server. */
export const FEED_HOST = 'feeds.example';

export const feedUrl = (path: string): string => `https://${FEED_HOST}${path}`;

export interface Asked {
  readonly method: string;
  readonly url: string;
  readonly headers: IncomingHttpHeaders;
  readonly status: number;
}

export interface FeedSite {
  readonly port: number;
  /** What is served at /news.pack, by ranges too. */
  servePack(bytes: Uint8Array, etag: string): void;
  /** Serves a feed at a path, in the place of what was there. */
  serve(path: string, body: string | Uint8Array): void;
  /** Every request so far. */
  asked(): readonly Asked[];
  close(): Promise<void>;
}

const CERTIFICATE = join(import.meta.dirname, '../../feeds/certificate');

/**
 * A real https server with the feed files, on 127.0.0.1. Its certificate is its own, and protects nothing: browsers
 * have to be told to take it.
 */
export async function serveFeeds(): Promise<FeedSite> {
  const asked: Asked[] = [];
  const served = new Map<string, string | Uint8Array>();
  let pack = { bytes: new Uint8Array(0), etag: '' };
  const server = createServer(
    {
      key: readFileSync(join(CERTIFICATE, 'key.pem')),
      cert: readFileSync(join(CERTIFICATE, 'certificate.pem')),
    },
    (request, response) => {
      const url = `https://${request.headers.host}${request.url}`;
      const own = served.get(request.url ?? '/');
      if (request.url === '/news.pack') sendPack(pack, request, response);
      else if (own !== undefined) send(response, 'application/xml', own);
      else answer(request, response);
      const { method = '', headers } = request;
      asked.push({ method, url, headers, status: response.statusCode });
    },
  );
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    serve: (path, body) => void served.set(path, body),
    asked: () => asked,
    servePack: (bytes, etag) => {
      pack = { bytes: Uint8Array.from(bytes), etag };
    },
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function answer(request: IncomingMessage, response: ServerResponse): void {
  // A cookie is offered with everything, so that one that comes back is seen.
  response.setHeader('set-cookie', 'reader=known; Secure; SameSite=None; Path=/');
  const path = request.url ?? '/';
  if (path === '/') return send(response, 'text/html', '<!doctype html><title>Feeds</title><h1>Feeds</h1>');
  if (path === '/moved.xml') {
    response.writeHead(302, { location: feedUrl('/private.xml').replace(FEED_HOST, '127.0.0.1') });
    response.end();
    return;
  }
  if (path === '/section') {
    response.writeHead(301, { location: feedUrl('/section/') });
    response.end();
    return;
  }
  if (path === '/slow.xml') return drip(response);
  if (path === '/bomb.xml') {
    response.setHeader('content-encoding', 'gzip');
    return send(response, 'application/rss+xml', BOMB);
  }
  if (path === '/endless.xml') return endless(response);
  if (path === '/market') return send(response, 'text/html; charset=utf-8', MARKET);
  // What is after the question mark makes feeds of the same stories.
  file(path.slice(1).replace(/\?.*$/u, ''), request, response);
}

function sendPack(
  { bytes, etag }: { readonly bytes: Uint8Array; readonly etag: string },
  { headers }: IncomingMessage,
  response: ServerResponse,
): void {
  response.setHeader('etag', etag);
  if (headers['if-none-match'] === etag) return void response.writeHead(304).end();
  const range = /^bytes=(\d+)-(\d+)$/u.exec(headers.range ?? '');
  if (range === null) return send(response, 'application/octet-stream', bytes);
  const [start, end] = [Number(range[1]), Number(range[2])];
  response.writeHead(206, { 'content-range': `bytes ${start}-${end}/${bytes.length}` });
  response.end(bytes.subarray(start, end + 1));
}

function file(name: string, request: IncomingMessage, response: ServerResponse): void {
  let bytes: Uint8Array;
  try {
    bytes = recentFeed(name);
  } catch {
    response.writeHead(404).end();
    return;
  }
  const etag = `"${name}"`;
  response.setHeader('etag', etag);
  if (request.headers['if-none-match'] === etag) response.writeHead(304).end();
  else send(response, 'application/xml', bytes);
}

function send(response: ServerResponse, type: string, body: string | Uint8Array): void {
  response.writeHead(200, { 'content-type': type });
  response.end(body);
}

/** A feed file as of yesterday, since what is older than the reader keeps stories is not taken. */
export function recentFeed(name: string): Uint8Array {
  const day = new Date(Date.now() - 86_400_000).toISOString().slice(0, 10);
  const [, date, month, year] = /^\w+, (\d+) (\w+) (\d+)/u.exec(new Date(day).toUTCString())!;
  // As bytes, whatever the encoding of the file is.
  const text = Buffer.from(feedFile(name)).toString('latin1');
  const recent = text
    .replaceAll(/\d\d Feb 2026/gu, `${date} ${month} ${year}`)
    .replaceAll(/2026-02-\d\d(?=T)/gu, day);
  return Buffer.from(recent, 'latin1');
}

/** 200 MB of nothing in 200 kB. */
const BOMB = gzipSync(Buffer.alloc(200_000_000, ' '), { level: 9 });

/** A byte now and then, without end: slower than any feed. */
function drip(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  const timer = setInterval(() => response.write(' '), 200);
  response.on('close', () => clearInterval(timer));
}

function endless(response: ServerResponse): void {
  response.writeHead(200, { 'content-type': 'application/rss+xml' });
  const piece = Buffer.alloc(100_000, ' ');
  const more = () => {
    while (!response.destroyed && response.write(piece));
  };
  response.on('drain', more);
  more();
}

const MARKET = `<!doctype html><html lang="en"><head><title>Market hours</title><meta property="og:type" content="article"><script type="application/ld+json">{"@context":"https://schema.org","@type":"NewsArticle","headline":"Market hours","datePublished":"2026-02-03T05:00:00Z"}</script><script>document.title = 'ran'</script></head><body><article><h1>Market hours</h1>
<p>The fish market of Brenholm opens an hour later on Sundays from next week on, the council decided, because the fishermen had asked to sleep longer after the night of Saturday.</p>
<p>Traders who sell bread and flowers beside it were of two minds, as their first customers come on the way back from the early service and go home by nine.</p>
<p>“We shall see who stands there at six and finds the gate shut,” said the warden of the market, who has opened it by hand for twenty-two years.</p>
<p>The trial runs until the end of October. Then the council will count the customers, the complaints and the fish, and decide again.</p></article></body></html>`;
