import type { english } from './en.ts';

/** A message catalogue. English is the model: a language that lacks a sentence does not compile. */
export type Words = typeof english;
