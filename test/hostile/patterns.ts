import { globSync, readFileSync } from 'node:fs';
import { parseSync } from 'vite';

/** A regular expression of the product, and where it is written or made. */
export interface Pattern {
  readonly source: string;
  readonly flags: string;
  readonly where: string;
}

const PRODUCT = '{lib,components,entrypoints}/**/*.{ts,tsx}';

/** Files of the product. */
function files(): string[] {
  return globSync(PRODUCT).filter((file) => !/\.(?:test|fixture)\.tsx?$/u.test(file));
}

/** Every literal, found in the syntax tree. */
function literals(): Pattern[] {
  return files().flatMap((file) => {
    const found: Pattern[] = [];
    const { program, errors } = parseSync(file, readFileSync(file, 'utf8'));
    if (errors.length > 0) throw new Error(`${file}: ${errors[0]!.message}`);
    walk(program, (node) => {
      if (!('regex' in node) || typeof node.regex !== 'object' || node.regex === null) return;
      const { pattern, flags } = node.regex as { pattern: string; flags: string };
      found.push({ source: pattern, flags, where: file });
    });
    return found;
  });
}

function walk(node: unknown, visit: (node: object) => void): void {
  if (typeof node !== 'object' || node === null) return;
  visit(node);
  for (const part of Object.values(node)) walk(part, visit);
}

/** Files that put a regular expression together inside a function, where nobody sees what it will be. */
export function lateOnes(): string[] {
  return files().filter((file) => {
    let isLate = false;
    const look = (node: unknown, isInside: boolean): void => {
      if (typeof node !== 'object' || node === null) return;
      const { type, callee } = node as { type?: unknown; callee?: { name?: unknown } };
      if (isInside && callee?.name === 'RegExp') isLate = true;
      const isFunction = typeof type === 'string' && /Function/u.test(type);
      for (const part of Object.values(node)) look(part, isInside || isFunction);
    };
    look(parseSync(file, readFileSync(file, 'utf8')).program, false);
    return isLate;
  });
}

/** Those put together out of strings when a module is loaded, caught as they are made. */
async function made(): Promise<Pattern[]> {
  const found: Pattern[] = [];
  const Original = globalThis.RegExp;
  const catching = files().filter((file) => readFileSync(file, 'utf8').includes('new RegExp('));
  for (const file of catching) {
    globalThis.RegExp = new Proxy(Original, {
      construct(target, args: [string | RegExp, string?]) {
        const made = new target(...args);
        found.push({ source: made.source, flags: made.flags, where: file });
        return made;
      },
    });
    try {
      // As a module of its own, however often the file was loaded before.
      await import(/* @vite-ignore */ `../../${file}?patterns`);
    } finally {
      globalThis.RegExp = Original;
    }
  }
  return found;
}

/** Every regular expression of lib/, components/ and entrypoints/, each once. */
export async function patterns(): Promise<Pattern[]> {
  const all = [...literals(), ...(await made())];
  return [...new Map(all.map((one) => [`${one.source}/${one.flags}`, one])).values()];
}
