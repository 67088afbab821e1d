/**
 * How the rows of Tianshui's sample table are written down.
 *
 * The regulation names six areas (art. 6) and leaves the indicators of each year to the office
 * (art. 7). The areas are the regulation's; points, indicators and rules are our sample.
 *
 * Source: 天水市政府信息公开工作考核办法（试行）, 天政办发〔2015〕161号.
 */

import type { Category, Item, Rule, Text } from '../../grammar.ts';
import { clause, each, once, ours, text } from '../writing.ts';

interface Area {
  readonly id: string;
  readonly numeral: string;
  readonly title: Text;
  readonly points: string;
  /** Art. 6, word by word. */
  readonly quote: string;
  readonly items: readonly Item[];
}

/** One of the six areas of art. 6. */
export function area({ id, numeral, title, points, quote, items }: Area): Category {
  return { id, title, points, clause: clause(sixth(id, numeral), quote), items };
}

interface Indicator {
  readonly id: string;
  readonly title: Text;
  readonly asks: Text;
  readonly points: string;
  readonly rules: readonly Rule[];
  readonly good: Text;
  readonly bad: Text;
}

/** A sample indicator of ours, within an area of the regulation. */
export function indicator({ id, title, asks, points, rules, good, bad }: Indicator): Item {
  return { id, title, text: asks, points, clause: sample(id), rules, help: { good, bad } };
}

/** A sample rule; `per` says what is counted, and is left out where the rule counts once. */
export function deducts(at: readonly [indicator: string, rule: string, points: string], found: Text, per?: Text): Rule {
  const [item, id, points] = at;
  const finding = { id, points, text: found, clause: sample(item) };
  return per === undefined ? once(finding) : each(finding, per);
}

function sample(id: string): Rule['clause'] {
  return ours(text(`示例指标 ${id}（第六、七条）`, `Sample indicator ${id} (art. 6 and 7)`));
}

function sixth(id: string, numeral: string): Text {
  return text(`第六条（${numeral}）`, `Art. 6 (${id})`);
}

export const perOccurrence = text('每次', 'per occurrence');
export const perItem = text('每项', 'per item');
export const perContent = text('每条信息', 'per content');
