/** Faults of facts, in English. {{names}} are filled from the fault's facts. */

import type { FactsFaultCode } from '../facts-fault.ts';

export const factsFaultsEn: Readonly<Record<FactsFaultCode, string>> = {
  unknownItem: 'unknown item "{{value}}"',
  unknownRule: 'unknown rule "{{value}}" of item {{item}}',
  noCharge: 'no charge',
  badCount: '{{value}} is not a whole number from 1',
  badChargedAt: '{{value}} is not the place of one of the {{charges}} charges, counted from 0',
  contradictingDecisions: 'problem "{{value}}" is decided at another place already',
  notDecimal: '"{{value}}" is not a decimal such as "86.45"',
  outOfRange: '{{value}} is not from {{min}} to {{max}}',
  badFraud: '{{value}} is neither 0 nor from {{min}} to {{max}}',
  noFraud: 'this scheme has no deduction for fraud',
  noDeductions: 'this scheme has no deductions',
  unknownLeaf: 'unknown part "{{value}}"',
  wrongLeafKind: 'part "{{leaf}}" cannot be given in this form ({{value}})',
  unknownIndicator: 'unknown indicator "{{value}}"',
};
