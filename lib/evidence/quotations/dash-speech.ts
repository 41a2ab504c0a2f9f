import { foldWord } from '../../text/fold.ts';
import type { Span } from '../../text/span.ts';
import { isSpeechVerb } from '../words/speech-verbs.ts';

const DASH = /\n|--|[—–―]/gu;

/**
 * Speech set off by dashes, as in "— Nous partons, — dit-il.", "-- Propomos mudanças -- admitiu Bacci." and "— Мы
 * победим, — сказал он. — Скоро.". Safe only with a verb of saying behind the second dash: a dash alone opens lists
 * and asides far more often. O(n).
 */
export function dashSpeech(text: string): Span[] {
  const spans: Span[] = [];
  let opening: number | null = null;
  let lineStart = 0;
  let continues = false;
  for (const found of text.matchAll(DASH)) {
    const at = found.index;
    const behind = at + found[0].length;
    if (found[0] === '\n') {
      if (continues && opening !== null) spans.push({ start: opening, end: at });
      opening = null;
      continues = false;
      lineStart = behind;
    } else if (opening !== null && saysNext(text, behind)) {
      spans.push({ start: opening, end: at });
      opening = null;
      continues = true;
    } else if (continues || opensSpeech(text, lineStart, at)) {
      opening = behind;
    }
  }
  if (continues && opening !== null) spans.push({ start: opening, end: text.length });
  return spans;
}

function opensSpeech(text: string, lineStart: number, at: number): boolean {
  const before = text.slice(Math.max(lineStart, at - 3), at).trimEnd();
  return before === '' || /[.!?…:]$/u.test(before);
}

function saysNext(text: string, at: number): boolean {
  const words = text.slice(at, at + 40).match(/^\s*(\p{Ll}[\p{L}\p{M}]*)/u);
  return words !== null && isSpeechVerb(foldWord(words[1]!, false));
}
