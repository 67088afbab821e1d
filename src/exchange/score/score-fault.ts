/**
 * Faults of a score file, as data and as the lines that are printed.
 *
 * Imports: scheme and engine (fault types and their sentences).
 */

import type { FactsFault } from '#engine/facts-fault.ts';
import { factsFaultsEn } from '#engine/language/en.ts';
import { oneLine, pathText, type Path, type SchemeFault } from '#scheme/fault.ts';
import { schemeFaultsEn } from '#scheme/language/en.ts';
import type { JsonFault } from './exact-json.ts';
import { scoreFaultsEn } from './language/en.ts';

export type ScoreFaultCode =
  | 'notUtf8'
  | 'tooLarge'
  | 'unreadable'
  | 'moreFaults'
  | 'notAnObject'
  | 'notAList'
  | 'notText'
  | 'emptyText'
  | 'missing'
  | 'unknownField'
  | 'notANumber'
  | 'notADecimal'
  | 'negative'
  | 'tooManyDigits'
  | 'outOfRange'
  | 'notWhole'
  | 'unknownScheme'
  | 'unitTwice'
  | 'problemsMissing'
  | 'scoreAndProblems'
  | 'gradesFixed'
  | 'gradesEmpty'
  | 'gradeTwice'
  | 'gradesNotDescending'
  | 'lastGradeNotZero';

export interface ScoreFault {
  readonly path: Path;
  readonly code: ScoreFaultCode;
  readonly facts: Readonly<Record<string, string | number>>;
}

/** Notes one fault of a score file; answers nothing, so that a reader can return it in place of a value. */
export type Refuse = (path: Path, code: ScoreFaultCode, facts?: ScoreFault['facts']) => undefined;

export type AnyFault = ScoreFault | FactsFault | SchemeFault | JsonFault;

/** A refuse that keeps its faults in `faults`. */
export function refuseInto(faults: AnyFault[]): Refuse {
  return (path, code, facts = {}) => {
    faults.push({ path, code, facts });
    return undefined;
  };
}

/** Sentences of all rooms; where two rooms use one code, this room's word stands. */
const sentences: Readonly<Record<AnyFault['code'], string>> = { ...schemeFaultsEn, ...factsFaultsEn, ...scoreFaultsEn };

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
