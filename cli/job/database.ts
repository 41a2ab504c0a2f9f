import { readFile } from 'node:fs/promises';
import type { DuckDBConnection, DuckDBType } from '@duckdb/node-api';
import { CliError } from '../cli-error.ts';

export type Value = string | number | bigint | Uint8Array | null;
export type Row = readonly Value[];
export type Parameters = Readonly<Record<string, string | number>>;

/** A database in one file, asked by the queries in sql/. */
export interface Database {
  /** Runs a query for what it does. */
  readonly run: (query: string, parameters?: Parameters) => Promise<void>;
  /** The rows of a query, a few thousand in memory. */
  readonly rows: (query: string, parameters?: Parameters) => AsyncGenerator<Row>;
  readonly all: (query: string, parameters?: Parameters) => Promise<Row[]>;
  /** A table to be filled row by row; `done` must be awaited. */
  readonly fill: (table: string) => Promise<Filling>;
  readonly close: () => void;
}

export interface Filling {
  readonly add: (row: Row) => void;
  readonly done: () => void;
}

/** Rows of one chunk of DuckDB. */
const CHUNK = 2048;

/** Bytes that are held of a table before it is written to disk. By itself DuckDB holds 204,800 rows. */
const MOST_HELD = 32_000_000;

/** Opens or makes a database. `memory`: what DuckDB may use, "1GB"; beyond it spills beside the file. */
export async function openDatabase(file: string, memory: string): Promise<Database> {
  const { blobValue, DuckDBBlobValue, DuckDBDataChunk, DuckDBInstance } = await import(
    '@duckdb/node-api'
  ).catch(() => {
    throw new CliError('pack job needs the package @duckdb/node-api, which is not installed');
  });
  const instance = await DuckDBInstance.create(file, { memory_limit: memory });
  const connection = await instance.connect();

  async function* rows(query: string, parameters: Parameters = {}): AsyncGenerator<Row> {
    for await (const chunk of await ask(connection, query, parameters)) {
      for (const row of chunk.getRows())
        yield row.map((value) => (value instanceof DuckDBBlobValue ? value.bytes : (value as Value)));
    }
  }

  async function fill(table: string): Promise<Filling> {
    // A connection of its own: an appender that writes ends the query that its connection is reading from.
    const filler = await instance.connect();
    const appender = await filler.createAppender(table);
    const types: DuckDBType[] = Array.from({ length: appender.columnCount }, (_, i) =>
      appender.columnType(i),
    );
    let held: Row[] = [];
    let bytes = 0;
    const flush = () => {
      if (held.length === 0) return;
      const chunk = DuckDBDataChunk.create(types, held.length);
      chunk.setRows(
        held.map((row) => row.map((value) => (value instanceof Uint8Array ? blobValue(value) : value))),
      );
      appender.appendDataChunk(chunk);
      held = [];
    };
    return {
      add(row) {
        for (const value of row)
          bytes += value instanceof Uint8Array || typeof value === 'string' ? value.length : 8;
        if (held.push(row) === CHUNK) flush();
        if (bytes < MOST_HELD) return;
        flush();
        appender.flushSync();
        bytes = 0;
      },
      done() {
        flush();
        appender.closeSync();
        filler.closeSync();
      },
    };
  }

  return {
    async run(query, parameters = {}) {
      await connection.run(await textOf(query), { ...parameters });
    },
    rows,
    async all(query, parameters) {
      const all: Row[] = [];
      for await (const row of rows(query, parameters)) all.push(row);
      return all;
    },
    fill,
    close() {
      connection.closeSync();
      instance.closeSync();
    },
  };
}

async function ask(connection: DuckDBConnection, query: string, parameters: Parameters) {
  try {
    return await connection.stream(await textOf(query), { ...parameters });
  } catch (error) {
    throw new CliError(`${query}: ${error instanceof Error ? error.message : String(error)}`);
  }
}

async function textOf(query: string): Promise<string> {
  return readFile(new URL(`sql/${query}.sql`, import.meta.url), 'utf8');
}
