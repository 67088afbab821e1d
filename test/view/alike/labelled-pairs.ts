/**
 * The labelled pairs of arxan.txt and tianshui.txt, read. How they were made, and what they do not show: docs/alike.md.
 *
 * A line: a sign (= base, + the same problem, - another one), then words, item, day found and address, with bars between.
 */

import { readFileSync } from 'node:fs';

import type { TypedProblem } from '#view/alike/signs.ts';

export interface LabelledPair {
  readonly matter: string;
  readonly one: TypedProblem;
  readonly other: TypedProblem;
  readonly isSame: boolean;
  /** The weights were found on the tuned half; the held-out half was only measured. Whole matters, so that no sentence is in both. */
  readonly half: 'tuned' | 'heldOut';
}

export const labelledPairs: readonly LabelledPair[] = readPairs();

function readPairs(): readonly LabelledPair[] {
  const pairs: LabelledPair[] = [];
  let [matter, count, base] = ['', 0, undefined as TypedProblem | undefined];
  const lines = ['arxan.txt', 'tianshui.txt'].flatMap((name) => readFileSync(new URL(name, import.meta.url), 'utf8').split('\n'));
  for (const line of lines) {
    const [sign, rest] = [line.slice(0, 1), line.slice(2)];
    if (sign === '#') {
      matter = rest;
      count += 1;
    } else if (sign === '=') base = problemIn(rest);
    else if ((sign === '+' || sign === '-') && base !== undefined) {
      pairs.push({ matter, one: base, other: problemIn(rest), isSame: sign === '+', half: count % 2 === 1 ? 'tuned' : 'heldOut' });
    }
  }
  return pairs;
}

function problemIn(text: string): TypedProblem {
  const [words = '', item = '', foundOn = '', url] = text.split('|').map((part) => part.trim());
  return { words, items: [item], foundOn, evidence: url === undefined ? [] : [{ kind: 'link', url, note: '' }] };
}
