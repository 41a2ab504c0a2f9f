/** Every page of the web, as one match pattern. */
export const EVERYWHERE = '*://*/*';

/** A host and its subdomains, as a match pattern. */
export function patternOf(host: string): string {
  return `*://*.${host}/*`;
}

/** The host of a match pattern: "news.example" of "*://*.news.example/*"; null where it names none. */
export function hostOfPattern(pattern: string): string | null {
  return /^(?:\*|https?):\/\/(?:\*\.)?([^/*]+)\//u.exec(pattern)?.[1] ?? null;
}

/** Whether granted patterns let the extension look at every secure page, which is where news is. */
export function coversEverything(patterns: readonly string[]): boolean {
  return patterns.some((pattern) => [EVERYWHERE, 'https://*/*', '<all_urls>'].includes(pattern));
}

/** Whether a site, its subdomains included, is the one of a host: "news.example" is that of "www.news.example". */
export function isWithin(host: string, site: string): boolean {
  return `.${host}`.endsWith(`.${site}`);
}

/** Whether granted patterns let the extension look at a host. */
export function coversHost(patterns: readonly string[], host: string): boolean {
  return (
    coversEverything(patterns) ||
    patterns.some((pattern) => {
      const site = hostOfPattern(pattern);
      if (site === null) return false;
      return pattern.includes('://*.') ? isWithin(host, site) : host === site;
    })
  );
}
