import { readFile, rename } from 'node:fs/promises';
import { availableParallelism } from 'node:os';
import type { DuckDBConnection, DuckDBDataChunk, DuckDBType } from '@duckdb/node-api';
import { CliError } from '../cli-error.ts';

export type Value = string | number | bigint | Uint8Array | null;
export type Row = readonly Value[];
export type Parameters = Readonly<Record<string, string | number>>;

/** DuckDB, asked by the queries in sql/. Its tables are Parquet files, but for the one that is being filled. */
export interface Database {
  /** The rows of a query; a few thousand are in memory. */
  readonly rows: (query: string, parameters?: Parameters) => AsyncGenerator<Row>;
  /** The same, column by column for a few thousand rows: for tables of many short rows. */
  readonly columns: (query: string, parameters?: Parameters) => AsyncGenerator<readonly (readonly Value[])[]>;
  readonly all: (query: string, parameters?: Parameters) => Promise<Row[]>;
  /** One of 02-tables.sql, to be filled row by row; `done` must be called. */
  readonly fill: (table: string) => Promise<Filling>;
  /** Writes what a query gives into a file, which is there whole or not at all. */
  readonly save: (query: string, file: string) => Promise<void>;
  /** The same for the table that was filled, in the order of some of its columns. It is empty afterwards. */
  readonly saveTable: (table: string, order: string, file: string) => Promise<void>;
  /** Lets queries see files as a table. `files` may hold a star. */
  readonly show: (table: string, files: string) => Promise<void>;
  readonly close: () => void;
}

export interface Filling {
  readonly add: (row: Row) => void;
  readonly done: () => void;
}

/** Rows of one chunk of DuckDB. */
const CHUNK = 2048;

/** Threads use memory of their own: beyond these DuckDB gains little here. */
const MOST_THREADS = 4;

/**
 * Rows that lie together in a file: a query for one shard reads those alone that have rows of it. The least that
 * DuckDB takes for rows with texts or records, and some more for rows of numbers.
 */
const GROUPED: Readonly<Record<string, number>> = { rows: CHUNK, records: CHUNK };
const GROUPED_ELSE = 8 * CHUNK;

/** Opens an empty database. `memory`: what DuckDB may use, "512MB"; what is beyond goes into the folder `spill`. */
export async function openDatabase(memory: string, spill: string): Promise<Database> {
  const { blobValue, DuckDBBlobValue, DuckDBDataChunk, DuckDBInstance } = await import(
    '@duckdb/node-api'
  ).catch(() => {
    throw new CliError('pack job needs the package @duckdb/node-api, which is not installed');
  });
  const instance = await DuckDBInstance.create(':memory:', {
    memory_limit: memory,
    temp_directory: spill,
    threads: String(Math.min(MOST_THREADS, availableParallelism())),
  }).catch((error: unknown) => {
    throw new CliError(`DuckDB cannot start with --memory ${memory}: ${firstLine(error)}`);
  });
  const connection = await instance.connect();
  // Whatever else a connection is asked ends the query that it is read from.
  const writer = await instance.connect();
  // What is being filled lies behind what is shown, under the same names.
  await connection.run(
    `CREATE SCHEMA filling; SET search_path = 'filling'; ${await textOf('02-tables')}; SET search_path = 'main,filling'`,
  );

  async function* columns(query: string, parameters: Parameters = {}) {
    for await (const chunk of await ask(connection, query, parameters)) yield valuesOf(chunk);
  }

  const valuesOf = (chunk: DuckDBDataChunk) =>
    chunk
      .getColumns()
      .map((column) =>
        column.map((value) => (value instanceof DuckDBBlobValue ? value.bytes : (value as Value))),
      );

  async function* rows(query: string, parameters?: Parameters): AsyncGenerator<Row> {
    for await (const chunk of columns(query, parameters)) {
      const count = chunk[0]?.length ?? 0;
      for (let i = 0; i < count; i++) yield chunk.map((column) => column[i]!);
    }
  }

  async function fill(table: string): Promise<Filling> {
    const appender = await writer.createAppender(table, 'filling');
    const types: DuckDBType[] = Array.from({ length: appender.columnCount }, (_, i) =>
      appender.columnType(i),
    );
    const held: Value[][] = types.map(() => []);
    const flush = () => {
      const count = held[0]!.length;
      if (count === 0) return;
      const chunk = DuckDBDataChunk.create(types, count);
      for (const [i, column] of held.entries()) {
        const values = column.map((value) => (value instanceof Uint8Array ? blobValue(value) : value));
        chunk.setColumnValues(i, values);
        column.length = 0;
      }
      appender.appendDataChunk(chunk);
    };
    return {
      add(row) {
        for (const [i, column] of held.entries()) column.push(row[i]!);
        if (held[0]!.length === CHUNK) flush();
      },
      done() {
        flush();
        appender.closeSync();
      },
    };
  }

  async function copy(by: DuckDBConnection, text: string, file: string, grouped: number): Promise<void> {
    const partial = `${file}.partial`;
    await by.run(`COPY (${text}) TO '${quoted(partial)}' (FORMAT parquet, ROW_GROUP_SIZE ${grouped})`);
    await rename(partial, file);
  }

  return {
    rows,
    columns,
    async all(query, parameters) {
      const all: Row[] = [];
      for await (const row of rows(query, parameters)) all.push(row);
      return all;
    },
    fill,
    save: async (query, file) => copy(connection, await textOf(query), file, GROUPED_ELSE),
    async saveTable(table, order, file) {
      const filled = `filling.${table}`;
      await copy(writer, `SELECT * FROM ${filled} ORDER BY ${order}`, file, GROUPED[table] ?? GROUPED_ELSE);
      // Emptied, a table would keep its memory; made anew, it does not.
      await writer.run(`CREATE OR REPLACE TABLE ${filled} AS SELECT * FROM ${filled} LIMIT 0`);
    },
    async show(table, files) {
      await connection.run(
        `CREATE OR REPLACE VIEW main.${table} AS SELECT * FROM read_parquet('${quoted(files)}')`,
      );
    },
    close() {
      for (const opened of [connection, writer]) opened.closeSync();
      instance.closeSync();
    },
  };
}

async function ask(connection: DuckDBConnection, query: string, parameters: Parameters) {
  try {
    return await connection.stream(await textOf(query), { ...parameters });
  } catch (error) {
    throw new CliError(`${query}: ${firstLine(error)}`);
  }
}

async function textOf(query: string): Promise<string> {
  return readFile(new URL(`sql/${query}.sql`, import.meta.url), 'utf8');
}

function quoted(text: string): string {
  return text.replaceAll("'", "''");
}

function firstLine(error: unknown): string {
  return (error instanceof Error ? error.message : String(error)).split('\n')[0]!;
}
