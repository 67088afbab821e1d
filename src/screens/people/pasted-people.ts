/**
 * A pasted list of people as accounts to make: one person a line, 姓名, 用户名, 单位, 岗位, parted by tabs or commas.
 *
 * What cannot be read is told by line, and the others are made.
 */

import type { NewPerson } from '#client/served/people.ts';
import { readAccounts, type AccountFault, type AccountsGiven } from '#workflow/account-rows.ts';

/** known: this very person has an account. */
export type LineFault = AccountFault | 'known';
export interface PastedPeople { readonly people: readonly NewPerson[]; readonly faults: readonly { readonly line: number; readonly text: string; readonly fault: LineFault }[] }

export function readPastedPeople(text: string, given: AccountsGiven): PastedPeople {
  const lines = text.split(/\r?\n/).map((words, index) => ({ line: index + 1, words })).filter(({ words }) => words.trim() !== '');
  const rows = readAccounts(lines.map(({ words }) => {
    const [name = '', username = '', unit = '', posts = ''] = words.split(words.includes('\t') ? '\t' : /[,，]/);
    return { name, username, unit, posts };
  }), given);
  const people: NewPerson[] = [];
  const faults: PastedPeople['faults'][number][] = [];
  for (const [place, { person, faults: found, isKnown }] of rows.entries()) {
    const { line = 0, words = '' } = lines[place] ?? {};
    const fault = isKnown ? 'known' : [...found.values()][0];
    if (fault === undefined) people.push(person);
    else faults.push({ line, text: words.trim().slice(0, 60), fault });
  }
  return { people, faults };
}
