import { joined } from '../segment/parts.ts';
import { Unreadable, type Bytes } from './bytes.ts';
import { gunzipped, inflated } from './gunzip.ts';

/** What a server once answered, as far as it matters here. `charset` as the server named it. */
export interface HttpResponse {
  readonly status: number;
  readonly type: string;
  readonly charset: string | undefined;
  /** Null where it is coded in a way that we cannot read. */
  readonly body: Uint8Array | null;
}

const latin1 = new TextDecoder('latin1');

/** An HTTP/1 response as it went over the wire; null where the bytes are none. */
export async function parseHttpResponse(bytes: Uint8Array, mostBytes: number): Promise<HttpResponse | null> {
  const bodyStart = headEnd(bytes);
  if (bodyStart < 0) return null;
  const [first = '', ...lines] = latin1.decode(bytes.subarray(0, bodyStart)).split(/\r?\n/u);
  const status = /^HTTP\/[\d.]{1,4} (\d{3})/u.exec(first)?.[1];
  if (status === undefined) return null;
  const fields = fieldsOf(lines);
  const [type = '', ...parameters] = (fields.get('content-type') ?? '').split(';');
  const charset = parameters.map((one) => /^\s*charset\s*=\s*"?([\w-]{1,40})/iu.exec(one)?.[1]).find(Boolean);
  const isChunked = /chunked/iu.test(fields.get('transfer-encoding') ?? '');
  const body = isChunked ? dechunked(bytes.subarray(bodyStart)) : bytes.subarray(bodyStart);
  return {
    status: Number(status),
    type: type.trim().toLowerCase(),
    charset,
    body: await decoded(body, fields.get('content-encoding') ?? '', mostBytes),
  };
}

/** Where the body starts: behind the first empty line; -1 where there is none in the first 64 KB. */
function headEnd(bytes: Uint8Array): number {
  const end = Math.min(bytes.length, 65_536);
  for (let at = bytes.indexOf(0x0a); at >= 0 && at < end; at = bytes.indexOf(0x0a, at + 1)) {
    if (bytes[at + 1] === 0x0a) return at + 2;
    if (bytes[at + 1] === 0x0d && bytes[at + 2] === 0x0a) return at + 3;
  }
  return -1;
}

/** Header fields by their names in lower case; of several with one name the first counts. */
export function fieldsOf(lines: readonly string[]): Map<string, string> {
  const fields = new Map<string, string>();
  for (const line of lines) {
    const colon = line.indexOf(':');
    const name = line.slice(0, colon).trim().toLowerCase();
    if (colon > 0 && !fields.has(name)) fields.set(name, line.slice(colon + 1).trim());
  }
  return fields;
}

/** A body without its chunk sizes. Archives often keep the header field of a body that they have put together. */
function dechunked(body: Uint8Array): Uint8Array {
  const parts: Uint8Array[] = [];
  for (let at = 0; at < body.length; ) {
    const lineEnd = body.indexOf(0x0a, at);
    if (lineEnd < 0 || lineEnd - at > 100) return body;
    const digits = /^[0-9a-f]{1,8}/iu.exec(latin1.decode(body.subarray(at, lineEnd)))?.[0];
    if (digits === undefined) return body;
    const size = Number.parseInt(digits, 16);
    if (size === 0) break;
    parts.push(body.subarray(lineEnd + 1, lineEnd + 1 + size));
    at = lineEnd + 1 + size + 2;
  }
  return joined(parts);
}

async function decoded(body: Uint8Array, encoding: string, mostBytes: number): Promise<Uint8Array | null> {
  const coding = encoding.trim().toLowerCase();
  // Here too a header field may outlive the coding, so the data have the last word.
  const isGzip = body[0] === 0x1f && body[1] === 0x8b;
  if (isGzip) return collected(gunzipped(once(body)), mostBytes);
  if (coding === '' || coding === 'identity' || coding.includes('gzip')) return body;
  // What is called deflate is that within two bytes of zlib's and a checksum.
  return coding === 'deflate' ? collected(inflated(once(body.subarray(2))), mostBytes) : null;
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}

async function collected(bytes: Bytes, most: number): Promise<Uint8Array | null> {
  const parts: Uint8Array[] = [];
  let length = 0;
  try {
    for await (const part of bytes) {
      length += part.length;
      if (length > most) return null;
      parts.push(part);
    }
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error;
    return null;
  }
  return joined(parts);
}
