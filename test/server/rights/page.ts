/**
 * docs/rights.md: the tables of rights as people read them, and as the tests ask them.
 *
 * A cell holds the letters of those who get what they asked for, then in brackets of those who are told that they may not.
 * For everybody else it does not exist. "—": for nobody.
 */

import { readFileSync, writeFileSync } from 'node:fs';

const file = new URL('../../../docs/rights.md', import.meta.url);

/** Cells by the name of the row, in the order of the stages. */
export type Rows = ReadonlyMap<string, readonly string[]>;

export function readRows(heading: string): Rows {
  const section = readFileSync(file, 'utf8').split('\n## ').find((part) => part.startsWith(heading)) ?? '';
  const lines = section.split('\n').filter((line) => line.startsWith('| `'));
  return new Map(lines.map((line) => {
    const [name = '', ...cells] = line.split('|').slice(1, -1).map((cell) => cell.trim());
    return [name.replaceAll('`', ''), cells] as const;
  }));
}

export function writeRows(heading: string, rows: Rows): void {
  const sections = readFileSync(file, 'utf8').split('\n## ');
  const table = [...rows].map(([name, cells]) => `| \`${name}\` | ${cells.join(' | ')} |`);
  const written = sections.map((part) => {
    if (!part.startsWith(heading)) return part;
    const lines = part.split('\n');
    const head = lines.findIndex((line) => line.startsWith('|---'));
    return [...lines.slice(0, head + 1), ...table, ''].join('\n');
  });
  writeFileSync(file, `${written.join('\n## ').trimEnd()}\n`);
}

export type Outcome = 'may' | 'mayNot' | 'notThere';

export function cellOf(outcomes: readonly (readonly [string, Outcome])[]): string {
  const of = (wanted: Outcome) => outcomes.filter(([, outcome]) => outcome === wanted).map(([letter]) => letter).join(' ');
  const [may, mayNot] = [of('may'), of('mayNot')];
  return [may, ...(mayNot === '' ? [] : [`(${mayNot})`])].filter((part) => part !== '').join(' ') || '—';
}

/** Names that the router knows and the page does not, and the other way round. */
export function unlike(routes: readonly string[], rows: readonly string[]): readonly string[] {
  return [...routes.filter((route) => !rows.includes(route)), ...rows.filter((row) => !routes.includes(row))];
}
