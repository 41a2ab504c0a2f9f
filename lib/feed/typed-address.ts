/**
 * The https address of what a reader typed or pasted, or null where it is none. What is written without a scheme, or
 * with http: or feed:, is asked for over https: servers that redirect from there to https, as most do, cannot be
 * followed, and one that knows no https is not asked at all.
 */
export function typedAddress(typed: string): string | null {
  const written = typed.trim().replace(/^feed:(?=https?:)/iu, '');
  const rest = /^(?:https?|feed):\/\/(.*)$/isu.exec(written)?.[1] ?? (isHostLike(written) ? written : null);
  if (rest === null || !URL.canParse(`https://${rest}`)) return null;
  return new URL(`https://${rest}`).href;
}

/** "news.example/feed", which has a dot in its host and no scheme. */
function isHostLike(written: string): boolean {
  return /^[^\s/:@.]+\.[^\s:@]+$/u.test(written);
}
