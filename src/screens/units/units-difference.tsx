/** How one list of units differs from another, in a few lines. */

import { useTranslation } from 'react-i18next';

import type { Unit } from '#ledger/fields.ts';
import { useFormat } from '#ui/format.ts';
import { unitsDifference } from '../unit-list.ts';

export function UnitsDifference({ mine, theirs }: { readonly mine: readonly Unit[]; readonly theirs: readonly Unit[] }) {
  const { t } = useTranslation('units');
  const { mark } = useFormat();
  const { added, removed, changed, reordered } = unitsDifference(mine, theirs);
  const lines = [
    ...(added.length > 0 ? [t('difference.added', { names: few(added, mark) })] : []),
    ...(removed.length > 0 ? [t('difference.removed', { names: few(removed, mark) })] : []),
    ...(changed.length > 0 ? [t('difference.changed', { names: few(changed, mark) })] : []),
    ...(reordered ? [t('difference.reordered')] : []),
  ];
  return (
    <>
      <p>{t('difference.count', { count: mine.length })}</p>
      <ul>{(lines.length > 0 ? lines : [t('difference.same')]).map((line) => <li key={line}>{line}</li>)}</ul>
    </>
  );
}

const shown = 8;

function few(names: readonly string[], mark: string): string {
  return names.length > shown ? `${names.slice(0, shown).join(mark)}…` : names.join(mark);
}
