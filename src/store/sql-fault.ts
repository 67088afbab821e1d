/**
 * What a database or the way to it complains of, as a StoreError.
 *
 * Imports: book-store, sql.
 */

import { StoreError, type StoreFault } from './book-store.ts';
import { codeOf } from './sql.ts';

/** Shut down, starting, no connection left, read-only after a change of the primary; Node's own names for a broken line. */
const away = /^(08...|57P0[1-4]|53300|25006|57014|E(CONNREFUSED|CONNRESET|PIPE|TIMEDOUT|HOSTUNREACH|NETUNREACH|AI_AGAIN|NOTFOUND))$/;
/** `pg` gives these no code. */
const awayWords = /connection terminated|timeout exceeded when trying to connect|timeout expired|client has encountered a connection error|query read timeout|not queryable/i;

/** RangeError and StoreError pass through: they are the store's own. */
export function storeErrorOf(cause: unknown): unknown {
  if (cause instanceof StoreError || cause instanceof RangeError) return cause;
  return new StoreError(faultOf(cause), { cause });
}

function faultOf(cause: unknown): StoreFault {
  const code = codeOf(cause);
  if (code === '53100') return 'full';
  if (away.test(code) || (cause instanceof Error && awayWords.test(cause.message))) return 'away';
  // several addresses tried, none answered
  if (cause instanceof AggregateError && cause.errors.some((one) => faultOf(one) === 'away')) return 'away';
  return 'broken';
}
