/** A pasted list of people: what is made of each line. */

import { expect, it } from 'vitest';

import { readPastedPeople } from '#screens/people/pasted-people.ts';

const given = {
  units: [{ id: 'edu', name: '市教育局' }, { id: 'fin', name: '市财政局' }],
  present: [{ username: 'zhang', name: '张三' }],
  postByWord: new Map([['考评办', 'office'], ['检查员', 'inspector'], ['本单位自评', 'unit'], ['互评', 'peer']] as const),
};

it.each([
  ['李四\tlisi\t市教育局\t', { name: '李四', username: 'lisi', unit: 'edu', posts: ['unit', 'peer'] }],
  ['李四，lisi，edu，互评', { name: '李四', username: 'lisi', unit: 'edu', posts: ['peer'] }],
  ['李四,lisi,,检查员、考评办', { name: '李四', username: 'lisi', unit: null, posts: ['office', 'inspector'] }],
  ['李四,lisi', { name: '李四', username: 'lisi', unit: null, posts: ['office'] }],
  ['李四,lisi,考评办', { name: '李四', username: 'lisi', unit: null, posts: ['office'] }],
])('%j is an account', (line, person) => {
  expect(readPastedPeople(line, given)).toEqual({ people: [person], faults: [] });
});

it.each([
  ['李四', 'missing'], ['李四,,市教育局', 'missing'], ['李四,lisi,市体育局', 'unit'], ['李四,lisi,市教育局,检查员', 'posts'], ['李四,lisi,,厂长', 'posts'],
  ['张三,other', 'nameTaken'], ['别人,ZHANG', 'usernameTaken'], ['张三,Zhang', 'known'], ['李四,l', 'username'], ['李四,li si', 'username'],
])('%j is refused: %s', (line, fault) => {
  expect(readPastedPeople(line, given)).toMatchObject({ people: [], faults: [{ line: 1, fault }] });
});

it('of two lines with one name the first is made; empty lines count for the numbers only', () => {
  const { people, faults } = readPastedPeople('李四,lisi\n\n李四,lisi2\r\n王五,LISI', given);
  expect(people.map(({ username }) => username)).toEqual(['lisi']);
  expect(faults.map(({ line, fault }) => [line, fault])).toEqual([[3, 'twice'], [4, 'twice']]);
});
