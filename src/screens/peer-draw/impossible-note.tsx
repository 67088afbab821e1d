/** Why nothing can be drawn, so that anybody can count it. */

import { Alert } from '@mantine/core';
import { useTranslation } from 'react-i18next';

import type { ImpossibleGroup } from '#workflow/peer-draw/draw-peers.ts';
import styles from './peer-draw.module.css';

export function ImpossibleNote({ groups, nameOf }: { readonly groups: readonly ImpossibleGroup[]; readonly nameOf: (id: string) => string }) {
  const { t } = useTranslation('peer-draw');
  const some = (ids: readonly string[]) => (ids.length > 12 ? t('andMore', { names: ids.slice(0, 12).map(nameOf).join(t('and')), count: ids.length }) : ids.map(nameOf).join(t('and')));
  return (
    <Alert color="red" role="alert" title={t('impossible.title')}>
      <ul className={styles.unmet}>
        {groups.flatMap(({ name, short, units, reviewers, needed, capacity, others }) =>
          short.length > 0
            ? short.map(({ unit, possible, among, need }) => <li key={`${name} ${unit}`}>{t('impossible.unit', { group: name, unit: nameOf(unit), need, among, taken: among - possible, possible })}</li>)
            : [<li key={name}>{t('impossible.group', { group: name, units: some(units), needed, reviewers: some(reviewers), most: capacity + others })}</li>])}
      </ul>
      <p>{t('impossible.advice')}</p>
    </Alert>
  );
}
