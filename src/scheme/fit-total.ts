/**
 * The total fits when its weights make a whole and its leaves name tables and sheets that exist.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import { refuseRepeats, checkUnique } from './fit-tables.ts';
import type { Node, Scheme, SheetId } from './grammar.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';

/** Fields of a unit's facts that are not leaves: a leaf of that name could not be told from them. */
const reserved: readonly string[] = ['unit', 'problems', 'fraud'];

export function checkTotal(scheme: Scheme, refuse: Refuse): void {
  const nodes = nodesWithPaths(scheme.total, ['total']);
  refuseRepeats(nodes.map(({ node, path }) => ({ id: node.id, path: [...path, 'id'] })), refuse);
  nodes.forEach(({ node, path }) => checkNode(node, path, { scheme, refuse }));
  const deductions = nodes.filter(({ node }) => node.kind === 'deductions');
  deductions.slice(1).forEach(({ path }) => refuse(path, 'severalDeductions'));
}

export function checkSheets({ sheets, tables, stages }: Scheme, refuse: Refuse): void {
  checkUnique(sheets, ['sheets'], refuse);
  sheets.forEach(({ table, stage }, place) => {
    if (!tables.some(({ id }) => id === table)) refuse(['sheets', place, 'table'], 'unknownTable', { value: table });
    if (!stages.some(({ id }) => id === stage)) refuse(['sheets', place, 'stage'], 'stageOfSheetMissing', { value: stage });
  });
}

interface Site {
  readonly scheme: Scheme;
  readonly refuse: Refuse;
}

function checkNode(node: Node, path: Path, { scheme, refuse }: Site): void {
  if (reserved.includes(node.id)) refuse([...path, 'id'], 'reservedId', { value: node.id });
  switch (node.kind) {
    case 'weighted': {
      const sum = sumOfMillionths(node.parts.map(({ weight }) => weight));
      if (sum !== millionths('1')) refuse([...path, 'parts'], 'weightsDoNotAddUp', { sum: decimalOf(sum) });
      return;
    }
    case 'deductions':
      if (!scheme.tables.some(({ id }) => id === node.table)) refuse([...path, 'table'], 'unknownTable', { value: node.table });
      return;
    case 'sheet':
    case 'mean':
      return checkSheetOf(node.sheet, [...path, 'sheet'], { scheme, refuse });
    case 'entered':
      return;
  }
}

/** A sheet of findings has no score of its own: its findings become problems of the deductions. */
function checkSheetOf(sheet: SheetId, path: Path, { scheme, refuse }: Site): void {
  const found = scheme.sheets.find(({ id }) => id === sheet);
  if (found === undefined) refuse(path, 'unknownSheet', { value: sheet });
  else if (found.form === 'findings') refuse(path, 'findingsInTotal', { value: sheet });
}

function nodesWithPaths(node: Node, path: Path): readonly { readonly node: Node; readonly path: Path }[] {
  if (node.kind !== 'weighted') return [{ node, path }];
  return [{ node, path }, ...node.parts.flatMap(({ of }, place) => nodesWithPaths(of, [...path, 'parts', place, 'of']))];
}
