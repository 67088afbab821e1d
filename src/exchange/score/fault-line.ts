/**
 * Faults of a score file as the lines that are printed.
 *
 * Imports: scheme and engine (their sentences).
 */

import { factsFaultsEn } from '#engine/language/en.ts';
import { oneLine, pathText } from '#scheme/fault.ts';
import { baseFaultsEn, schemeFaultsEn } from '#scheme/language/en.ts';
import type { AnyFault } from './score-fault.ts';
import { scoreSentences } from './sentences.ts';

/** Sentences of all rooms; where two rooms use one code, this room's word stands. */
const sentences: Readonly<Record<AnyFault['code'], string>> = { ...schemeFaultsEn, ...baseFaultsEn, ...factsFaultsEn, ...scoreSentences };

const longestFact = 80;

/** One line: the place, a colon, the sentence. The file itself is "(file)". */
export function faultLine({ path, code, facts }: AnyFault): string {
  const sentence = sentences[code].replace(/\{\{(\w+)\}\}/g, (_, name: string) => shown(facts[name]));
  return oneLine(`${path.length === 0 ? '(file)' : pathText(path)}: ${sentence}`);
}

function shown(fact: string | number | undefined): string {
  const text = String(fact ?? '');
  return text.length > longestFact ? `${text.slice(0, longestFact)}…` : text;
}
