import { readFileSync } from 'node:fs';
import { createServer } from 'node:https';
import { join } from 'node:path';
import type { Site } from '../../../demo/server.ts';

const CERTIFICATE = join(import.meta.dirname, '../../feeds/certificate');

export interface HttpsSites {
  readonly port: number;
  close(): Promise<void>;
}

/** Sites by host over https, on 127.0.0.1, for the tunnels of a session. */
export async function serveHttps(sites: Readonly<Record<string, Site>>): Promise<HttpsSites> {
  const keys = {
    key: readFileSync(join(CERTIFICATE, 'key.pem')),
    cert: readFileSync(join(CERTIFICATE, 'certificate.pem')),
  };
  const server = createServer(keys, (request, response) => {
    const answer = sites[request.headers.host ?? '']?.(request.url ?? '/') ?? null;
    response.writeHead(answer === null ? 404 : 200, { 'content-type': answer?.type ?? 'text/plain' });
    response.end(answer?.body);
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('the server has no port');
  return {
    port: address.port,
    close: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}
