/**
 * What the administrator does at the machine: `npm run --silent admin -- <command> …`.
 *
 * 0 done; 1 refused, or something found; 2 not a command. The embedded database belongs to one process: stop the service first.
 *
 * Imports: the files beside it.
 */

import { readFileSync, writeFileSync } from 'node:fs';

import { createApp } from '#api/app.ts';
import { openPostgresStores } from '#store/postgres.ts';
import type { Role } from '#ledger/fields.ts';
import { createAccounts } from './accounts.ts';
import { ArchiveError, backUp, restore } from './archive.ts';
import { readEnvironment, type Environment } from './environment.ts';
import { createPeople, readPeople } from './import-people.ts';
import { AccountError } from './person.ts';
import { sharedSecret } from './settings.ts';
import { openDatabase } from './start.ts';
import { verifyAll } from './verify.ts';
import type { SqlPool } from '#store/sql.ts';

export const adminUsage = `npm run --silent admin -- <command>
  create-user <username> <name> [unit=<unit>] [posts=office,inspector]   prints the first password
  reset-password <username>                   prints a new first password, ends every session
  set-posts <username> <post,post>            office, inspector, leader; or unit, peer
  end-user <username>                         leaves: keeps the name in the books, loses access
  import-users <file.xlsx|csv>                columns 用户名 姓名 单位 岗位; prints the first passwords
  backup <folder>      restore <folder>       everything, with a list of hashes; into an empty database
  export-book <book> <file>   import-book <file>   one year, as a tab saves and reads it
  verify                                      every chain and every evidence file`;

export async function admin(words: readonly string[], { env, say }: { readonly env: Readonly<Record<string, string | undefined>>; readonly say: (line: string) => void }): Promise<number> {
  const [name = '', ...given] = words;
  const command = commands[name];
  if (command === undefined || given.length < command.needs) {
    say(adminUsage);
    return 2;
  }
  const read = readEnvironment({ ...env, KAOPING_PLAIN_HTTP: 'yes' });
  if (!read.ok) {
    for (const complaint of read.complaints) say(complaint);
    return 2;
  }
  let pool: SqlPool | undefined;
  try {
    pool = await openDatabase(read.environment);
    return await command.run(given, { pool, environment: read.environment, say });
  } catch (cause) {
    say(cause instanceof AccountError || cause instanceof ArchiveError ? cause.message : `failed: ${cause instanceof Error ? cause.message : String(cause)}`);
    return 1;
  } finally {
    await pool?.end();
  }
}

interface At { readonly pool: SqlPool; readonly environment: Environment; readonly say: (line: string) => void }
interface Command { readonly needs: number; readonly run: (given: readonly string[], at: At) => Promise<number> }

const accountsAt = async ({ pool, environment }: At) => createAccounts(pool, { secret: await sharedSecret(pool), environment });
const option = (given: readonly string[], name: string) => given.find((word) => word.startsWith(`${name}=`))?.slice(name.length + 1);
const now = () => new Date().toISOString();

const commands: Readonly<Record<string, Command>> = {
  'create-user': {
    needs: 2,
    run: async ([username = '', name = '', ...more], at) => {
      const posts = option(more, 'posts')?.split(',') as readonly Role[] | undefined;
      const { password } = await (await accountsAt(at)).create({ username, name, unit: option(more, 'unit'), ...(posts === undefined ? {} : { posts }) });
      at.say(`${username}\t${password}`);
      return 0;
    },
  },
  'reset-password': {
    needs: 1,
    run: async ([username = ''], at) => {
      at.say(`${username}\t${await (await accountsAt(at)).reset(username)}`);
      return 0;
    },
  },
  'set-posts': {
    needs: 2,
    run: async ([username = '', posts = ''], at) => {
      await (await accountsAt(at)).setPosts(username, posts.split(',') as readonly Role[]);
      return 0;
    },
  },
  'end-user': {
    needs: 1,
    run: async ([username = ''], at) => {
      await (await accountsAt(at)).leave(username);
      return 0;
    },
  },
  'import-users': {
    needs: 1,
    run: async ([file = ''], at) => {
      const read = await readPeople(readFileSync(file));
      if (!read.ok) {
        for (const fault of read.faults) at.say(fault);
        return 1;
      }
      const made = await createPeople(await accountsAt(at), read.people);
      for (const { username, password, fault } of made) at.say(`${username}\t${fault ?? password}`);
      return made.some(({ fault }) => fault !== undefined) ? 1 : 0;
    },
  },
  backup: {
    needs: 1,
    run: async ([folder = ''], { pool, say }) => {
      const { books, evidence, accounts } = await backUp(pool, folder, now());
      say(`${books} books, ${evidence} evidence files, ${accounts} accounts`);
      return 0;
    },
  },
  restore: {
    needs: 1,
    run: async ([folder = ''], { pool, say }) => {
      const { books, evidence, accounts } = await restore(pool, folder);
      const { faults } = await verifyAll(pool);
      for (const fault of faults) say(fault);
      say(`${books} books, ${evidence} evidence files, ${accounts} accounts`);
      return faults.length === 0 ? 0 : 1;
    },
  },
  'export-book': {
    needs: 2,
    run: async ([book = '', file = ''], at) => {
      const answer = await ownApi(at).request(`/api/books/${book}/backup`);
      if (answer.status !== 200) return refused(answer, at);
      writeFileSync(file, await answer.text(), { flush: true });
      return 0;
    },
  },
  'import-book': {
    needs: 1,
    run: async ([file = ''], at) => {
      const answer = await ownApi(at).request('/api/restore', { method: 'POST', body: readFileSync(file, 'utf8') });
      if (answer.status !== 200) return refused(answer, at);
      at.say(await answer.text());
      return 0;
    },
  },
  verify: {
    needs: 0,
    run: async (_, { pool, say }) => {
      const { books, entries, evidence, faults } = await verifyAll(pool);
      for (const fault of faults) say(fault);
      say(`${books} books, ${entries} entries, ${evidence} evidence files: ${faults.length === 0 ? 'whole' : `${faults.length} faults`}`);
      return faults.length === 0 ? 0 : 1;
    },
  },
};

/** The API as in a tab: who stands at the machine may carry a year in and out. */
function ownApi({ pool }: At) {
  return createApp({ stores: openPostgresStores(pool), actorOf: async () => ({ role: 'office', person: 'administrator' }), now, report: () => 'admin' });
}

async function refused(answer: Response, { say }: At): Promise<number> {
  say(await answer.text());
  return 1;
}
