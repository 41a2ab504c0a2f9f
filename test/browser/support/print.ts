import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from 'puppeteer-core';
import * as v from 'valibot';

/** What a browser has printed. Places are in points from the top left of the sheet. */
export interface Print {
  /** The words of each sheet, in the order of reading. */
  readonly sheets: readonly Sheet[];
  /** All words, with a space between them. */
  readonly text: string;
  readonly first: Picture;
  /** Bytes that are the same where the first sheets look the same. */
  readonly look: Buffer;
}

/** The first sheet in grey, a point of it for each point: row by row, 0 is black, 255 white. */
interface Picture {
  readonly width: number;
  readonly points: Uint8Array;
}

export interface Sheet {
  readonly width: number;
  readonly height: number;
  readonly words: readonly Word[];
}

export interface Word {
  readonly text: string;
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

/** A centimetre on each side, which is what browsers leave white where nothing else is chosen. */
export const MARGIN_POINTS = 28.35;

/** The programs that it takes to look at one. */
export const PRINT_PROGRAMS = ['pdftotext', 'pdftoppm'] as const;

/** Prints a page on A4, without grounds, as browsers do where the reader does not ask for them. */
export async function print(page: Page): Promise<Print> {
  const margin = { top: '1cm', right: '1cm', bottom: '1cm', left: '1cm' };
  const pdf = await page.pdf({ format: 'a4', margin, printBackground: false, timeout: 100_000 });
  const folder = mkdtempSync(join(tmpdir(), 'wireprint-print-'));
  try {
    const file = join(folder, 'print.pdf');
    writeFileSync(file, pdf);
    const run = (program: string, ...args: readonly string[]) =>
      execFileSync(program, [...args], { maxBuffer: 2 ** 30, stdio: ['ignore', 'pipe', 'ignore'] });
    const sheets = sheetsOf(run('pdftotext', '-bbox', file, '-').toString());
    return {
      sheets,
      text: sheets.flatMap(({ words }) => words.map(({ text }) => text)).join(' '),
      first: pictureOf(run('pdftoppm', '-gray', '-r', '72', '-l', '1', file)),
      look: run('pdftoppm', '-r', '36', '-l', '4', file),
    };
  } finally {
    rmSync(folder, { recursive: true });
  }
}

const WORD =
  /<word xMin="(?<left>[\d.-]+)" yMin="(?<top>[\d.-]+)" xMax="(?<right>[\d.-]+)" yMax="(?<bottom>[\d.-]+)">(?<text>.*?)<\/word>/gu;
const SHEET = /<page width="(?<width>[\d.]+)" height="(?<height>[\d.]+)">(?<body>.*?)<\/page>/gsu;

const number = v.pipe(v.string(), v.transform(Number));
const wordSchema = v.object({ text: v.string(), left: number, top: number, right: number, bottom: number });
const sheetSchema = v.object({ width: number, height: number, body: v.string() });

/** Reads what `pdftotext -bbox` says. */
function sheetsOf(html: string): Sheet[] {
  return [...html.matchAll(SHEET)].map(({ groups }) => {
    const { width, height, body } = v.parse(sheetSchema, groups);
    return { width, height, words: [...body.matchAll(WORD)].map((word) => v.parse(wordSchema, word.groups)) };
  });
}

/** Reads a grey picture as `pdftoppm` writes it: "P5", width and height, the greatest value, then the points. */
function pictureOf(pgm: Buffer): Picture {
  const [head = '', size = ''] = /^P5\s+(\d+)\s+\d+\s+255\s/u.exec(pgm.toString('latin1', 0, 40)) ?? [];
  return { width: Number(size), points: pgm.subarray(head.length) };
}

/** The darkest point of a word on the first sheet. */
export function inkOf({ width, points }: Picture, { left, top, right, bottom }: Word): number {
  const rows = Array.from({ length: Math.ceil(bottom) - Math.floor(top) }, (_, i) => Math.floor(top) + i);
  return Math.min(
    ...rows.flatMap((y) => [...points.subarray(y * width + Math.floor(left), y * width + Math.ceil(right))]),
  );
}
