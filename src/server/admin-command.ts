/**
 * What an admin command is given, and what several of them ask.
 *
 * Imports: api, store, the files beside it.
 */

import { createApp } from '#api/app.ts';
import { officeStores, rootOffice } from '#store/office-stores.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { SqlPool } from '#store/sql.ts';
import type { Environment } from './environment.ts';
import { checkOffice } from './offices.ts';

export interface At { readonly pool: SqlPool; readonly environment: Environment; readonly say: (line: string) => void }

/** `needs`: words without which it cannot begin. `run` resolves with the code that the program ends with. */
export interface Command { readonly needs: number; readonly run: (given: readonly string[], at: At) => Promise<number> }

/** `office=a` among the words is the option `office`. */
export function option(given: readonly string[], name: string): string | undefined {
  return given.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
}

/** The first office unless another one is named, which must be there. */
export async function officeIn(given: readonly string[], { pool }: At): Promise<string> {
  const office = option(given, 'office') ?? rootOffice;
  await checkOffice(pool, office);
  return office;
}

/** The API as in a tab: who stands at the machine may carry a year in and out. */
export function ownApi({ pool }: At, office: string) {
  return createApp({ stores: officeStores(openPostgresStores(pool), office), actorOf: async () => ({ role: 'office', person: 'administrator' }), now: () => new Date().toISOString(), report: () => 'admin' });
}
