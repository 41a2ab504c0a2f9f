import { type ChildProcess, execFileSync, spawn } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import path from 'node:path';
import type { AddressInfo } from 'node:net';

/** The server of test/remote/nginx.conf, while it runs. */
export interface Nginx {
  readonly origin: string;
  readonly edge: string;
  /** Where the files lie that it serves. */
  readonly files: string;
  /** What was asked of origin and edge so far, a line a request. */
  readonly log: () => string[];
  readonly stop: () => Promise<void>;
}

const CANDIDATES = ['nginx', '/usr/sbin/nginx', '/usr/local/sbin/nginx'];

/** The path of nginx; null where it is not installed. */
export function findNginx(): string | null {
  for (const path of CANDIDATES) {
    try {
      execFileSync(path, ['-v'], { stdio: 'ignore' });
      return path;
    } catch {
      // Not there: the next one may be.
    }
  }
  return null;
}

export async function startNginx(binary: string): Promise<Nginx> {
  const folder = mkdtempSync(path.join(tmpdir(), 'wireprint-nginx-'));
  for (const name of ['files', 'cache', 'tmp']) mkdirSync(path.join(folder, name));
  const [origin, edge] = [await freePort(), await freePort()];
  const conf = readFileSync(path.join(import.meta.dirname, 'nginx.conf'), 'utf8')
    .replaceAll('@ORIGIN@', String(origin))
    .replaceAll('@EDGE@', String(edge));
  writeFileSync(path.join(folder, 'nginx.conf'), conf);
  const said: string[] = [];
  const server = spawn(binary, ['-e', 'stderr', '-p', folder, '-c', 'nginx.conf'], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  server.stderr.on('data', (text) => said.push(String(text)));
  await answering(`http://127.0.0.1:${origin}/`, server, said);
  return {
    origin: `http://127.0.0.1:${origin}`,
    edge: `http://127.0.0.1:${edge}`,
    files: path.join(folder, 'files'),
    log: () => readFileSync(path.join(folder, 'access.log'), 'utf8').split('\n').filter(Boolean),
    async stop() {
      const ended = new Promise((resolve) => server.once('exit', resolve));
      server.kill('SIGTERM');
      await ended;
      rmSync(folder, { recursive: true });
    },
  };
}

async function freePort(): Promise<number> {
  const probe = createServer();
  await new Promise<void>((resolve) => {
    probe.listen(0, '127.0.0.1', resolve);
  });
  const { port } = probe.address() as AddressInfo;
  await new Promise((resolve) => {
    probe.close(resolve);
  });
  return port;
}

async function answering(address: string, server: ChildProcess, said: readonly string[]): Promise<void> {
  for (let tries = 0; tries < 100; tries++) {
    if (server.exitCode !== null) throw new Error(`nginx ended: ${said.join('')}`);
    const isUp = await fetch(address).then(
      () => true,
      () => false,
    );
    if (isUp) return;
    await new Promise((resolve) => {
      setTimeout(resolve, 50);
    });
  }
  throw new Error(`nginx does not answer: ${said.join('')}`);
}
