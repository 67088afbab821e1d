/**
 * Short forms for the example schemes: every clause is ours, and says so.
 *
 * Imports: scheme/grammar (types).
 */

import type { Category, Clause, Item, Rule, SchemeStage, StageId, Table, Text } from '../../grammar.ts';
import { ours, text } from '../writing.ts';

/** An article of an example: made up, marked as ours wherever it is shown. */
export function example(article: string): Clause {
  return ours(text(`示例 第${article}条`, `Example, art. ${article}`));
}

export function named(id: string, zh: string, en: string): { readonly id: string; readonly title: Text; readonly clause: Clause } {
  return { id, title: text(zh, en), clause: example('5') };
}

/** A row of a table; title and text are the same words where one line says it all. */
export function row(id: string, points: string, words: Text, ...[rules, said = {}]: readonly [rules: readonly Rule[], said?: Partial<Item>]): Item {
  return { id, title: words, text: words, points, clause: example('5'), rules, ...said };
}

/** What every rule says besides its points and the way it counts. */
export function says(id: string, words: Text, per: Text = text('每处', 'per place')): Pick<Rule, 'id' | 'text' | 'per' | 'clause'> {
  return { id, text: words, per, clause: example('5') };
}

export function category(id: string, points: string, title: Text, ...[items, said = {}]: readonly [items: readonly Item[], said?: Partial<Category>]): Category {
  return { id, title, points, clause: example('5'), items, ...said };
}

export function table(id: string, title: Text, categories: readonly Category[]): Table {
  return { id, title, full: '100', sample: true, categories, clause: example('5'), remarks: [] };
}

const titles: Readonly<Record<StageId, Text>> = {
  preparation: text('准备', 'Preparation'),
  selfAssessment: text('自评', 'Self-assessment'),
  peerReview: text('互评', 'Peer review'),
  review: text('综合评定', 'Review'),
  approval: text('审定', 'Approval'),
  published: text('公布', 'Published'),
  archived: text('归档', 'Archived'),
};

export function stages(...ids: readonly StageId[]): readonly SchemeStage[] {
  return ids.map((id) => ({ id, title: titles[id], clause: example('3') }));
}

export const madeUp = text(
  '本办法是示例，由本系统编写，用来说明可以怎样写，不是任何机关发布的文件；使用前请改成本地的规定。',
  'This scheme is an example, written for this program to show what can be said. No office issued it; make it your own before you use it.',
);

export const maker = { issuer: text('示例', 'Example'), source: { document: text('示例办法（不是正式文件）', 'Example scheme (not an official document)'), issued: '2026-01-01' } };
