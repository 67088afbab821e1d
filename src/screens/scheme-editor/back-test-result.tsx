/** What a back-test found: the sum of it in sentences, then unit by unit. */

import { useTranslation } from 'react-i18next';

import { DataTable } from '#ui/data-table.tsx';
import { plainText } from '#ui/exact-text.ts';
import { EmptyState } from '#ui/empty-state.tsx';
import { useFormat } from '#ui/format.ts';
import { ScoreText } from '#ui/score-text.tsx';
import { useText } from '#ui/use-text.ts';
import type { BackTest, BackTestRow } from '#view/back-test.ts';
import { faultWords } from '../scheme-faults.ts';
import styles from './editor.module.css';
import { useFactSentences } from './use-fact-sentences.ts';

export function BackTestResult({ tested }: { readonly tested: BackTest }) {
  const { t } = useTranslation('scheme-editor');
  const { mark } = useFormat();
  const say = useText();
  const sentences = useFactSentences();
  const changed = tested.rows.filter(({ change }) => change !== null && !/^-?0(\.0*)?$/.test(change)).length;
  return (
    <div className={styles.stack}>
      <p role="status">{t('backTest.sum', { units: tested.rows.length, changed, flipped: tested.rows.filter(({ isFlipped }) => isFlipped).length })}</p>
      {tested.flips.length > 0 && <ul>{tested.flips.map(({ from, to, units }) => <li key={`${from} ${to}`}>{t('backTest.flip', { from, to, count: units })}</li>)}</ul>}
      {tested.untouched.length > 0 && (
        <details>
          <summary>{t('backTest.untouched', { count: tested.untouched.length })}</summary>
          <p>{tested.untouched.map(({ id, title }) => `${id} ${say(title)}`).join(mark)}</p>
        </details>
      )}
      {tested.lost.length > 0 && (
        <section aria-label={t('backTest.lost')}>
          <h3>{t('backTest.lost')}</h3>
          <p className={styles.quiet}>{t('backTest.lostNote')}</p>
          <ul>{tested.lost.map((kind) => <li key={`${kind.code} ${JSON.stringify(kind.facts)}`}>{t('backTest.lostKind', { words: faultWords(sentences, kind as never), count: kind.units })}</li>)}</ul>
        </section>
      )}
      <DataTable<BackTestRow>
        caption={t('backTest.caption')}
        columns={[
          { id: 'unit', isRowHeader: true, label: t('backTest.unit'), cell: ({ unit }) => unit.name },
          { id: 'before', label: t('backTest.before'), align: 'end', cell: ({ before }) => <ScoreText places="given" value={before.total} /> },
          { id: 'after', label: t('backTest.after'), align: 'end', cell: ({ after }) => (after.total === null ? `${after.range.min}–${after.range.max}` : <ScoreText places="given" value={after.total} />) },
          { id: 'change', label: t('backTest.change'), align: 'end', cell: ({ change }) => (change === null ? '—' : signed(change)) },
          { id: 'grade', label: t('backTest.grade'), cell: ({ before, after, isFlipped }) => <span className={styles.nowrap}>{isFlipped ? `${before.grade} → ${after.grade}` : (after.grade ?? after.range.grades.join(' / '))}</span> },
        ]}
        rows={tested.rows}
        rowKey={({ unit }) => unit.id}
        empty={<EmptyState reason={t('backTest.noYears')} />}
      />
    </div>
  );
}

/** As many places as the totals have. */
function signed(change: string): string {
  const text = plainText(change);
  return text === '0' ? text : text.startsWith('-') ? `−${text.slice(1)}` : `+${text}`;
}
