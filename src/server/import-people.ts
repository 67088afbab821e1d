/**
 * Accounts from a table (xlsx, xls, ods, csv) with the columns 用户名, 姓名, 单位, 岗位, or in English as the page of accounts writes its
 * template. What each row means is decided where the page decides it, too.
 *
 * Imports: exchange, workflow, the files beside it.
 */

import { findHead, readRows, type ImportColumn } from '#exchange/table-import.ts';
import { readWorkbook } from '#exchange/workbook.ts';
import type { Role } from '#ledger/fields.ts';
import { readAccounts, type AccountField, type AccountsGiven, type AccountWords } from '#workflow/account-rows.ts';
import type { Accounts } from './accounts.ts';
import type { NewPerson } from './person.ts';

const fields: readonly AccountField[] = ['username', 'name', 'unit', 'posts'];
const headsByLanguage = [['用户名', '姓名', '单位', '岗位'], ['用户名', '姓名', '所属', '岗位'], ['User name', 'Name', 'Belongs to', 'Posts']];

/** Posts as the screens write them in both languages, by their codes, and as they were always written here. */
export const postByWord: ReadonlyMap<string, Role> = new Map([
  ...(['office', 'inspector', 'leader', 'unit', 'peer'] as const).map((post) => [post, post] as const),
  ['考评办', 'office'], ['检查员', 'inspector'], ['领导小组', 'leader'], ['本单位自评', 'unit'], ['自评', 'unit'], ['互评', 'peer'],
  ['Office', 'office'], ['Inspector', 'inspector'], ['Leading group', 'leader'], ['Own unit', 'unit'], ['Peer review', 'peer'],
]);

export type ReadPeople =
  /** `known`: the usernames of those who have an account already. */
  | { readonly ok: true; readonly people: readonly NewPerson[]; readonly known: readonly string[] }
  | { readonly ok: false; readonly faults: readonly string[] };

export async function readPeople(bytes: Uint8Array, given: Omit<AccountsGiven, 'postByWord'> = { units: null, present: [] }): Promise<ReadPeople> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, faults: [`not a table: ${read.fault}`] };
  const [sheet] = read.sheets;
  if (sheet === undefined) return { ok: false, faults: ['an empty file'] };
  const tried = headsByLanguage.map((labels) => {
    const columns = fields.map((id, at): ImportColumn => ({ id, label: labels[at] ?? id, kind: 'text', isRequired: at < 2, choices: [] }));
    return { columns, head: findHead(sheet, columns) };
  });
  const best = tried.reduce((one, other) => (Object.keys(other.head.match).length > Object.keys(one.head.match).length ? other : one));
  const missing = best.columns.filter(({ id, isRequired }) => isRequired && best.head.match[id] === undefined);
  if (missing.length > 0) return { ok: false, faults: missing.map(({ label }) => `no column ${label}`) };
  const rows = readRows(sheet, best.head, { columns: best.columns, match: best.head.match });
  const accounts = readAccounts(rows.map((row): AccountWords => row.fields), { ...given, postByWord });
  const faults = accounts.flatMap(({ faults: found }, place) => [...found].map(([field, fault]) => `row ${rows[place]?.row}: ${field} "${rows[place]?.fields[field] ?? ''}": ${fault}`));
  if (faults.length > 0) return { ok: false, faults };
  return {
    ok: true,
    people: accounts.filter(({ isKnown }) => !isKnown).map(({ person: { unit, ...person } }) => (unit === null ? person : { ...person, unit })),
    known: accounts.filter(({ isKnown }) => isKnown).map(({ person }) => person.username),
  };
}

/** First passwords by username; each is shown once. */
export async function createPeople(accounts: Accounts, people: readonly NewPerson[]): Promise<readonly { readonly username: string; readonly password: string; readonly fault?: string }[]> {
  const made: { username: string; password: string; fault?: string }[] = [];
  for (const person of people) {
    try {
      made.push({ username: person.username, password: (await accounts.create(person)).password });
    } catch (cause) {
      made.push({ username: person.username, password: '', fault: cause instanceof Error ? cause.message : String(cause) });
    }
  }
  return made;
}
