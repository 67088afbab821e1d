/**
 * A draw as it is published: seed and list, each unit's weight with its parts, and what was drawn step by step.
 *
 * Imports: workflow (types), ui.
 */

import { useTranslation } from 'react-i18next';

import type { DrawInput } from '#ledger/inspection-fields.ts';
import type { Untouched } from '#ledger/state.ts';
import { DataTable, type Column } from '#ui/data-table.tsx';
import { useFormat } from '#ui/format.ts';
import type { DrawnUnit, DrawResult, WeighedUnit } from '#workflow/inspection-draw.ts';
import styles from './draw-list.module.css';

export function DrawList({ input, result }: { readonly input: Untouched<DrawInput>; readonly result: DrawResult }) {
  const { t } = useTranslation(['screens', 'workflow']);
  const { day } = useFormat();
  const nameOf = new Map(result.units.map(({ unit, name }) => [unit, name]));
  const order = new Map(result.drawn.map(({ id, step }) => [id, step]));
  const { rules } = input;

  const drawn: readonly Column<DrawnUnit>[] = [
    { id: 'step', label: t('draw.step'), align: 'end', cell: ({ step }) => step },
    { id: 'unit', label: t('draw.unit'), isRowHeader: true, cell: ({ id }) => nameOf.get(id) ?? id },
    ...(rules.perUnit > 0 ? [{ id: 'inspectors', label: t('draw.inspectors'), cell: ({ inspectors }: DrawnUnit) => inspectors.map((one) => one.id).join(t('draw.and')) }] : []),
    { id: 'remainder', label: t('draw.remainder'), align: 'end', isMinor: true, cell: ({ remainder, total }) => `${remainder} / ${total}` },
    { id: 'hash', label: t('draw.hash'), isMinor: true, cell: ({ hash }) => <code className={styles.code}>{hash.slice(0, 16)}…</code> },
  ];
  const pot: readonly Column<WeighedUnit>[] = [
    { id: 'unit', label: t('draw.unit'), isRowHeader: true, cell: ({ name }) => name },
    { id: 'kind', label: t('draw.kind'), isMinor: true, cell: ({ kind, parts }) => `${t(`workflow:unitKind.${kind}`)} ×${parts.kind}` },
    { id: 'since', label: t('draw.last'), isMinor: true, cell: ({ lastVisit, parts }) => `${lastVisit === null ? t('draw.never') : day(lastVisit)} ×${parts.since}` },
    { id: 'result', label: t('draw.result'), isMinor: true, cell: ({ lastVisit, lastProblems, parts }) => (lastVisit === null ? '—' : `${t('draw.problems', { count: lastProblems })} ×${parts.result}`) },
    ...(rules.grades.length > 0 ? [{ id: 'grade', label: t('draw.grade'), isMinor: true, cell: ({ grade, parts }: WeighedUnit) => (grade === null ? '—' : `${grade} ×${parts.grade}`) }] : []),
    { id: 'weight', label: t('draw.weight'), align: 'end', cell: ({ weight, excluded }) => (excluded === null ? weight : t('draw.excluded', { reason: excluded })) },
    { id: 'drawn', label: t('draw.drawn'), align: 'end', cell: ({ unit }) => (order.has(unit) ? t('draw.at', { step: order.get(unit) ?? 0 }) : '') },
  ];

  return (
    <>
      <dl className={styles.facts}>
        <dt>{t('draw.seed')}</dt><dd className={styles.code}>{rules.seed}</dd>
        <dt>{t('draw.on')}</dt><dd>{day(input.on)}</dd>
        <dt>{t('draw.list')}</dt><dd className={styles.code}>{result.hash}</dd>
        {rules.inspectors.length > 0 && <><dt>{t('draw.pool')}</dt><dd>{rules.inspectors.join(t('draw.and'))}</dd></>}
        {rules.avoid.map(({ inspector, unit, reason }) => (
          <div key={`${inspector} ${unit}`}><dt>{t('draw.avoid')}</dt><dd>{t('draw.avoidLine', { inspector, unit: nameOf.get(unit) ?? unit, reason })}</dd></div>
        ))}
        {rules.gradesFrom !== '' && <><dt>{t('draw.gradesFrom')}</dt><dd>{rules.gradesFrom}</dd></>}
      </dl>
      <DataTable caption={t('draw.drawnCaption')} columns={drawn} rows={result.drawn} rowKey={({ id }) => id} />
      <details className={styles.list} open={result.units.length <= 60}>
        <summary>{t('draw.potCaption', { count: result.units.length })}</summary>
        <DataTable caption={t('draw.potCaption', { count: result.units.length })} isCaptionHidden columns={pot} rows={result.units} rowKey={({ unit }) => unit} />
      </details>
    </>
  );
}
