/** A pack and a file of results, whole, and ways to spoil one. */

import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';

import type { Pack } from '#exchange/pack.ts';
import { writeSigned } from '#exchange/signed-file.ts';
import type { SiteCommand, SiteResultRecord, SiteResults } from '#exchange/site-results.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';

export const id = (last: string) => `00000000-0000-4000-8000-${last.padStart(12, '0')}`;

export const pack: Pack = {
  pack: id('1'), madeAt: '2025-12-03T02:00:00.000Z', madeBy: '经办', book: 'y', bookTitle: '2025年度考评', scheme: arxan2021, schemeHash: schemeHash(arxan2021),
  inspection: { id: id('2'), title: '四季度抽查', method: 'onSite', round: 1, from: '2025-12-01', to: '2025-12-31', items: ['2.1'], targets: [{ unit: 'edu', inspectors: ['检查员甲'] }] },
  units: [{ id: 'edu', name: '市教育局', short: '教育局' }],
  problems: [{ id: id('3'), unit: 'edu', number: 1, words: '公开栏空白', foundOn: '2025-06-01', evidence: [] }],
};

const photo = new Uint8Array([0xff, 0xd8, 0xff, 1, 2, 3]);
export const photoHash = bytesToHex(sha256(photo));

export const visit: SiteCommand = { kind: 'recordVisit', id: id('10'), visit: id('11'), unit: 'edu', on: '2025-12-03', method: 'onSite', words: '', evidence: [], of: { inspection: id('2'), round: 1 }, people: ['检查员甲'] };
export const problem: SiteCommand = {
  kind: 'recordProblem', id: id('12'), problem: id('13'), unit: 'edu', visit: id('11'), foundOn: '2025-12-03', method: 'onSite', charges: [{ item: '2.1', rule: 'a', count: 1 }], words: '办事大厅公开栏是空的',
  evidence: [{ kind: 'file', sha256: photoHash, name: '照片.jpg', type: 'image/jpeg', size: photo.length, note: '' }],
};
export const end: SiteCommand = { kind: 'concludeVisit', id: id('14'), visit: id('11'), nothingFound: false, words: '已反馈', evidence: [] };

export const recordOf = (command: SiteCommand): SiteResultRecord => ({ id: command.id, at: '2025-12-03T03:00:00.000Z', person: '检查员甲', unit: '市教育局', commands: [command] });

export const results: SiteResults = {
  book: 'y', bookTitle: '2025年度考评', pack: id('1'), schemeHash: schemeHash(arxan2021), savedAt: '2025-12-03T09:00:00.000Z',
  records: [visit, problem, end].map(recordOf), files: [{ sha256: photoHash, type: 'image/jpeg', name: '照片.jpg', bytes: photo }],
};

/** The same text with something changed by hand at a place: the hash no longer fits. */
export function altered(text: string, path: string, value: unknown): string {
  return JSON.stringify(changedAt(JSON.parse(text) as object, path, value));
}

/** Changed by somebody who also knows how to hash. */
export function rewritten(text: string, path: string, value: unknown): string {
  const { format, version, content } = changedAt(JSON.parse(text) as object, path, value) as { format: string; version: number; content: unknown };
  return writeSigned({ format, version }, content);
}

function changedAt(file: object, path: string, value: unknown): object {
  const steps = path.split('.');
  const last = steps.pop() ?? '';
  const holder = steps.reduce((at, step) => at[step] as Record<string, unknown>, file as Record<string, unknown>);
  holder[last] = value;
  return file;
}
