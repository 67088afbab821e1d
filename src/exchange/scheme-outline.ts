/**
 * A scheme as lines of plain text: what is scored, by which rule, for how much.
 *
 * Imports: scheme (types).
 */

import { oneLine } from '#scheme/fault.ts';
import type { Node, Rule, Scheme, Table } from '#scheme/grammar.ts';
import { schemeHash } from '#scheme/scheme-hash.ts';

export function schemeOutline(scheme: Scheme): readonly string[] {
  const { grades, fraud } = scheme;
  return [
    `${scheme.id}  ${scheme.title.zh}`,
    `${scheme.issuer.zh}, ${scheme.source.issued}`,
    schemeHash(scheme),
    '',
    ...nodeLines(scheme.total, '', ''),
    ...scheme.tables.flatMap((table) => ['', ...tableLines(table)]),
    '',
    ...grades.bands.map(({ name, min }) => `${name.zh} >= ${min}${grades.setByOffice ? ' (set by the office)' : ''}`),
    ...(fraud === undefined ? [] : [`fraud -${fraud.min} to -${fraud.max}`]),
    ...(scheme.bonuses ?? []).map(({ id, title, cap }) => `bonus ${id} ${title.zh}, at most +${cap}`),
    ...(scheme.adjustments ?? []).map(({ id, title, sign, min, max }) => `adjustment ${id} ${title.zh} ${sign} ${min} to ${max}`),
    ...(scheme.vetoes ?? []).map(({ id, text, effect }) => `veto ${id} ${text.zh}: ${effect.kind === 'grade' ? effect.grade : `<= ${effect.score}`}`),
    ...(scheme.classes ?? []).map(({ id, title }) => `class ${id} ${title.zh}`),
  ].map(oneLine);
}

function nodeLines(node: Node, indent: string, weight: string): readonly string[] {
  const line = `${indent}${weight}${node.id} ${node.title.zh} (${node.kind})`;
  if (node.kind !== 'weighted') return [line];
  return [line, ...node.parts.flatMap((part) => nodeLines(part.of, `${indent}  `, `${part.weight} x `))];
}

function tableLines({ id, title, full, categories }: Table): readonly string[] {
  return [
    `${id} ${title.zh}, ${full}`,
    ...categories.flatMap((category) => [
      `  ${category.id} ${category.title.zh}, ${category.points}`,
      ...category.items.flatMap((item) => [`    ${item.id} ${item.title.zh}, ${item.points}`, ...item.rules.map((rule) => `      ${rule.id} ${rule.text.zh}: ${ruleText(rule)}`)]),
    ]),
  ];
}

function ruleText(rule: Rule): string {
  const points = `-${rule.points}${rule.unit === 'percent' ? '%' : ''}`;
  switch (rule.counting) {
    case 'each':
      return `${points} each`;
    case 'once':
      return `${points} once`;
    case 'graduated':
      return `${points}, each further -${rule.further}`;
    case 'all':
      return 'all points of the item';
    case 'period':
      return `${points} each ${rule.period}`;
    case 'shortfall':
      return `${points} for each ${rule.step} below ${rule.target} (${rule.steps})`;
  }
}
