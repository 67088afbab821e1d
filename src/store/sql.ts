/**
 * The door to a database that speaks PostgreSQL: parameters only, one connection per transaction.
 *
 * It has the shape of the pool of `pg`, so that a real pool is one as it stands and the login can use the same one.
 *
 * Imports: nothing.
 */

export type SqlValue = string | number | boolean | null | Uint8Array | Date;
export type SqlRow = Readonly<Record<string, unknown>>;

export interface SqlResult {
  readonly rows: readonly SqlRow[];
  /** Rows written, or read. */
  readonly rowCount: number | null;
}

export interface SqlClient {
  readonly query: (text: string, values?: unknown[]) => Promise<SqlResult>;
  /** Given an error the connection is thrown away. */
  readonly release: (error?: Error | boolean) => void;
}

export interface SqlPool {
  readonly connect: () => Promise<SqlClient>;
  readonly query: (text: string, values?: unknown[]) => Promise<SqlResult>;
  readonly end: () => Promise<void>;
}

export type Ask = (text: string, values?: readonly SqlValue[]) => Promise<SqlResult>;

const attempts = 10;

/**
 * Everything in `work` or nothing. A transaction that the database gave up in favour of another is begun again; `work`
 * must therefore do nothing but ask. Whoever gets undefined from `work` has written nothing.
 */
export async function inTransaction<Result>(pool: SqlPool, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  return againWhereItGaveWay(() => once(pool, work));
}

/** For work that is one transaction, or one statement by itself. */
export async function againWhereItGaveWay<Result>(work: () => Promise<Result>): Promise<Result> {
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await work();
    } catch (cause) {
      if (!gaveWay.has(codeOf(cause)) || attempt >= attempts) throw cause;
      // those who met do not meet again
      await new Promise((resolve) => setTimeout(resolve, Math.random() * 2 ** attempt));
    }
  }
}

/** Serialisation failure, deadlock: nothing was written. */
const gaveWay = new Set(['40001', '40P01']);

async function once<Result>(pool: SqlPool, work: (ask: Ask) => Promise<Result>): Promise<Result> {
  const client = await pool.connect();
  try {
    await client.query('BEGIN');
    const result = await work((text, values) => client.query(text, values === undefined ? [] : [...values]));
    await client.query('COMMIT');
    client.release();
    return result;
  } catch (cause) {
    const isAlive = await client.query('ROLLBACK').then(() => true, () => false);
    client.release(isAlive ? undefined : true);
    throw cause;
  }
}

/** SQLSTATE, or Node's code for a connection that could not be made; '' for anything else. */
export function codeOf(cause: unknown): string {
  return cause instanceof Error && 'code' in cause ? String(cause.code) : '';
}
