import type { english } from './en.ts';

/** A message catalogue. English is the model: a language that lacks a sentence does not compile. */
export type Words = typeof english;

type Answer = Words['answer'];
type States = Words['states'];

/** Words for each kind that one of the functions of `answer` is asked about. */
export type Kinds<F extends keyof Answer> = Answer[F] extends (kind: infer K, ...rest: never[]) => string
  ? Readonly<Record<K & string, string>>
  : never;

/** The same of `states`. */
export type StateKinds<F extends 'stage' | 'suspected' | 'dateFoundIn'> = Readonly<
  Record<Parameters<States[F]>[0], string>
>;

/** Title, reason and advice for each way in which there is no answer. */
export type Explained<F extends 'skipped' | 'failed'> = Readonly<
  Record<Parameters<States[F]>[0], ReturnType<States[F]>>
>;

/** The first sentence of the answer, by relation and by which text came first. */
export type Headlines = Readonly<Record<Parameters<Answer['relation']>[0], Kinds<'first'>>>;
