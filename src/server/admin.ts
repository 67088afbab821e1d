/**
 * What the administrator does at the machine: `npm run --silent admin -- <command> …`.
 *
 * 0 done; 1 refused, or something found; 2 not a command. The embedded database belongs to one process: stop the service first.
 *
 * Imports: the files beside it.
 */

import { readFileSync } from 'node:fs';

import { rootOffice } from '#store/office-stores.ts';
import type { Role } from '#ledger/fields.ts';
import { createAccounts } from './accounts.ts';
import { bookCommands } from './admin-books.ts';
import { officeIn, option, ownApi, type At, type Command } from './admin-command.ts';
import { checkpointFaults, signedCommands } from './admin-signed.ts';
import { wordsOf } from './admin-words.ts';
import { ArchiveError, backUp, restore } from './archive.ts';
import { readEnvironment } from './environment.ts';
import { createPeople, readPeople } from './import-people.ts';
import { checkNewOffice, createOffice, listOffices, OfficeError } from './offices.ts';
import { listPeople } from './people.ts';
import { AccountError } from './person.ts';
import { sharedSecret } from './settings.ts';
import { openDatabase } from './start.ts';
import { verifyAll } from './verify.ts';
import type { SqlPool } from '#store/sql.ts';
import { unitsOfYears, type NamedUnit } from '#workflow/account-rows.ts';

export const adminUsage = `npm run --silent admin -- <command>
  create-office <id> <name> <username> <person> [parent=<office>]   an office below the first or another one, with its first account
  list-offices
  create-user <username> <name> [unit=<unit>] [posts=office,inspector] [office=<office>]   prints the first password
  reset-password <username>                   prints a new first password, ends every session
  set-posts <username> <post,post>            office, inspector, leader; or unit, peer
  end-user <username>                         leaves: keeps the name in the books, loses access
  import-users <file.xlsx|csv> [office=<office>]   columns 用户名 姓名 单位 岗位; the unit by name or id; prints the first passwords
  backup <folder>      restore <folder>       everything, with a list of hashes; into an empty database
  export-book <book> <file> [office=<office>]   import-book <file> [office=<office>]   one year, as a tab saves and reads it
  verify                                      every chain, every evidence file, and every checkpoint
  checkpoint                                  signs how long every book is, now
  verify-receipts <file>                      whether what a unit saved is still in the books
  accept-restore <reason>                     the database was set back on purpose: signed, and kept`;

export async function admin(words: readonly string[], { env, say }: { readonly env: Readonly<Record<string, string | undefined>>; readonly say: (line: string) => void }): Promise<number> {
  const [name = '', ...given] = words;
  const command = commands[name];
  if (command === undefined || given.length < command.needs) {
    say(adminUsage);
    return 2;
  }
  const stray = given.slice(command.needs).find((word) => !/^(unit|posts|office|parent)=./.test(word));
  if (stray !== undefined) {
    say(`"${stray}" is too much for ${name}; what holds a space is put between quotes.`);
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
    say(cause instanceof AccountError || cause instanceof ArchiveError || cause instanceof OfficeError ? cause.message : `failed: ${wordsOf(cause)}`);
    return 1;
  } finally {
    await pool?.end();
  }
}

const accountsAt = async ({ pool, environment }: At) => createAccounts(pool, { secret: await sharedSecret(pool), environment });
const now = () => new Date().toISOString();

const commands: Readonly<Record<string, Command>> = {
  'create-office': {
    needs: 4,
    run: async ([id = '', name = '', username = '', person = '', ...more], at) => {
      const accounts = await accountsAt(at);
      // the account first: an office that nobody can enter helps nobody
      await checkNewOffice(at.pool, { id, name, parent: option(more, 'parent') ?? rootOffice });
      const { password } = await accounts.create({ username, name: person, office: id });
      await createOffice(at.pool, { id, name, parent: option(more, 'parent') ?? rootOffice });
      at.say(`${username}\t${password}`);
      return 0;
    },
  },
  'list-offices': {
    needs: 0,
    run: async (_, { pool, say }) => {
      for (const { id, name, parent } of await listOffices(pool)) say(`${id}\t${name}\t${parent}`);
      return 0;
    },
  },
  'create-user': {
    needs: 2,
    run: async ([username = '', name = '', ...more], at) => {
      const posts = option(more, 'posts')?.split(',') as readonly Role[] | undefined;
      const { password } = await (await accountsAt(at)).create({ username, name, unit: option(more, 'unit'), office: await officeIn(more, at), ...(posts === undefined ? {} : { posts }) });
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
    run: async ([file = '', ...more], at) => {
      const office = await officeIn(more, at);
      const units = await unitsOf(at, office);
      const read = await readPeople(readFileSync(file), { units: units.length === 0 ? null : units, present: await listPeople(at.pool, office) });
      if (!read.ok) {
        for (const fault of read.faults) at.say(fault);
        return 1;
      }
      const made = await createPeople(await accountsAt(at), read.people.map((person) => ({ ...person, office })));
      for (const { username, password, fault } of made) at.say(`${username}\t${fault ?? password}`);
      for (const username of read.known) at.say(`${username}\thas an account already`);
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
  ...bookCommands,
  verify: {
    needs: 0,
    run: async (_, { pool, environment, say }) => {
      const { books, entries, evidence, faults: inside } = await verifyAll(pool);
      const signed = await checkpointFaults({ pool, environment });
      const faults = [...inside, ...signed.faults];
      for (const fault of faults) say(fault);
      say(`${books} books, ${entries} entries, ${evidence} evidence files, ${signed.count} checkpoints: ${faults.length === 0 ? 'whole' : `${faults.length} faults`}`);
      return faults.length === 0 ? 0 : 1;
    },
  },
  ...signedCommands,
};

async function unitsOf(at: At, office: string): Promise<readonly NamedUnit[]> {
  const { books } = (await (await ownApi(at, office).request('/api/home')).json()) as { readonly books: Parameters<typeof unitsOfYears>[0] };
  return unitsOfYears(books);
}
