import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import * as v from 'valibot';

const logSchema = v.object({
  constants: v.object({ logEventTypes: v.record(v.string(), v.number()) }),
  events: v.array(
    v.object({
      type: v.number(),
      params: v.optional(v.object({ url: v.optional(v.string()), initiator: v.optional(v.string()) })),
    }),
  ),
});

export interface LoggedRequests {
  /** Requests to the network, by whomever. */
  readonly all: number;
  /** Addresses of those that an extension began. */
  readonly byExtensions: readonly string[];
}

/** What Chromium's own logs of its network say, once the browser has been closed. */
export async function loggedRequests(folder: string): Promise<LoggedRequests> {
  const names = (await readdir(folder)).filter((name) => name.endsWith('.json'));
  const logs = await Promise.all(names.map((name) => readLog(join(folder, name))));
  const requests = logs.flat();
  const byExtensions = requests.filter(({ initiator }) => initiator?.startsWith('chrome-extension:'));
  return { all: requests.length, byExtensions: byExtensions.map(({ url }) => url) };
}

async function readLog(path: string): Promise<{ url: string; initiator: string | undefined }[]> {
  const { constants, events } = v.parse(logSchema, JSON.parse(await readFile(path, 'utf8')));
  const start = constants.logEventTypes['URL_REQUEST_START_JOB'];
  return events.flatMap(({ type, params }) =>
    type === start && params?.url !== undefined && /^(?:https?|wss?):/u.test(params.url)
      ? [{ url: params.url, initiator: params.initiator }]
      : [],
  );
}
