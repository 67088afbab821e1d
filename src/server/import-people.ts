/**
 * Accounts from a table (xlsx, xls, ods, csv) with the columns 用户名, 姓名, 单位, 岗位; 单位 is the unit's id in the year, empty for
 * the office. All rows are looked at before the first account is made.
 *
 * Imports: exchange, the files beside it.
 */

import { findHead, readRows, type ImportColumn } from '#exchange/table-import.ts';
import { readWorkbook } from '#exchange/workbook.ts';
import type { Role } from '#ledger/fields.ts';
import type { Accounts } from './accounts.ts';
import type { NewPerson } from './person.ts';

const column = (id: string, label: string, isRequired: boolean): ImportColumn => ({ id, label, kind: 'text', isRequired, choices: [] });
const columns = [column('username', '用户名', true), column('name', '姓名', true), column('unit', '单位', false), column('posts', '岗位', false)];

const postByWord: Readonly<Record<string, Role>> = {
  考评办: 'office', office: 'office', 检查员: 'inspector', inspector: 'inspector', 领导小组: 'leader', leader: 'leader', 自评: 'unit', unit: 'unit', 互评: 'peer', peer: 'peer',
};

export type ReadPeople = { readonly ok: true; readonly people: readonly NewPerson[] } | { readonly ok: false; readonly faults: readonly string[] };

export async function readPeople(bytes: Uint8Array): Promise<ReadPeople> {
  const read = await readWorkbook(bytes);
  if (!read.ok) return { ok: false, faults: [`not a table: ${read.fault}`] };
  const [sheet] = read.sheets;
  if (sheet === undefined) return { ok: false, faults: ['an empty file'] };
  const head = findHead(sheet, columns);
  const missing = columns.filter(({ id, isRequired }) => isRequired && head.match[id] === undefined);
  if (missing.length > 0) return { ok: false, faults: missing.map(({ label }) => `no column ${label}`) };
  const faults: string[] = [];
  const people = readRows(sheet, head, { columns, match: head.match }).map(({ row, fields }): NewPerson => {
    const words = (fields['posts'] ?? '').split(/[,，、;；\s]+/).filter((word) => word !== '');
    const posts = words.flatMap((word) => postByWord[word] ?? []);
    if (posts.length < words.length) faults.push(`row ${row}: unknown post in "${fields['posts'] ?? ''}"`);
    const unit = fields['unit'] ?? '';
    return { username: fields['username'] ?? '', name: fields['name'] ?? '', ...(unit === '' ? {} : { unit }), ...(posts.length === 0 ? {} : { posts }) };
  });
  for (const field of ['username', 'name'] as const) {
    const twice = people.map((one) => one[field].toLowerCase()).filter((value, place, all) => all.indexOf(value) !== place);
    faults.push(...twice.map((value) => `twice: ${value}`));
  }
  return faults.length > 0 ? { ok: false, faults } : { ok: true, people };
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
