/** No name of a host is longer (RFC 1035). */
const MAX_LENGTH = 253;

/**
 * The host name in what a reader typed or pasted: "News.Example", "news.example/politics" and
 * "https://news.example" all give "news.example". Null where there is none, or none on the public web.
 */
export function hostOf(typed: string): string | null {
  const text = typed.trim();
  if (text === '' || /\s/u.test(text)) return null;
  const address = /^https?:\/\//iu.test(text) ? text : `https://${text}`;
  if (!URL.canParse(address)) return null;
  const { hostname, username } = new URL(address);
  const host = hostname.replace(/\.$/u, '');
  const isName = /^[a-z0-9-]+(?:\.[a-z0-9-]+)+$/u.test(host) && host.length <= MAX_LENGTH;
  return isName && username === '' ? host : null;
}
