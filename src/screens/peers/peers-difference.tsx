/** Where one assignment differs from another, unit by unit. */

import { useTranslation } from 'react-i18next';

import { useFormat } from '#ui/format.ts';
import type { PeersView } from '#view/peers.ts';
import type { Pairs } from './assign-in-turn.ts';

const shown = 8;

export function PeersDifference({ pairs, from, units }: { readonly pairs: Pairs; readonly from: Pairs; readonly units: PeersView['units'] }) {
  const { t } = useTranslation('peers');
  const { mark } = useFormat();
  const nameById = new Map(units.map(({ id, name }) => [id, name]));
  const listed = (list: readonly string[] = []) => list.toSorted().join('\n');
  const different = units.filter(({ id }) => listed(pairs.get(id)) !== listed(from.get(id)));
  if (different.length === 0) return <p>{t('difference.same')}</p>;
  return (
    <ul>
      {different.slice(0, shown).map(({ id, name }) => {
        const reviewers = (pairs.get(id) ?? []).map((reviewer) => nameById.get(reviewer) ?? reviewer).join(mark);
        return <li key={id}>{t('difference.line', { unit: name, reviewers: reviewers === '' ? t('nobody') : reviewers })}</li>;
      })}
      {different.length > shown && <li>{t('difference.more', { count: different.length - shown })}</li>}
    </ul>
  );
}
