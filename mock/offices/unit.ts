/** One line of a sample's list of units. */

import type { Unit } from '#ledger/fields.ts';

export function unitOf(kind: Unit['kind'], id: string, name: string, short: string): Unit {
  return { id, name, short, kind, contact: '示例联系人' };
}
