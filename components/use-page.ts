import { useLayoutEffect } from 'preact/hooks';

/**
 * Tells browser and screen readers which language the page of a view speaks and, where it has one, its name; before
 * what is drawn is seen.
 */
export function usePage(
  { lang, dir }: { readonly lang: string; readonly dir: string },
  title?: string,
): void {
  useLayoutEffect(() => {
    document.documentElement.lang = lang;
    document.documentElement.dir = dir;
    if (title !== undefined) document.title = title;
  }, [lang, dir, title]);
}
