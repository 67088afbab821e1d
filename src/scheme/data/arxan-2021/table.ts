/**
 * How the rows of Arxan's assessment table are written down, each with its place in the source.
 *
 * The published page has lost the headings of its four categories and never numbered its rows, so
 * the numbers are ours; wording and points are the table's own.
 *
 * Source: 阿尔山市政府信息公开考评规定（试行）, annex 11, table 考核评定标准.
 */

import type { Clause, Item, Rule, Text } from '../../grammar.ts';
import { clause, each, once, text, type Help } from '../writing.ts';

interface Row {
  readonly id: string;
  readonly title: Text;
  /** Column 具体内容, without the points in brackets. */
  readonly asks: Text;
  readonly points: string;
  readonly rules: readonly Rule[];
  readonly help: Help;
}

/** One row: what it asks, its points, its rules. */
export function row({ id, title, asks, points, rules, help }: Row): Item {
  const quoted = clause(place(id, '具体内容', 'contents'), `${asks.zh}（${points}分）`);
  return { id, title, text: asks, points, clause: quoted, rules, help };
}

interface Mark {
  readonly item: string;
  readonly id: string;
  readonly points: string;
  readonly text: Text;
  /** Column 评分标准, word by word. */
  readonly quote: string;
}

/** A rule of a row; `per` says what is counted, and is left out where the rule counts once. */
export function mark({ item, id, points, text: found, quote }: Mark, per?: Text): Rule {
  const finding = { id, points, text: found, clause: clause(place(item, '评分标准', 'scoring standard'), quote) };
  return per === undefined ? once(finding) : each(finding, per);
}

/** A category: its points are in the table, its name is ours. */
export function lostHeading(id: string, points: string): Clause {
  return {
    ref: text(`附件11 考核评定标准 第${id}类（名称原文缺失）`, `Annex 11, table, category ${id} (heading lost in the source)`),
    quote: `（${points}）`,
    ours: true,
  };
}

function place(item: string, column: string, columnEnglish: string): Text {
  return text(`附件11 考核评定标准 ${item} ${column}`, `Annex 11, table, row ${item}, ${columnEnglish}`);
}

export const perOccurrence = text('每次', 'per occurrence');
