/** A list of people as accounts: what is wrong in a row is told by its field, and who is there already is left out. */

import { expect, it } from 'vitest';

import { readAccounts, unitsOfYears, type AccountWords } from '#workflow/account-rows.ts';

const given = {
  units: [{ id: 'edu', name: '市教育局' }],
  present: [{ username: 'zhang', name: '张三' }],
  postByWord: new Map([['考评办', 'office'], ['检查员', 'inspector'], ['互评', 'peer'], ['Peer review', 'peer'], ['Own unit', 'unit']] as const),
};
const faultsOf = (row: AccountWords) => Object.fromEntries(readAccounts([row], given)[0]?.faults ?? []);

it.each<[AccountWords, Readonly<Record<string, string>>]>([
  [{}, { name: 'missing', username: 'missing' }],
  [{ name: ' ', username: 'li' }, { name: 'missing' }],
  [{ name: '李'.repeat(121), username: 'li' }, { name: 'name' }],
  [{ name: '李四', username: 'l' }, { username: 'username' }],
  [{ name: '张三', username: 'other' }, { name: 'nameTaken' }],
  [{ name: '别人', username: 'ZHANG' }, { username: 'usernameTaken' }],
  [{ name: '李四', username: 'lisi', unit: '市体育局' }, { unit: 'unit' }],
  [{ name: '李四', username: 'lisi', unit: '市教育局', posts: '检查员' }, { posts: 'posts' }],
  [{ name: '李四', username: 'lisi', posts: '互评' }, { posts: 'posts' }],
  [{ name: '李四', username: 'lisi', posts: '厂长、检查员' }, { posts: 'posts' }],
  [{ name: '李四', username: 'lisi', posts: '检查员、检查员' }, {}],
  [{ name: '李四', username: 'lisi', posts: '考评办 检查员' }, {}],
  [{ name: '李四', username: 'lisi', unit: 'edu', posts: 'Own unit, Peer review' }, {}],
])('%j: %j', (row, faults) => {
  expect(faultsOf(row)).toEqual(faults);
});

it('a list given again makes nothing, whatever stands beside the names', () => {
  const list = [{ name: '李四', username: 'lisi', unit: 'edu' }, { name: '王五', username: 'Wang', posts: '检查员' }];
  const first = readAccounts(list, given);
  expect(first.map(({ isKnown, faults }) => [isKnown, faults.size])).toEqual([[false, 0], [false, 0]]);
  const present = [...given.present, ...first.map(({ person }) => person)];
  expect(readAccounts(list, { ...given, present }).map(({ isKnown, faults }) => [isKnown, faults.size])).toEqual([[true, 0], [true, 0]]);
});

it('of two rows with one name or user name the first stands', () => {
  const rows = readAccounts([{ name: '李四', username: 'lisi' }, { name: '李四', username: 'li4' }, { name: '王五', username: 'LISI' }], given);
  expect(rows.map(({ faults }) => Object.fromEntries(faults))).toEqual([{}, { name: 'twice' }, { username: 'twice' }]);
});

it('before there is a year, a unit is taken by the id that it will have', () => {
  const read = (unit: string) => readAccounts([{ name: '李四', username: 'lisi', unit }], { ...given, units: null })[0];
  expect(read('edu')).toMatchObject({ person: { unit: 'edu', posts: ['unit', 'peer'] } });
  expect(Object.fromEntries(read('../edu')?.faults ?? [])).toEqual({ unit: 'unit' });
});

it('a unit has the name of its newest year', () => {
  const years = [{ year: 2024, unitNames: [{ id: 'edu', name: '教育委员会' }, { id: 'old', name: '旧局' }] }, { year: 2025, unitNames: [{ id: 'edu', name: '市教育局' }] }];
  expect(unitsOfYears(years)).toEqual([{ id: 'edu', name: '市教育局' }, { id: 'old', name: '旧局' }]);
});
