/**
 * The total fits when its weights make a whole and its leaves name tables and sheets that exist.
 *
 * Imports: nothing beyond the room.
 */

import type { Path, Refuse } from './fault.ts';
import { refuseRepeats, checkUnique } from './fit-tables.ts';
import type { Node, QuestionnaireNode, Scheme, SheetId, WeightedPart } from './grammar.ts';
import { decimalOf, millionths, sumOfMillionths } from './millionths.ts';

/** Fields of a unit's facts that are not leaves: a leaf of that name could not be told from them. */
const reserved: readonly string[] = ['unit', 'problems', 'fraud', 'class', 'earned', 'bonuses', 'adjustments', 'vetoes', 'flags', 'closed'];

export function checkTotal(scheme: Scheme, refuse: Refuse): void {
  const nodes = nodesWithPaths(scheme.total, ['total']);
  refuseRepeats(nodes.map(({ node, path }) => ({ id: node.id, path: [...path, 'id'] })), refuse);
  nodes.forEach(({ node, path }) => checkNode(node, path, { scheme, refuse }));
  refuseRepeatedItems(scheme, ['total'], refuse);
}

/** A charge names its item: no two tables that problems are charged in may have one of the same name. */
export function refuseRepeatedItems({ total, tables }: Scheme, path: Path, refuse: Refuse): void {
  const seen = new Set<string>();
  for (const { node, path: below } of nodesWithPaths(total, path)) {
    const table = node.kind === 'deductions' ? tables.find(({ id }) => id === node.table) : undefined;
    const items = table?.categories.flatMap((category) => category.items) ?? [];
    const twice = items.find(({ id }) => seen.has(id));
    if (twice !== undefined) refuse(path.length > 1 ? path : [...below, 'table'], 'itemInTwoTables', { value: twice.id });
    for (const { id } of items) seen.add(id);
  }
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
      node.parts.forEach((part, place) => checkPart(part, [...path, 'parts', place], { refuse, isOnly: node.parts.length === 1 }));
      return;
    }
    case 'deductions':
      if (!scheme.tables.some(({ id }) => id === node.table)) refuse([...path, 'table'], 'unknownTable', { value: node.table });
      return;
    case 'mean':
      checkUnique(node.voices ?? [], [...path, 'voices'], refuse);
      if (node.voices !== undefined && node.trimFrom !== 0) refuse([...path, 'trimFrom'], 'trimWithVoices');
      return checkSheetOf(node.sheet, [...path, 'sheet'], { scheme, refuse });
    case 'sheet':
      return checkSheetOf(node.sheet, [...path, 'sheet'], { scheme, refuse });
    case 'questionnaire':
      return checkQuestions(node, path, refuse);
    case 'entered':
      return;
  }
}

function checkPart({ missing, notApplicable }: WeightedPart, path: Path, { refuse, isOnly }: { readonly refuse: Refuse; readonly isOnly: boolean }): void {
  if (missing?.kind === 'fixed' && millionths(missing.score) > millionths('100')) refuse([...path, 'missing', 'score'], 'scoreAboveHundred', { value: missing.score });
  if (!isOnly) return;
  if (missing?.kind === 'redistribute') refuse([...path, 'missing', 'kind'], 'nobodyToCarry');
  if (notApplicable === 'redistribute') refuse([...path, 'notApplicable'], 'nobodyToCarry');
}

function checkQuestions({ questions }: QuestionnaireNode, path: Path, refuse: Refuse): void {
  checkUnique(questions, [...path, 'questions'], refuse);
  questions.forEach(({ options }, place) => {
    const at = [...path, 'questions', place, 'options'];
    checkUnique(options, at, refuse);
    options.forEach(({ score }, index) => {
      if (millionths(score) > millionths('100')) refuse([...at, index, 'score'], 'scoreAboveHundred', { value: score });
    });
    if (new Set(options.map(({ score }) => millionths(score))).size === 1) refuse(at, 'questionWithoutEffect');
  });
}

/** A sheet of findings has no score of its own: its findings become problems of the deductions. */
function checkSheetOf(sheet: SheetId, path: Path, { scheme, refuse }: Site): void {
  const found = scheme.sheets.find(({ id }) => id === sheet);
  if (found === undefined) refuse(path, 'unknownSheet', { value: sheet });
  else if (found.form === 'findings') refuse(path, 'findingsInTotal', { value: sheet });
}

export function nodesOf(node: Node): readonly Node[] {
  return nodesWithPaths(node, []).map((one) => one.node);
}

function nodesWithPaths(node: Node, path: Path): readonly { readonly node: Node; readonly path: Path }[] {
  if (node.kind !== 'weighted') return [{ node, path }];
  return [{ node, path }, ...node.parts.flatMap(({ of }, place) => nodesWithPaths(of, [...path, 'parts', place, 'of']))];
}
