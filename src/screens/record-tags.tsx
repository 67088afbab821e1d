/** How a record stands, in words and signs, and what is wrong with it. */

import { useTranslation } from 'react-i18next';

import { Tag, type Tone } from '#ui/tag.tsx';
import type { RecordRow } from '#view/register.ts';
import styles from './record-tags.module.css';

const toneByState: Readonly<Record<RecordRow['state'], { readonly tone: Tone; readonly sign?: string }>> = {
  open: { tone: 'plain' }, stopped: { tone: 'wait', sign: '‖' }, overdue: { tone: 'bad', sign: '!' }, done: { tone: 'good', sign: '✓' }, doneLate: { tone: 'bad', sign: '!' }, takenBack: { tone: 'plain', sign: '×' },
};

export function RecordTags({ row }: { readonly row: Pick<RecordRow, 'state' | 'breaches'> }) {
  const { t } = useTranslation('record');
  return (
    <span className={styles.tags}>
      <Tag {...toneByState[row.state]}>{t(`state.${row.state}`)}</Tag>
      {row.breaches.filter((breach) => breach !== 'late').map((breach) => <Tag key={breach} tone="wait" sign="?">{t(`breach.${breach}`)}</Tag>)}
    </span>
  );
}
