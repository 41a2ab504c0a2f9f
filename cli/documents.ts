import * as v from 'valibot';
import { webAddress } from '../lib/document/document.ts';

/** Rows of other people's files: an odd date or address costs the row that field, not its place in the file. */
const oddIsAbsent = <T>(schema: v.GenericSchema<T>) => v.fallback(v.optional(schema), undefined);
const line = v.pipe(v.string(), v.maxLength(2000));

const row = {
  id: line,
  text: v.string(),
  title: oddIsAbsent(line),
  url: oddIsAbsent(webAddress),
  published: oddIsAbsent(line),
  lang: oddIsAbsent(line),
  site: oddIsAbsent(line),
  credit: oddIsAbsent(line),
};

/** A source or an article of a JSON Lines file, without the fields that it lacks. */
export const documentRow = v.pipe(
  v.object(row),
  v.transform(({ id, text, ...rest }) => ({ id, text, ...present(rest) })),
);

type Present<T> = { [K in keyof T]?: Exclude<T[K], undefined> };

function present<T extends object>(fields: T): Present<T> {
  return Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined)) as Present<T>;
}
