import type { Page } from 'puppeteer-core';
import * as v from 'valibot';
import { until } from './wait.ts';

/** The settings page, as its reader uses it. */
export interface OptionsPage {
  /** Visible text of a section, by its id. */
  text(section: string): Promise<string>;
  waitFor(section: string, pattern: RegExp): Promise<string>;
  /** Clicks the button, checkbox or summary of a section whose name begins so. */
  press(section: string, name: string): Promise<void>;
  type(section: string, label: string, text: string): Promise<void>;
  /** Gives files to the input of a section, as its file chooser does. */
  choose(section: string, files: readonly PageFile[]): Promise<void>;
  /** Drops files on a section. */
  drop(section: string, files: readonly PageFile[]): Promise<void>;
  /** Runs statements in the page; what they return travels as JSON. */
  run(body: string): Promise<unknown>;
}

export interface PageFile {
  readonly name: string;
  readonly base64: string;
}

const HELP = `
  const api = globalThis.browser ?? chrome;
  const named = (section, name) => {
    const nameOf = (e) => (e.getAttribute('aria-label') || e.labels?.[0]?.innerText || e.innerText || '').trim();
    const all = [...document.querySelectorAll('#' + section + ' :is(button, summary, input:not([type=file]), textarea)')];
    const found = all.find((e) => nameOf(e).startsWith(name));
    if (!found) throw new Error('no ' + name + ' among ' + all.map(nameOf).join(' | '));
    return found;
  };
  const transferOf = (files) => {
    const transfer = new DataTransfer();
    for (const { name, base64 } of files) {
      const bytes = Uint8Array.from(atob(base64), (char) => char.charCodeAt(0));
      transfer.items.add(new File([bytes], name));
    }
    return transfer;
  };
`;

export function optionsPage(page: Page): OptionsPage {
  const run = async (body: string): Promise<unknown> => {
    const json = await page.evaluate(
      `(async () => { ${HELP} return JSON.stringify((await (async () => { ${body} })()) ?? null); })()`,
    );
    return JSON.parse(v.parse(v.string(), json));
  };
  const text = async (section: string) =>
    String(await run(`return document.getElementById(${JSON.stringify(section)})?.innerText ?? ''`));
  const call = (name: string, ...args: readonly unknown[]) =>
    `${name}(${args.map((arg) => JSON.stringify(arg)).join(', ')})`;
  return {
    run,
    text,
    waitFor: (section, pattern) =>
      until(
        `${String(pattern)} in ${section}`,
        () => text(section),
        (seen) => pattern.test(seen),
      ),
    press: async (section, name) => void (await run(`${call('named', section, name)}.click()`)),
    type: async (section, label, value) =>
      void (await run(`const input = ${call('named', section, label)};
        input.value = ${JSON.stringify(value)};
        input.dispatchEvent(new Event('input', { bubbles: true }));`)),
    choose: async (section, files) =>
      void (await run(`const input = document.querySelector('#${section} input[type=file]');
        input.files = ${call('transferOf', files)}.files;
        input.dispatchEvent(new Event('change', { bubbles: true }));`)),
    drop: async (section, files) =>
      void (await run(`const dataTransfer = ${call('transferOf', files)};
        const zone = document.querySelector('#${section} .drop');
        zone.dispatchEvent(new DragEvent('drop', { dataTransfer, bubbles: true, cancelable: true }));`)),
  };
}
