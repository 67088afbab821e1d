/** Puts the figures of a run between two marks of a README. */

import { readFileSync, writeFileSync } from 'node:fs';

const begin = '<!-- figures -->';
const end = '<!-- /figures -->';

export function writeFigures(file: string, parts: readonly string[]): void {
  const text = readFileSync(file, 'utf8');
  const [before, after] = [text.indexOf(begin), text.indexOf(end)];
  if (before < 0 || after < before) throw new RangeError(`${file} has no place for figures.`);
  writeFileSync(file, `${text.slice(0, before + begin.length)}\n\n${parts.join('\n\n')}\n\n${text.slice(after)}`);
}
