/** What an office locks for those below it. What a scheme keeps to itself is set where it is begun, not typed. */

import type { Shape, Spec } from './shape.ts';

const lockedItem: Shape = { fields: [{ kind: 'reference', name: 'item', to: 'item' }] };
const lockedTable: Shape = {
  fields: [
    { kind: 'reference', name: 'table', to: 'table' },
    { kind: 'list', name: 'items', word: 'lockedItems', shape: () => lockedItem, blank: () => ({ item: '' }), isOptional: true },
    { kind: 'decimal', name: 'own', isOptional: true },
  ],
};
const locksShape: Shape = {
  fields: [
    { kind: 'list', name: 'tables', word: 'lockedTables', shape: () => lockedTable, blank: () => ({ table: '' }) },
    { kind: 'flag', name: 'total', word: 'lockTotal', isMark: true }, { kind: 'flag', name: 'grades', word: 'lockGrades', isMark: true }, { kind: 'flag', name: 'beyond', word: 'lockBeyond', isMark: true },
    { kind: 'decimal', name: 'ownBonus', isOptional: true },
  ],
};

export const inheritSpecs: readonly Spec[] = [
  { kind: 'group', name: 'locks', shape: () => locksShape, isOptional: true, blank: () => ({ tables: [], total: true, grades: true, beyond: true }) },
];
