/** What the unit says of itself at this item, beside which a peer scores. */

import { useTranslation } from 'react-i18next';

import type { Item } from '#scheme/grammar.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { EvidenceView } from '../evidence-view.tsx';
import type { AboutSheet } from './about.ts';
import styles from './self-beside.module.css';

export function SelfBeside({ about: { book, view }, item }: { readonly about: AboutSheet; readonly item: Item }) {
  const { t } = useTranslation('sheet');
  const row = view.selfRows.find((one) => one.item === item.id);
  return (
    <section className={styles.self} aria-label={t('self.label')}>
      <h3>{t('self.label')}</h3>
      {row === undefined ? (
        <p>{t(view.selfRows.length === 0 ? 'self.notSubmitted' : 'self.nothing')}</p>
      ) : (
        <>
          {row.points !== undefined && <p><ScoreText value={row.points} of={item.points} places="plain" /></p>}
          {row.findings.map((finding) => <p key={finding.id}>{finding.words}</p>)}
          {row.note !== '' && <p className={styles.words}>{row.note}</p>}
          <EvidenceView book={book} evidence={row.evidence} />
        </>
      )}
    </section>
  );
}
