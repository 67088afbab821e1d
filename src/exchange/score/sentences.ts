/** What the command line says about a score file. It speaks English only: the score format fixes its lines. */

import type { JsonFaultCode } from './exact-json.ts';
import type { ScoreFaultCode } from './score-fault.ts';

export const scoreSentences: Readonly<Record<ScoreFaultCode | JsonFaultCode, string>> = {
  notUtf8: 'not UTF-8 text',
  tooLarge: 'larger than {{most}} MiB',
  unreadable: 'cannot be read: {{reason}}',
  moreFaults: '{{count}} more faults are not listed',
  unexpected: 'not JSON: unexpected "{{found}}" at line {{line}}, column {{column}}',
  unexpectedEnd: 'not JSON: it ends too early, at line {{line}}, column {{column}}',
  badNumber: 'not a JSON number, at line {{line}}, column {{column}}',
  badEscape: 'unknown escape in a text, at line {{line}}, column {{column}}',
  controlCharacter: 'control character in a text, at line {{line}}, column {{column}}',
  halfSurrogate: 'broken character in a text, at line {{line}}, column {{column}}',
  givenTwice: 'given twice, the second time at line {{line}}, column {{column}}',
  tooDeep: 'nested more than {{most}} levels deep',
  notAnObject: '{{value}} is not an object',
  notAList: '{{value}} is not a list',
  notText: '{{value}} is not text',
  emptyText: 'the text is empty',
  missing: 'missing',
  unknownField: 'unknown field',
  notANumber: '{{value}} is not a number',
  notADecimal: '"{{value}}" is not a decimal such as "86.45"',
  negative: '{{value}} is below 0',
  tooManyDigits: 'more than {{most}} digits',
  outOfRange: '{{value}} is not from {{min}} to {{max}}',
  notWhole: '{{value}} is not a whole number from {{least}}',
  notTrue: 'must be true, or left out',
  unknownScheme: 'unknown scheme "{{value}}"',
  unitTwice: 'unit "{{value}}" is listed twice',
  problemsMissing: 'missing (an empty list where no problem was found)',
  scoreAndProblems: 'part "{{value}}" is given both as a score and by problems',
  gradesFixed: 'this scheme sets its own grades',
  gradesEmpty: 'no grade',
  gradeTwice: 'grade "{{value}}" is listed twice',
  gradesNotDescending: '{{value}} is not below {{before}} of the better grade',
  lastGradeNotZero: 'the last grade starts at {{value}}, not at 0',
};

export const scoreUsage = 'usage: npm run --silent score -- <facts.json | ->';
