import { JSDOM } from 'jsdom';
import { expect } from 'vitest';

const FORBIDDEN =
  'script style iframe frame object embed base meta link form img image picture video audio source animate set foreignobject math template';

/** Nothing that runs, loads or leads elsewhere than to the web may stand in the tree, but for the names and addresses allowed. */
export function judge(root: ParentNode, allowed: readonly string[] = []): void {
  for (const element of root.querySelectorAll('*')) {
    if (!allowed.includes(element.localName)) expect(FORBIDDEN.split(' ')).not.toContain(element.localName);
    for (const { name, value } of element.attributes) {
      expect(name, element.outerHTML).not.toMatch(
        /^on|[<>"'=\s]|^(?:src|srcdoc|srcset|action|formaction|data|ping|background)$/u,
      );
      if (name.endsWith('href') && !allowed.includes(value)) expect(value).toMatch(/^(?:https?:\/\/|#)/u);
    }
  }
}

const parser = new new JSDOM('').window.DOMParser();
/** As a browser parses it. */
export const parse = (html: string): Document => parser.parseFromString(html, 'text/html');

/** As a parser reads what was drawn: no text has become an element on the way. */
export function judgeDrawn(container: Element, allowed: readonly string[] = []): void {
  judge(container, allowed);
  const parsed = parse(container.outerHTML).body;
  judge(parsed, allowed);
  expect(parsed.querySelectorAll('*').length).toBe(container.querySelectorAll('*').length + 1);
  // Parsers turn each end of a line into "\n".
  expect(parsed.textContent).toBe(container.textContent?.replace(/\r\n?/gu, '\n'));
}
