/**
 * What can be wrong with a score file, by name and place. Lines are made in fault-line.ts.
 *
 * Imports: scheme and engine (types).
 */

import type { FactsFault } from '#engine/facts-fault.ts';
import type { BaseFault } from '#scheme/base-fault.ts';
import type { Path, SchemeFault } from '#scheme/fault.ts';
import type { JsonFault } from './exact-json.ts';

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
  | 'notTrue'
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

export type AnyFault = ScoreFault | FactsFault | SchemeFault | BaseFault | JsonFault;

/** A refuse that keeps its faults in `faults`. */
export function refuseInto(faults: AnyFault[]): Refuse {
  return (path, code, facts = {}) => {
    faults.push({ path, code, facts });
    return undefined;
  };
}
