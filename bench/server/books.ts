/**
 * Years to work in: one is written by commands, the others are the same entries sealed under other names.
 *
 * Imports: mock, ledger, scheme data, node.
 */

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createHash } from 'node:crypto';
import { join } from 'node:path';

import { genesis } from '#ledger/chain.ts';
import { arxan2021 } from '#scheme/data/arxan-2021.ts';
import { arxanFound } from '#mock/words/arxan-found.ts';
import { unitOf } from '#mock/offices/unit.ts';
import { bookWriter } from '#mock/writing/book-writer.ts';
import { inspector } from '#mock/writing/people.ts';
import { moveTo, openYear } from '#mock/years/moving.ts';
import { postgresPrograms } from '../../test/server/local-postgres.ts';

export const unitName = (number: number): string => `u${String(number + 1).padStart(4, '0')}`;

/** `first`: number of its first unit, where several years are to have units of their own. */
export interface YearShape { readonly units: number; readonly problems: number; readonly first?: number }

/** Canonical entries of a year in self-assessment. */
export function yearTexts({ units, problems, first = 0 }: YearShape): readonly string[] {
  const writer = bookWriter({ book: 'template', day: '2026-01-05', haste: 8 });
  const listed = Array.from({ length: units }, (_, index) => unitOf('department', unitName(first + index), `示例单位${first + index + 1}`, `示例${first + index + 1}`));
  openYear(writer, {
    title: '年度考评（示例）', year: 2026, scheme: arxan2021, units: listed,
    stages: [
      { stage: 'preparation', from: '2026-01-05', to: '2026-10-30' },
      { stage: 'selfAssessment', from: '2026-11-02', to: '2026-12-04' },
      { stage: 'review', from: '2026-12-07', to: '2026-12-18' },
      { stage: 'approval', from: '2026-12-21', to: '2026-12-25' },
      { stage: 'published', from: '2026-12-28', to: '2027-12-31' },
      { stage: 'archived', from: '2028-01-03', to: '2028-12-29' },
    ],
    settings: { trimFrom: 0, peersPerUnit: 3, blindPeers: true },
  });
  for (let turn = 0; turn < problems; turn += 1) {
    const found = arxanFound[turn % arxanFound.length];
    if (found === undefined) continue;
    writer.ask(inspector, {
      kind: 'recordProblem', problem: writer.chance.uuid(), unit: unitName(first + (turn % units)), charges: [...found.charges], words: `${found.words.replace(/\{\w\}/g, '3')}（第${turn + 1}条）`,
      foundOn: writer.clock.today(), method: found.method, evidence: [],
    });
  }
  writer.clock.on('2026-11-02');
  moveTo(writer, 'selfAssessment');
  return writer.entries().map(({ text }) => text);
}

/** Writes books of these entries past the service, as fast as the database takes them. */
export async function copyBooks(database: string, names: readonly string[], texts: readonly string[]): Promise<void> {
  const heads: string[] = [];
  await copy(database, 'entry (book, seq, hash, content)', function* rows() {
    for (const name of names) {
      let hash = genesis(name);
      for (const [seq, text] of texts.entries()) {
        hash = createHash('sha256').update(hash + text).digest('hex');
        yield `${name}\t${seq}\t${hash}\t${text.replaceAll('\\', '\\\\')}\n`;
      }
      heads.push(hash);
    }
  });
  await copy(database, 'book (book, length, head)', function* rows() {
    for (const [index, name] of names.entries()) yield `${name}\t${texts.length}\t${heads[index]}\n`;
  });
}

/** JSON has no tab or line break outside of its escapes. */
async function copy(database: string, into: string, rows: () => Generator<string>): Promise<void> {
  const child = spawn(join(postgresPrograms() ?? '', 'psql'), [database, '-q', '-v', 'ON_ERROR_STOP=1', '-c', `COPY ${into} FROM STDIN`], { stdio: ['pipe', 'inherit', 'inherit'] });
  const gone = once(child, 'exit');
  let part = '';
  for (const row of rows()) {
    part += row;
    if (part.length < 1_000_000) continue;
    if (!child.stdin.write(part)) await once(child.stdin, 'drain');
    part = '';
  }
  child.stdin.end(part);
  const [code] = (await gone) as [number];
  if (code !== 0) throw new Error(`COPY ${into} ended with ${code}.`);
}
