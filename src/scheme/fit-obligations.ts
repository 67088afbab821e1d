/**
 * Registers fit when each kind stands once and charges at an item and a rule that the scheme has.
 *
 * Imports: nothing beyond the room.
 */

import type { Refuse } from './fault.ts';
import type { Scheme } from './grammar.ts';

export function checkObligations({ obligations, tables }: Scheme, refuse: Refuse): void {
  const registers = obligations?.registers ?? [];
  const items = tables.flatMap(({ categories }) => categories.flatMap((category) => category.items));
  registers.forEach(({ kind, term, breaches }, place) => {
    const path = ['obligations', 'registers', place];
    if (registers.findIndex((other) => other.kind === kind) < place) refuse([...path, 'kind'], 'duplicateId', { value: kind });
    // a report is due on a day of the year, everything else some days after it began
    if ((term.kind === 'yearly') !== (kind === 'report')) refuse([...path, 'term', 'kind'], 'termDoesNotFit', { value: term.kind, register: kind });
    breaches.forEach((breach, index) => {
      if (breaches.findIndex((other) => other.kind === breach.kind) < index) refuse([...path, 'breaches', index, 'kind'], 'duplicateId', { value: breach.kind });
      const item = items.find(({ id }) => id === breach.item);
      if (item === undefined) refuse([...path, 'breaches', index, 'item'], 'unknownItem', { value: breach.item });
      else if (!item.rules.some(({ id }) => id === breach.rule)) refuse([...path, 'breaches', index, 'rule'], 'unknownRule', { value: breach.rule });
    });
  });
}
