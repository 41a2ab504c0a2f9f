import type { Block } from './blocks.ts';
import { STRETCH } from './stretches.ts';

const DENSE = /[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]/u;
const SENTENCE_END = /[.!?。！？।؟…:;"”»“)’'\]]\s{0,3}$/u;

/** The size of a block in code units of a script that writes one letter a sound: Han, kana and Hangul count more. */
export function sizeOf(block: Block): number {
  return block.chars * (DENSE.test(block.text) ? 2.5 : 1);
}

/** Whether a block reads like sentences rather than like a label. */
export function isProse(block: Block): boolean {
  const size = sizeOf(block);
  return size > 110 || (size > 25 && SENTENCE_END.test(block.text));
}

/** How much a block says for its surroundings being the article, in code units of prose. */
export function worthOf(block: Block): number {
  if (block.kind === 'heading' || block.kind === 'caption') return 0;
  const size = sizeOf(block) * (1 - block.linkChars / block.chars);
  if (size < 35) return 0;
  const worth = Math.min(size, 600) * (SENTENCE_END.test(block.text) ? 1 : 0.4);
  return block.kind === 'list' ? worth * 0.5 : worth;
}

/** Letters and digits only, in lower case: what two writings of the same text share. */
export function fold(text: string): string {
  return text.toLowerCase().replace(/[^\p{L}\p{N}]+/gu, '');
}

/** Where the samples of a folded text begin that is longer than one: up to eight, from end to end. */
export function samplesOf(text: string): number[] {
  const samples = Math.min(8, Math.ceil(text.length / STRETCH));
  return Array.from({ length: samples }, (_, i) =>
    Math.floor(((text.length - STRETCH) * i) / Math.max(1, samples - 1)),
  );
}

/** The share of a folded text's samples that a longer folded text holds. O(samples x length). */
export function shareIn(text: string, whole: string): number {
  if (text.length <= STRETCH) return whole.includes(text) ? 1 : 0;
  return shareOfSamples(text, (at) => whole.includes(text.slice(at, at + STRETCH)));
}

/** The same, by what is said of the samples. */
export function shareOfSamples(text: string, isHeld: (at: number) => boolean): number {
  const samples = samplesOf(text);
  let found = 0;
  for (const [i, at] of samples.entries()) {
    if (isHeld(at)) found++;
    // Most blocks of a page are foreign to the text that it declares.
    else if (found === 0 && i === 2) return 0;
  }
  return found / samples.length;
}
